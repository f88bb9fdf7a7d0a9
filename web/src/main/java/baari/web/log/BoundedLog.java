package baari.web.log;

import io.quarkus.logging.LoggingFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/// Keeps the log small and its lines complete, whatever callers send. Each logger may write
/// [#LINES] lines of a level and [#TRACES] stack traces per minute, and says how many more lines
/// there were. A control character is written as `?`. A record that goes to several places, console
/// and file, is checked only once.
@LoggingFilter(name = "bounded")
public final class BoundedLog implements Filter {
  static final int LINES = 60;
  static final int TRACES = 2;
  private static final int CAUSES = 8;
  private static final long MINUTE_MILLIS = 60_000;

  private static final Formatter MESSAGE = new PatternFormatter("%s");

  private final Map<String, Minute> minutes = new HashMap<>();

  @Override
  public boolean isLoggable(LogRecord record) {
    if (record instanceof ExtLogRecord ours && ours.getMarker() instanceof Verdict before) {
      return before == Verdict.WRITTEN;
    }
    var line = ExtLogRecord.wrap(record);
    var text = new StringBuilder();
    boolean written = begin(line, text);
    if (written) {
      record.setMessage(text.toString());
      record.setParameters(null);
      record.setThrown(null);
    }
    if (record instanceof ExtLogRecord ours) {
      ours.setMarker(written ? Verdict.WRITTEN : Verdict.LEFT_OUT);
      if (written) {
        ours.setMessage(text.toString(), ExtLogRecord.FormatStyle.NO_FORMAT);
      }
    }
    return written;
  }

  private enum Verdict {
    WRITTEN,
    LEFT_OUT
  }

  /// @return whether the line is to be written
  private synchronized boolean begin(ExtLogRecord line, StringBuilder text) {
    Minute minute =
        minutes.computeIfAbsent(line.getLoggerName() + line.getLevel(), _ -> new Minute());
    int leftOut = minute.goOn(line.getMillis());
    if (++minute.lines > LINES) {
      return false;
    }
    appendPlain(text, MESSAGE.format(line));
    if (leftOut > 0) {
      text.append(" (").append(leftOut).append(" more lines of this logger were left out)");
    }
    if (line.getThrown() != null) {
      appendThrown(text, line.getThrown(), ++minute.traces <= TRACES);
    }
    return true;
  }

  private static void appendThrown(StringBuilder text, Throwable thrown, boolean traced) {
    String before = ": ";
    Throwable each = thrown;
    for (int depth = 0; each != null && depth < CAUSES; depth++) {
      text.append(before);
      appendPlain(text, each.toString());
      if (traced) {
        for (StackTraceElement element : each.getStackTrace()) {
          text.append("\n\tat ").append(element);
        }
      }
      before = traced ? "\nCaused by: " : ", caused by ";
      each = each.getCause();
    }
  }

  private static void appendPlain(StringBuilder text, @Nullable String message) {
    String.valueOf(message)
        .codePoints()
        .forEach(each -> text.appendCodePoint(Character.isISOControl(each) ? '?' : each));
  }

  private static final class Minute {
    private long began;
    private int lines;
    private int traces;

    /// @return how many lines the last minute had too many, when a new minute begins
    private int goOn(long nowMillis) {
      // A clock that was ahead for a moment must not silence a logger until that moment comes.
      if (nowMillis >= began && nowMillis - began < MINUTE_MILLIS) {
        return 0;
      }
      int leftOut = Math.max(0, lines - LINES);
      began = nowMillis;
      lines = 0;
      traces = 0;
      return leftOut;
    }
  }
}
