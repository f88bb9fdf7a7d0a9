package baari.server;

import baari.journal.store.SqliteLibrary;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/// What makes a start and the first requests quicker, all of it; the figures are in the decisions
/// 0006 and 0020. Besides there are the options of Java in `jvm.args`, and in
/// `application.properties` the beans of Quarkus that are left out.
///
/// A test fails when one of them no longer finds what it touches, or no longer does anything.
final class StartUp {
  /// Initialized before the thread of `ahead`, which logs too.
  private static final Logger LOG = Logger.getLogger(StartUp.class);

  private StartUp() {}

  /// Begins what a start needs, what takes long, and what can be done on the second core meanwhile.
  /// None of it belongs to Quarkus or Jackson: two threads that initialize classes referring to
  /// each other can wait for each other for ever.
  static void ahead(Path data) {
    Thread.ofPlatform()
        .daemon()
        .name("start-ahead")
        .start(() -> {
          initializeJdk();
          loadSqlite(data);
        });
  }

  /// For its calendar the JDK goes through all its locales, and for `BigDecimal` it works out
  /// powers of five; Jackson wants both.
  static List<Object> initializeJdk() {
    return List.of(new SimpleDateFormat("yyyy", Locale.US), BigDecimal.valueOf(1));
  }

  private static void loadSqlite(Path data) {
    try {
      SqliteLibrary.load(data);
    } catch (Exception e) {
      LOG.debug("SQLite's library is not loaded yet", e);
    }
  }

  /// No stage of ours needs the contexts of the one before it; handing them on costs every request.
  static void handNoContextsOn() {
    Infrastructure.clearInterceptors();
  }
}
