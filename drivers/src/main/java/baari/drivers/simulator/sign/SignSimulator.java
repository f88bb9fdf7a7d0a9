package baari.drivers.simulator.sign;

import baari.drivers.simulator.line.SimulatedDevice;
import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.simulator.sign.SignCounts.Fate;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/// An LED sign on a simulated line, for any protocol: what a person in the hall would read, and the
/// results of the frames. Any thread may read its state.
public abstract class SignSimulator extends SimulatedDevice {

  /// A text that the sign began to show.
  public record Lit(String text, boolean flashing, Instant at) {}

  /// Bytes that changed nothing.
  ///
  /// @param why in words
  /// @param bytes the last of them, in hexadecimal
  public record Ignored(String why, String bytes, Instant at) {}

  /// How many of the ignored bytes are reported.
  private static final int BYTES_SHOWN = 64;

  /// The most texts that [#history()] holds.
  public static final int HISTORY = 100;

  private final Deque<Lit> history = new ArrayDeque<>();
  private SignCounts counts = SignCounts.NONE;
  private Consumer<Lit> listener = _ -> {};
  private Consumer<Ignored> ignored = _ -> {};
  private byte[] unexplained = new byte[0];

  protected SignSimulator(SimulatedLine line) {
    super(line);
  }

  /// What a person would read; empty when dark.
  public abstract String litText();

  public abstract boolean flashing();

  /// Cuts the sign's power for a moment: the sign is dark, and its memory is as new.
  public abstract void powerCycle();

  /// The last [#HISTORY] texts, oldest first. A text that was sent twice is there twice.
  public final synchronized List<Lit> history() {
    return List.copyOf(history);
  }

  /// The frames since the start, by result.
  public final synchronized SignCounts counts() {
    return counts;
  }

  /// A picture of the sign's front, with its lit lamps.
  public BufferedImage picture() {
    return new SignPicture(characters()).of(litText());
  }

  /// How many characters its front has room for.
  protected int characters() {
    return SignPicture.CHARACTERS;
  }

  /// Reports everything that is shown from now on to `listener`, on the line's own thread.
  public final synchronized void onLit(Consumer<Lit> listener) {
    this.listener = listener;
  }

  /// Reports everything that the sign ignores from now on to `listener`, on the line's own thread.
  /// On a line with many devices, this includes what is for others.
  public final synchronized void onIgnored(Consumer<Ignored> listener) {
    ignored = listener;
  }

  @Override
  protected final synchronized void take(int received, long nanos) {
    int from = unexplained.length == BYTES_SHOWN ? 1 : 0;
    unexplained = Arrays.copyOfRange(unexplained, from, unexplained.length + 1);
    unexplained[unexplained.length - 1] = (byte) received;
    receive(received, nanos);
  }

  /// Receives one byte of the line, and the time at which it came.
  protected abstract void receive(int received, long nanos);

  @Override
  protected final synchronized void silence() {
    if (unexplained.length > 0) {
      ignore("no frame that this sign knows");
    }
  }

  private void ignore(String why) {
    var bytes = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(unexplained);
    unexplained = new byte[0];
    ignored.accept(new Ignored(why, bytes, Instant.now()));
  }

  /// Waits until `text` is lit.
  ///
  /// @return whether it was within `timeout`
  public final boolean awaitLit(String text, Duration timeout) throws InterruptedException {
    return await(() -> litText().equals(text), timeout);
  }

  final synchronized void count(Fate fate) {
    counts = counts.plus(fate);
    switch (fate) {
      case SHOWN -> unexplained = new byte[0];
      case BAD_CHECKSUM -> ignore("wrong checksum");
      case MALFORMED -> ignore("no whole frame");
      case REFUSED -> ignore("a command that this sign does not know or has no room for");
      case FOREIGN -> ignore("for another sign");
      case UNHEARD -> ignore("the sign is deaf");
    }
  }

  /// Called when the shown text was written, even if it did not change.
  final synchronized void written(Instant at) {
    var lit = new Lit(litText(), flashing(), at);
    if (history.size() == HISTORY) {
      history.removeFirst();
    }
    history.addLast(lit);
    listener.accept(lit);
  }
}
