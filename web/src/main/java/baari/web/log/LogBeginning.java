package baari.web.log;

import io.quarkus.logging.LoggingFilter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/// Lets only the first million characters of a run go to the console. The log also goes into files
/// that are rotated, but the console may go into a file that nobody rotates.
@LoggingFilter(name = "beginning")
public final class LogBeginning implements Filter {
  static final int CHARACTERS = 1_000_000;
  private static final int LINE_PREFIX = 64;

  private final BoundedLog bounded = new BoundedLog();
  private final AtomicLong left = new AtomicLong(CHARACTERS);

  @Override
  public boolean isLoggable(LogRecord record) {
    if (left.get() <= 0 || !bounded.isLoggable(record)) {
      return false;
    }
    int length = record.getMessage().length() + LINE_PREFIX;
    long before = left.getAndAdd(-length);
    if (before > 0 && before <= length && record instanceof ExtLogRecord last) {
      last.setMessage(
          last.getMessage() + " (the console ends here, the log file goes on)",
          ExtLogRecord.FormatStyle.NO_FORMAT);
    }
    return before > 0;
  }
}
