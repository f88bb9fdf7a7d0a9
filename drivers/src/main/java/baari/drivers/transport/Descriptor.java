package baari.drivers.transport;

import baari.drivers.posix.Posix;
import baari.drivers.posix.PosixException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// An open file descriptor that several threads use and any thread may close. Closing wakes the
/// threads that wait on it. Its number is released only when no thread uses it any more.
final class Descriptor implements AutoCloseable {
  private final int fd;
  private final int wake;

  /// Shared by the threads that use the descriptor, exclusive for the thread that closes it.
  private final ReentrantReadWriteLock users = new ReentrantReadWriteLock();

  private volatile boolean closed;

  /// An action on an open descriptor.
  interface Use {
    int with(int fd) throws IOException;
  }

  /// @param fd an open descriptor; from now on only this object closes it
  Descriptor(int fd) throws PosixException {
    this.fd = fd;
    this.wake = Posix.eventfd();
  }

  /// The result of `use`, or -1 when the descriptor was closed before or during it.
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
  /// @return the kernel's `revents`: 0 after the timeout, or when closed during the wait
  short poll(short events, int timeoutMillis) throws PosixException {
    return Posix.poll(fd, events, wake, timeoutMillis);
  }

  /// Waits for a time, or until closed; called inside a [Use].
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
