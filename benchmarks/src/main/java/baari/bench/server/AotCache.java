package baari.bench.server;

import baari.bench.hall.BoardFeed;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import baari.bench.hall.Product;
import java.nio.file.Files;
import java.nio.file.Path;

/// The server's AOT cache (JEP 514). It is trained under load, as an installation does once after
/// its setup.
public final class AotCache {
  private static final int CLIENTS = 16;
  private static final int SPELLS = 3;

  private final Path file;

  private AotCache(Path file) {
    this.file = file;
  }

  /// @param dir the folder for the cache and the files of the training
  public static AotCache train(Path dir) {
    return train(Product.root(), dir);
  }

  /// Trains the cache of the server of the built checkout in `root`.
  public static AotCache train(Path root, Path dir) {
    var cache = new AotCache(dir.resolve("queue-server.aot"));
    Path data = dir.resolve("training");
    var centres = LoadCentres.fromDemo(root);
    Launch launch =
        BenchServer.launch(centres, data).from(root).withFlag("-XX:AOTCacheOutput=" + cache.file);
    try (var server = BenchServer.start(centres, launch);
        var _ = BoardFeed.open(server.program(), LoadCentres.ONE, (_, _) -> {})) {
      server.staff(LoadCentres.ONE).get("").orThrow();
      server.staff(LoadCentres.ONE).get("/state").orThrow();
      server.openCounters(LoadCentres.ONE, CLIENTS);
      server.warmUp(LoadCentres.ONE, CLIENTS, SPELLS);
    }
    if (!Files.exists(cache.file)) {
      throw new IllegalStateException("the training left no AOT cache; see " + data);
    }
    return cache;
  }

  /// The same launch with this cache. A cache that does not fit is an error, not a slow start.
  public Launch on(Launch launch) {
    return launch.withFlag("-XX:AOTCache=" + file).withFlag("-XX:AOTMode=on");
  }
}
