package baari.server.rest;

import baari.journal.RealPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The same program on PostgreSQL, and with rate limits that a test can reach.
public final class PostgresqlProfile implements QuarkusTestProfile {
  static final int PER_SECOND = 5;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "baari.storage",
        "postgresql",
        "baari.access.demo",
        "true",
        "baari.day.open-at-start",
        "true",
        "baari.rate-limit.per-second",
        Integer.toString(PER_SECOND),
        "baari.rate-limit.per-address",
        Integer.toString(PER_SECOND));
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(HallProfile.InTheMorning.class);
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(Server.class));
  }

  /// Runs the database beside the tests.
  public static final class Server implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
      try {
        EmbeddedPostgres started = RealPostgres.start();
        server = started;
        return Map.of("baari.database-url", started.getJdbcUrl("postgres", "postgres"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void stop() {
      try {
        if (server != null) {
          server.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
