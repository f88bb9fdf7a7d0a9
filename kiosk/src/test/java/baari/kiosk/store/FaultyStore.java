package baari.kiosk.store;

import io.quarkus.arc.ClientProxy;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A kiosk store in which a test can make the transactions of one method fail.
public final class FaultyStore extends KioskStore {
  private final KioskStore real;
  private volatile @Nullable Fault fault;

  /// How a transaction fails.
  public enum Kind {
    /// The disk is full.
    SQL,
    RUNTIME,
    ERROR,
    /// The data is written, but the caller gets an exception.
    AFTERWARDS
  }

  private record Fault(String method, Kind kind) {}

  /// @param real the store that does the work
  /// @param unused a directory for the superclass's own file, which is not used
  public FaultyStore(KioskStore real, Path unused) {
    super(unused);
    this.real = ClientProxy.unwrap(real);
  }

  /// From now on every transaction of this method fails.
  ///
  /// @param method for example `TapStore.settle`
  public void fail(String method, Kind kind) {
    fault = new Fault(method, kind);
  }

  public void repair() {
    fault = null;
  }

  @Override
  synchronized <T> T transaction(Work<T> work) {
    var now = fault;
    if (now == null || !isOf(now.method())) {
      return real.transaction(work);
    }
    return switch (now.kind()) {
      case SQL ->
          real.transaction(within -> {
            var _ = work.in(within);
            throw new SQLException("database or disk is full");
          });
      case RUNTIME ->
          real.transaction(within -> {
            var _ = work.in(within);
            throw new IllegalStateException("a fault of the test");
          });
      case ERROR ->
          real.transaction(within -> {
            var _ = work.in(within);
            throw new AssertionError("a fault of the test");
          });
      case AFTERWARDS -> {
        var _ = real.transaction(work);
        throw new IllegalStateException("a fault of the test");
      }
    };
  }

  private static boolean isOf(String method) {
    return StackWalker.getInstance()
        .walk(frames ->
            frames.anyMatch(frame ->
                frame.getClassName().startsWith("baari.kiosk.store.")
                    && (frame.getClassName().substring("baari.kiosk.store.".length())
                            + "."
                            + frame.getMethodName())
                        .equals(method)));
  }
}
