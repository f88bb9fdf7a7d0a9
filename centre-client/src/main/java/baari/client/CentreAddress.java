package baari.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The address of a centre's server, and the device that asks.
///
/// @param server its base URL, `http` or `https`; if it has a path, every address begins with it
/// @param key the device's key
public record CentreAddress(URI server, String centre, String key) {

  /// The header that says which device asks.
  public static final String AUTHORIZATION = "Authorization";

  /// An address of the centre's API.
  ///
  /// @param path empty, or begins with `/`; a query may follow it
  public URI at(String path) {
    var base = server.toString().replaceFirst("/+$", "");
    return URI.create(base + "/api/v1/centres/" + segment(centre) + path);
  }

  /// The value of `AUTHORIZATION`.
  public String credential() {
    return "Bearer " + key;
  }

  /// `text` as one segment of a path.
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
