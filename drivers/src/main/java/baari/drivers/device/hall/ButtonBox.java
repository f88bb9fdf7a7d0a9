package baari.drivers.device.hall;

import baari.drivers.bus.Bus;
import baari.drivers.bus.BusDevice;
import baari.drivers.bus.DueExchange;
import baari.drivers.bus.DueExchange.Urgency;
import baari.drivers.bus.Exchange;
import baari.drivers.bus.ExchangeResult;
import baari.drivers.bus.Reply;
import baari.drivers.protocol.box.BoxAnswer;
import baari.drivers.protocol.box.BoxFrame;
import baari.drivers.protocol.box.BoxListener;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// A [Keypad] that is a serial button box on a [Bus]. Only the newest text to show waits.
///
/// A box that speaks first can be heard whenever the line is free. A box that shares its line
/// should be polled: two boxes that speak at once destroy each other's bytes, and the press is
/// lost.
public final class ButtonBox implements Keypad, BusDevice {
  /// How boxes report a press.
  public enum Speaking {
    FIRST,
    WHEN_POLLED
  }

  /// How often a polled box is asked.
  public static final Duration POLL_EVERY = Duration.ofMillis(200);

  /// The same key again within this time is the same press, reported twice.
  static final Duration SAME_PRESS = Duration.ofMillis(300);

  /// This many missing answers in a row may be noise. With one more, the box counts as gone.
  private static final int BEARABLE = 2;

  private static final Duration THINKING = Duration.ofMillis(150);
  private static final Duration AFTER_SHOW = Duration.ofMillis(5);

  private final Bus bus;
  private final String name;
  private final byte address;
  private final Speaking speaking;
  private final BoxListener listener;
  private Consumer<Key> pressed = _ -> {};
  private Optional<byte[]> wanted = Optional.empty();
  private Optional<byte[]> shown = Optional.empty();

  /// From the first missing answer until the next answer, the box is only polled and gets no text.
  private int failuresInRow;

  private boolean up;

  private Optional<byte[]> sending = Optional.empty();
  private long wantedSince;
  private long polledAt = System.nanoTime();
  private Optional<Key> lastKey = Optional.empty();
  private long lastKeyAt;
  private boolean closed;

  /// Attaches itself to `bus`, which must not be started yet.
  ///
  /// @param address two hex digits
  public ButtonBox(Bus bus, String name, String address, Speaking speaking) {
    this.bus = bus;
    this.name = name;
    this.address = BoxFrame.address(address);
    this.speaking = speaking;
    this.listener = new BoxListener(this.address);
    bus.attach(this);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void onKey(Consumer<Key> listener) {
    pressed = listener;
  }

  @Override
  public void show(String text, int blinks) {
    want(BoxFrame.show(address, text, blinks));
    bus.wake();
  }

  private synchronized void want(byte[] frame) {
    wanted = Optional.of(frame);
    wantedSince = System.nanoTime();
  }

  @Override
  public synchronized Optional<DueExchange> next() {
    if (closed) {
      return Optional.empty();
    }
    sending = wanted.filter(_ -> failuresInRow == 0 && !shown.equals(wanted));
    if (sending.isPresent()) {
      return sending.map(frame ->
          new DueExchange(
              Exchange.of(frame, new Reply.None(AFTER_SHOW)), wantedSince, Urgency.AT_ONCE));
    }
    return speaking == Speaking.WHEN_POLLED
        ? Optional.of(new DueExchange(ask(), polledAt + POLL_EVERY.toNanos(), Urgency.ROUTINE))
        : Optional.empty();
  }

  private Exchange ask() {
    return Exchange.of(
        BoxFrame.ask(address),
        new Reply.Awaited(BoxAnswer.LENGTH, THINKING, received -> BoxAnswer.of(received, address)));
  }

  @Override
  public synchronized void done(ExchangeResult outcome) {
    polledAt = System.nanoTime();
    switch (outcome) {
      case ExchangeResult.Sent _ -> shown = sending;
      case ExchangeResult.Answered answered -> {
        failuresInRow = 0;
        BoxAnswer.key(answered.bytes()).ifPresent(this::press);
      }
      case ExchangeResult.Failed _ -> {
        failuresInRow++;
        shown = Optional.empty();
      }
      case ExchangeResult.Lost _ -> shown = Optional.empty();
    }
  }

  @Override
  public synchronized void heard(byte[] bytes) {
    listener.accept(bytes).forEach(this::press);
  }

  private void press(int number) {
    var key =
        switch (number) {
          case 1 -> Key.CALL;
          case 2 -> Key.START;
          case 3 -> Key.TRANSFER;
          case 4 -> Key.NO_SHOW;
          default -> throw new IllegalArgumentException("There is no key " + number);
        };
    long now = System.nanoTime();
    boolean again = lastKey.equals(Optional.of(key)) && now - lastKeyAt < SAME_PRESS.toNanos();
    lastKey = Optional.of(key);
    lastKeyAt = now;
    if (!again && !closed) {
      pressed.accept(key);
    }
  }

  @Override
  public synchronized void lineUp() {
    up = true;
    failuresInRow = 0;
    shown = Optional.empty();
  }

  /// The newest text waits until the line is up.
  @Override
  public synchronized void lineDown() {
    up = false;
  }

  @Override
  public synchronized boolean isConnected() {
    return up && failuresInRow <= BEARABLE && !closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
