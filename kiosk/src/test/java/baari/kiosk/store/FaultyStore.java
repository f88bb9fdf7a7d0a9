package baari.kiosk.store;

import io.quarkus.arc.ClientProxy;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The kiosk's store with a fault that can be put into the transactions of one method.
public final class FaultyStore extends KioskStore {
  private final KioskStore real;
  private volatile @Nullable Fault fault;

  /// What a transaction comes to.
  public enum Kind {
    /// The disk is full.
    SQL,
    RUNTIME,
    ERROR,
    /// It is written, but whoever wrote it does not hear so.
    AFTERWARDS
  }

  private record Fault(String method, Kind kind) {}

  /// @param real what it stands before
  /// @param unused a directory for a file that nobody uses
  public FaultyStore(KioskStore real, Path unused) {
    super(unused);
    this.real = ClientProxy.unwrap(real);
  }

  /// From now on every transaction of this method fails.
  ///
  /// @param method as `TapStore.settle`
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
