package baari.bench.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// One packaged program that runs as a child process on loopback. Its output goes to `<module>.log`
/// in its data folder. It ends with `stop` or `kill`, or at the latest with this JVM.
public final class HallProgram implements AutoCloseable {
  /// How long a program may take to end after a stop request. Then it is killed. A program in
  /// training writes its AOT cache in this time.
  public static final Duration STOP_BOUND = Duration.ofSeconds(60);

  private static final int LOG_TAIL_LINES = 40;
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> RUNNING.forEach(Process::destroyForcibly), "end-programs"));
  }

  private final Launch launch;
  private final Process process;
  private final Path log;
  private final long startedNanos;

  private HallProgram(Launch launch, Process process, Path log, long startedNanos) {
    this.launch = launch;
    this.process = process;
    this.log = log;
    this.startedNanos = startedNanos;
  }

  /// Starts the program and returns at once; `awaitReady` waits for it.
  public static HallProgram start(Launch launch) {
    try {
      Files.createDirectories(launch.dataDir());
      Path log = launch.dataDir().resolve(launch.module() + ".log");
      ProcessBuilder builder = builder(launch, log);
      long startedNanos = System.nanoTime();
      Process process = builder.start();
      RUNNING.add(process);
      return new HallProgram(launch, process, log, startedNanos);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + launch.module(), e);
    }
  }

  private static ProcessBuilder builder(Launch launch, Path log) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> line = launch.commandLine(java);
    var builder = new ProcessBuilder(line);
    builder.directory(launch.dataDir().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("BAARI_HTTP_PORT", Integer.toString(launch.port()));
    builder.environment().put("BAARI_DATA_DIR", launch.dataDir().toString());
    builder.environment().putAll(launch.environment());
    return builder;
  }

  /// Waits until `/q/health/ready` answers 200.
  ///
  /// @return nanoseconds from the start of the process to that answer
  /// @throws IllegalStateException with the end of the program's output, when the program has ended
  ///   or the time is over
  public long awaitReady(Duration bound) {
    return awaitAnswer(
        "GET /q/health/ready HTTP/1.1\r\nHost: 127.0.0.1:"
            + launch.port()
            + "\r\nConnection: close\r\n\r\n",
        bound);
  }

  /// Waits until the program answers `request` with 200. Returns and throws like `awaitReady`.
  ///
  /// @param request a whole HTTP/1.1 request that asks for `Connection: close`
  public long awaitAnswer(String request, Duration bound) {
    long deadline = System.nanoTime() + bound.toNanos();
    var probe = new Probe(launch.port(), request);
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            launch.module() + " ended with " + process.exitValue() + tail());
      }
      if (probe.answers200()) {
        return System.nanoTime() - startedNanos;
      }
      probe.pause();
    }
    throw new IllegalStateException(launch.module() + " gave no 200 within " + bound + tail());
  }

  /// Kills the program (SIGKILL) and waits until it is gone. The program cannot flush anything.
  public void kill() {
    process.toHandle().destroyForcibly();
    awaitEnd();
  }

  /// Asks the program to end (SIGTERM), and kills it when it has not ended within `STOP_BOUND`.
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  @Override
  public void close() {
    stop();
  }

  /// Whether the process is running.
  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  public Launch launch() {
    return launch;
  }

  /// `http://127.0.0.1:<port>`
  public URI uri() {
    return URI.create("http://127.0.0.1:" + launch.port());
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STOP_BOUND.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      RUNNING.remove(process);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String tail() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return "; end of its output:\n"
          + String.join(
              "\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
    } catch (IOException e) {
      return "; its output " + log + " cannot be read: " + e.getMessage();
    }
  }
}
