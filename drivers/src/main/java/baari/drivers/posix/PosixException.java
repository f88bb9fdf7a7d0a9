package baari.drivers.posix;

import java.io.IOException;

/// A system call that failed, with its name and its `errno`.
public final class PosixException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int errno;

  public PosixException(String call, int errno) {
    super(call + " failed: " + Errno.describe(errno));
    this.errno = errno;
  }

  /// One of the constants of [Errno], or another number of the kernel's `errno.h`.
  public int errno() {
    return errno;
  }
}
