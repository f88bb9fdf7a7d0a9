package baari.drivers;

import baari.drivers.transport.Transport;
import java.util.function.Supplier;

/// Calls another listener and then fails, in every method.
///
/// @param failure a `RuntimeException` or an `Error`
public record FailingListener(Transport.Listener told, Supplier<? extends Throwable> failure)
    implements Transport.Listener {

  @Override
  public void up() {
    told.up();
    fail(failure.get());
  }

  @Override
  public void received(byte[] bytes) {
    told.received(bytes);
    fail(failure.get());
  }

  @Override
  public void down(String reason) {
    told.down(reason);
    fail(failure.get());
  }

  /// Throws it, as an `Error` or as a `RuntimeException`.
  public static void fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
