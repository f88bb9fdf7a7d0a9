package baari.drivers.device.hall;

import com.pi4j.io.gpio.digital.DigitalOutput;

/// A [Lamp] on a Pi4J output, through a relay or a transistor.
public final class GpioLamp implements Lamp {
  private final DigitalOutput output;

  /// @param output an output that is off now; it belongs to the caller, who closes it
  public GpioLamp(DigitalOutput output) {
    this.output = output;
  }

  @Override
  public void set(boolean on) {
    if (on) {
      output.on();
    } else {
      output.off();
    }
  }

  @Override
  public boolean isOn() {
    return output.isOn();
  }

  /// Switches the lamp off.
  @Override
  public void close() {
    set(false);
  }
}
