package baari.server.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/// A PostgreSQL of our own, with its data in a directory that goes when it is closed.
public final class RealPostgres {
  private RealPostgres() {}

  /// As safe as in production: the embedded one would start with `fsync=off`.
  public static EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }
}
