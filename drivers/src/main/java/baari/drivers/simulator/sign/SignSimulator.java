package baari.drivers.simulator.sign;

import baari.drivers.simulator.line.SimulatedDevice;
import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.simulator.sign.SignCounts.Fate;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// An LED sign on a simulated line, whatever it speaks: what a person in the hall would read, and
/// what became of the frames. Any thread may ask.
public abstract class SignSimulator extends SimulatedDevice {

  /// What the sign began to show.
  public record Lit(String text, boolean flashing, Instant at) {}

  /// As many as [#history()] holds.
  public static final int HISTORY = 100;

  private final Deque<Lit> history = new ArrayDeque<>();
  private SignCounts counts = SignCounts.NONE;
  private Consumer<Lit> listener = _ -> {};

  protected SignSimulator(SimulatedLine line) {
    super(line);
  }

  /// What a person would read; empty when dark.
  public abstract String litText();

  public abstract boolean flashing();

  /// The sign loses its power for a moment: it is dark and its memory as new.
  public abstract void powerCycle();

  /// What was shown, oldest first, the last [#HISTORY]; a text that was sent twice is there twice.
  public final synchronized List<Lit> history() {
    return List.copyOf(history);
  }

  /// Frames since the start, by what became of them.
  public final synchronized SignCounts counts() {
    return counts;
  }

  /// The sign's front, its lamps lit.
  public BufferedImage picture() {
    return new SignPicture(characters()).of(litText());
  }

  /// How many its front has room for.
  protected int characters() {
    return SignPicture.CHARACTERS;
  }

  /// Tells `listener` of everything shown from now on, on the line's own thread.
  public final synchronized void onLit(Consumer<Lit> listener) {
    this.listener = listener;
  }

  /// Waits until `text` is lit.
  ///
  /// @return whether it was within `timeout`
  public final boolean awaitLit(String text, Duration timeout) throws InterruptedException {
    return await(() -> litText().equals(text), timeout);
  }

  final synchronized void count(Fate fate) {
    counts = counts.plus(fate);
  }

  /// What is lit has been written, perhaps as it was.
  final synchronized void written(Instant at) {
    var lit = new Lit(litText(), flashing(), at);
    if (history.size() == HISTORY) {
      history.removeFirst();
    }
    history.addLast(lit);
    listener.accept(lit);
  }
}
