package baari.access.session;

import baari.access.password.Passwords;
import baari.web.body.BodyLimit;
import baari.web.connection.Network;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;

/// `POST /j_security_check`: signs in with the form of the sign-in page, whose fields are
/// `j_username` and `j_password`, and gives the session's cookie. Anything else is a wrong sign-in.
@ApplicationScoped
class SignInForm {
  private static final String PATH = "/j_security_check";

  /// Room for the longest name and password, with each letter written as `%XX` three times.
  private static final int BYTES_MAX = 4 * 1024;

  private static final String NAME = "j_username";
  private static final String PASSWORD = "j_password";

  private final Passwords passwords;
  private final Sessions sessions;
  private final BodyLimit limit;

  SignInForm(Passwords passwords, Sessions sessions, BodyLimit limit) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.limit = limit;
  }

  void install(@Observes Router router) {
    router
        .post(PATH)
        .handler(context -> limit.read(context, BYTES_MAX, body -> signIn(context, body)));
  }

  private void signIn(RoutingContext context, Buffer body) {
    Map<String, String> form = fields(body.toString(StandardCharsets.UTF_8));
    String name = form.get(NAME);
    String password = form.get(PASSWORD);
    if (name == null || password == null) {
      context.fail(new AuthenticationFailedException());
      return;
    }
    Future.fromCompletionStage(
            passwords.check(name, password, Network.of(context)),
            context.vertx().getOrCreateContext())
        .compose(account -> context.vertx().executeBlocking(() -> sessions.begin(account), false))
        .onSuccess(secret -> answer(context, secret))
        .onFailure(failure -> context.fail(cause(failure)));
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
    return cause == null ? failure : cause;
  }

  private static void answer(RoutingContext context, String secret) {
    context
        .response()
        .addCookie(
            Cookie.cookie(Sessions.COOKIE, secret)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(context.request().isSSL()))
        .end();
  }

  /// The first field of each name. A field that is not encoded correctly is left out.
  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String field : form.split("&", -1)) {
      int sign = field.indexOf('=');
      if (sign > 0) {
        try {
          fields.putIfAbsent(decoded(field.substring(0, sign)), decoded(field.substring(sign + 1)));
        } catch (IllegalArgumentException e) {
          // A percent sign without its two digits.
        }
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
