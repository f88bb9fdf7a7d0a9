package baari.drivers.transport;

import baari.drivers.posix.Posix;
import baari.drivers.posix.PosixException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// An open file descriptor that several threads use and any thread may close: whoever waits on it
/// is woken, and its number is given back only when nobody uses it any more.
final class Descriptor implements AutoCloseable {
  private final int fd;
  private final int wake;

  /// Shared by those who use the descriptor, exclusive for who closes it.
  private final ReentrantReadWriteLock users = new ReentrantReadWriteLock();

  private volatile boolean closed;

  /// What is done with an open descriptor.
  interface Use {
    int with(int fd) throws IOException;
  }

  /// @param fd open, and from now on closed by this object only
  Descriptor(int fd) throws PosixException {
    this.fd = fd;
    this.wake = Posix.eventfd();
  }

  /// What `use` makes of the descriptor, or -1 when it was closed before or meanwhile.
  int using(Use use) throws IOException {
    users.readLock().lock();
    try {
      int result = closed ? -1 : use.with(fd);
      return closed ? -1 : result;
    } finally {
      users.readLock().unlock();
    }
  }

  /// Waits until it is ready for `events`; called inside a [Use].
  ///
  /// @return the kernel's `revents`: 0 after the time, or when closed meanwhile
  short poll(short events, int timeoutMillis) throws PosixException {
    return Posix.poll(fd, events, wake, timeoutMillis);
  }

  /// Lets time pass; called inside a [Use].
  void pause(int millis) throws PosixException {
    Posix.poll(Posix.NO_FD, Posix.POLLIN, wake, millis);
  }

  boolean isClosed() {
    return closed;
  }

  /// Idempotent.
  @Override
  public void close() {
    try {
      closeOrThrow();
    } catch (PosixException e) {
      throw new UncheckedIOException("descriptor " + fd + " could not be closed", e);
    }
  }

  private void closeOrThrow() throws PosixException {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    Posix.wake(wake);
    users.writeLock().lock();
    try {
      Posix.close(fd);
      Posix.close(wake);
    } finally {
      users.writeLock().unlock();
    }
  }
}
