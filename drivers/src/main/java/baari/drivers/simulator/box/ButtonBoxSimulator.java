package baari.drivers.simulator.box;

import baari.drivers.simulator.line.SimulatedDevice;
import baari.drivers.simulator.line.SimulatedLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A box with four keys and a display of three characters. It reports a press by itself, or when it
/// is asked. Written from the bytes of QSystem's button devices, without using the driver's frames.
public final class ButtonBoxSimulator extends SimulatedDevice {
  /// How many presses a polled box remembers.
  private static final int PRESSES = 4;

  private static final int LONGEST = 7;

  private final int address;
  private final boolean polled;
  private final Deque<Integer> presses = new ArrayDeque<>();
  private final StringBuilder frame = new StringBuilder();
  private String text = "   ";
  private int mode = ' ';
  private long shown;

  /// @param address a byte below 80
  public ButtonBoxSimulator(SimulatedLine line, int address, boolean polled) {
    super(line);
    this.address = address;
    this.polled = polled;
    attach();
  }

  /// Presses key 1 to 4.
  public synchronized void press(int key) {
    if (!polled) {
      tell('0' + key);
    } else if (presses.size() < PRESSES) {
      presses.add(key);
    }
  }

  /// The text on its display, with its blanks.
  public synchronized String text() {
    return text;
  }

  /// How often it blinks: 0 for not at all, empty for ever.
  public synchronized Optional<Integer> blinks() {
    return mode == '!' ? Optional.empty() : Optional.of(mode == ' ' ? 0 : mode - '!');
  }

  /// How many texts it has received.
  public synchronized long shown() {
    return shown;
  }

  @Override
  protected synchronized void take(int received, long nanos) {
    if (received == 1) {
      frame.setLength(0);
    }
    frame.append((char) received);
    if (received == 7) {
      obey();
      frame.setLength(0);
    } else if (frame.length() > LONGEST) {
      frame.setLength(0);
    }
  }

  private void obey() {
    boolean forThis = frame.length() > 2 && frame.charAt(0) == 1 && frame.charAt(1) == address;
    if (forThis && frame.length() == LONGEST) {
      mode = frame.charAt(2);
      text = frame.substring(3, 6);
      shown++;
    } else if (forThis && frame.length() == 4 && frame.charAt(2) == '?' && polled) {
      var press = presses.poll();
      tell(press == null ? '0' : '0' + press);
    }
  }

  private void tell(int key) {
    say(new byte[] {1, (byte) address, (byte) key, 7});
  }
}
