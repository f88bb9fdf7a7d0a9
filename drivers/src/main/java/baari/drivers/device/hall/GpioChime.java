package baari.drivers.device.hall;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.time.Duration;

/// A [Chime] on a Pi4J output whose relay is closed for the length of a ring.
public final class GpioChime implements Chime {
  private final DigitalOutput output;
  private final Duration ring;
  private final Timer timer;
  private boolean ringing;
  private boolean closed;

  /// @param output an output that is off now
  /// @param ring how long the relay is closed: 150 ms for a gong, longer for a buzzer
  public GpioChime(DigitalOutput output, Duration ring) {
    this(output, ring, new ThreadTimer("chime on " + output.id()));
  }

  GpioChime(DigitalOutput output, Duration ring, Timer timer) {
    this.output = output;
    this.ring = ring;
    this.timer = timer;
  }

  @Override
  public synchronized void strike() {
    if (ringing || closed) {
      return;
    }
    output.on();
    ringing = true;
    timer.after(ring, this::silence);
  }

  private synchronized void silence() {
    ringing = false;
    output.off();
  }

  /// Also ends a ring that has started.
  @Override
  public synchronized void close() {
    closed = true;
    timer.close();
    silence();
  }
}
