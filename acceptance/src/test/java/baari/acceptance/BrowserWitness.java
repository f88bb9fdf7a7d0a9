package baari.acceptance;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Adds to a failure what the browser said: a page that waits in vain does not know why.
interface BrowserWitness extends BeforeEachCallback, TestExecutionExceptionHandler {
  @Override
  default void beforeEach(ExtensionContext context) {
    Screen.takeSaid();
  }

  @Override
  default void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    List<String> said = Screen.takeSaid();
    if (said.isEmpty()) {
      throw failure;
    }
    throw new AssertionError(
        "The browser said " + said + " before: " + failure.getMessage(), failure);
  }
}
