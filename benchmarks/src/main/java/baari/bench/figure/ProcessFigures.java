package baari.bench.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Figures of a running process from Linux's `/proc` (proc(5)).
public final class ProcessFigures {
  /// The unit of `utime` and `stime`. Linux fixes it for user space.
  private static final long TICKS_A_SECOND = 100;

  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;

  private final Path dir;

  public ProcessFigures(long pid) {
    this.dir = Path.of("/proc", Long.toString(pid));
  }

  /// Resident memory (VmRSS) in MiB.
  public double residentMiB() {
    return read("status")
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .mapToDouble(kibibytes -> Long.parseLong(kibibytes) / 1024.0)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no VmRSS in " + dir));
  }

  /// CPU time of all threads of the process, in microseconds. It changes in steps of 10 ms.
  public long cpuMicros() {
    String stat = read("stat");
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(afterName[USER_TIME]) + Long.parseLong(afterName[SYSTEM_TIME]);
    return ticks * TimeUnit.SECONDS.toMicros(1) / TICKS_A_SECOND;
  }

  /// The bytes of all reachable objects in a JVM's heap, after a garbage collection.
  public long liveHeapBytes() {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process process =
          new ProcessBuilder(jcmd.toString(), dir.getFileName().toString(), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return said.lines()
          .filter(line -> line.startsWith("Total"))
          .mapToLong(line -> Long.parseLong(line.split(" +", -1)[2]))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("jcmd said: " + said));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + jcmd, e);
    }
  }

  private String read(String file) {
    try {
      return Files.readString(dir.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + dir.resolve(file), e);
    }
  }
}
