package baari.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What one class logs during a test. Register it as a field of the test.
public final class LogLines extends Handler implements BeforeEachCallback, AfterEachCallback {
  private final List<LogRecord> kept = new ArrayList<>();
  private final Logger logger;

  public LogLines(Class<?> who) {
    logger = Logger.getLogger(who.getName());
  }

  public List<LogRecord> all() {
    return kept;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    logger.addHandler(this);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    logger.removeHandler(this);
  }

  @Override
  public void publish(LogRecord line) {
    kept.add(line);
  }

  @Override
  public void flush() {
    // Nothing is buffered.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
