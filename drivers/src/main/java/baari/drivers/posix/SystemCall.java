package baari.drivers.posix;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Locale;

/// One function of the C library that returns -1 and sets `errno` when it fails.
record SystemCall(String name, MethodHandle handle) {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
  private static final MethodType UNIFORM =
      MethodType.methodType(long.class, MemorySegment.class, Object[].class);

  @SuppressWarnings("restricted")
  static SystemCall of(String name, FunctionDescriptor shape, Linker.Option... options) {
    requireLinux(name);
    var all = new Linker.Option[options.length + 1];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = Linker.Option.captureCallState("errno");
    var function = LINKER.defaultLookup().findOrThrow(name);
    var handle =
        LINKER
            .downcallHandle(function, shape, all)
            .asSpreader(Object[].class, shape.argumentLayouts().size())
            .asType(UNIFORM);
    return new SystemCall(name, handle);
  }

  /// @return what the function returned
  /// @throws PosixException when it returned -1; an interrupted call is repeated
  long invoke(Object... arguments) throws PosixException {
    try (var arena = Arena.ofConfined()) {
      var state = arena.allocate(STATE);
      long answer = call(state, arguments);
      while (answer == -1 && errno(state) == Errno.EINTR) {
        answer = call(state, arguments);
      }
      if (answer == -1) {
        throw new PosixException(name, errno(state));
      }
      return answer;
    }
  }

  private long call(MemorySegment state, Object[] arguments) {
    try {
      return (long) handle.invokeExact(state, arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(name + " cannot throw this", e);
    }
  }

  private static int errno(MemorySegment state) {
    return (int) ERRNO.get(state, 0L);
  }

  private static void requireLinux(String name) {
    var os = System.getProperty("os.name", "unknown");
    if (!os.toLowerCase(Locale.ROOT).contains("linux")) {
      throw new UnsupportedOperationException(
          "Pseudo-terminals and GPIO lines need the Linux call '%s'; this system is %s"
              .formatted(name, os));
    }
  }
}
