package baari.drivers.posix;

/// The error numbers of Linux that the drivers distinguish.
public final class Errno {
  public static final int EPERM = 1;
  public static final int ENOENT = 2;
  public static final int EINTR = 4;
  public static final int EIO = 5;
  public static final int EAGAIN = 11;
  public static final int EACCES = 13;
  public static final int EBUSY = 16;
  public static final int EINVAL = 22;
  public static final int ENOTTY = 25;

  private Errno() {}

  static String describe(int errno) {
    return switch (errno) {
      case EPERM -> "not permitted (EPERM)";
      case ENOENT -> "no such file (ENOENT)";
      case EINTR -> "interrupted (EINTR)";
      case EIO -> "input/output error (EIO)";
      case EAGAIN -> "would block (EAGAIN)";
      case EACCES -> "permission denied (EACCES)";
      case EBUSY -> "in use (EBUSY)";
      case EINVAL -> "invalid argument (EINVAL)";
      case ENOTTY -> "not that kind of device (ENOTTY)";
      default -> "errno " + errno;
    };
  }
}
