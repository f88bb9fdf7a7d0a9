package baari.drivers.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.lang.foreign.FunctionDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("It gives the system another name.")
class SystemCallTest {

  @Test
  void tells_which_call_failed_and_why() {
    // Given
    var missing = "/dev/there-is-no-such-device";
    // When
    var open = assertThatThrownBy(() -> Posix.open(missing, Posix.O_RDWR));
    // Then
    open.isInstanceOf(PosixException.class)
        .hasMessage("open failed: no such file (ENOENT)")
        .asInstanceOf(type(PosixException.class))
        .extracting(PosixException::errno)
        .isEqualTo(Errno.ENOENT);
  }

  @Test
  void a_wake_up_ends_a_poll_without_making_the_other_descriptor_ready() throws PosixException {
    // Given
    int silent = Posix.eventfd();
    int wake = Posix.eventfd();
    Posix.wake(wake);
    // When
    short ready = Posix.poll(silent, Posix.POLLIN, wake, -1);
    // Then
    assertThat(ready).isZero();
    Posix.close(silent);
    Posix.close(wake);
  }

  @Test
  void says_on_another_system_that_it_needs_linux() {
    // Given
    var real = System.getProperty("os.name");
    System.setProperty("os.name", "Mac OS X");
    // When
    var thrown = assertThatThrownBy(() -> SystemCall.of("close", FunctionDescriptor.ofVoid()));
    System.setProperty("os.name", real);
    // Then
    thrown.isInstanceOf(UnsupportedOperationException.class).hasMessageContaining("Mac OS X");
  }
}
