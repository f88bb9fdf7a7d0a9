package baari.drivers.device.hall;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalStateChangeListener;
import java.time.Duration;

/// A [Button] on a Pi4J input. A press counts when the contact was closed, without an edge, for the
/// debounce time. The next press counts only if the contact was open for the same time in between.
/// So a bounce or a spike on a long cable is not a press.
public final class GpioButton implements Button {
  private final DigitalInput input;
  private final Duration debounce;
  private final Timer timer;
  private final DigitalStateChangeListener edges = _ -> edge();
  private volatile Runnable listener = () -> {};
  private long lastEdge;
  private boolean settling;
  private boolean pressed;

  /// @param debounce 20 to 50 ms for most push buttons
  public GpioButton(DigitalInput input, Duration debounce) {
    this(input, debounce, new ThreadTimer("button on " + input.id()));
  }

  GpioButton(DigitalInput input, Duration debounce, Timer timer) {
    this.input = input;
    this.debounce = debounce;
    this.timer = timer;
    // A contact that is stuck when the program starts is not a press.
    this.pressed = input.isOn();
    input.addListener(edges);
  }

  @Override
  public void onPress(Runnable listener) {
    this.listener = listener;
  }

  private synchronized void edge() {
    lastEdge = timer.nanos();
    if (!settling) {
      settling = true;
      timer.after(debounce, this::settle);
    }
  }

  private void settle() {
    if (isPress()) {
      listener.run();
    }
  }

  private synchronized boolean isPress() {
    var quiet = Duration.ofNanos(timer.nanos() - lastEdge);
    if (quiet.compareTo(debounce) < 0) {
      timer.after(debounce.minus(quiet), this::settle);
      return false;
    }
    settling = false;
    boolean before = pressed;
    pressed = input.isOn();
    return pressed && !before;
  }

  @Override
  public void close() {
    input.removeListener(edges);
    timer.close();
  }
}
