package baari.drivers.device.board;

import baari.drivers.bus.Bus;
import baari.drivers.bus.BusDevice;
import baari.drivers.bus.DueExchange;
import baari.drivers.bus.DueExchange.Urgency;
import baari.drivers.bus.ExchangeResult;
import baari.drivers.device.board.BoardDialogue.Step;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A [CallBoard] on a [Bus]. Its queue has one place: while the line is busy or down, only the
/// newest text waits. The text is sent again each time the line or the board was lost.
final class BusBoard implements CallBoard, BusDevice {
  /// How often a board that can answer is asked whether it is well.
  static final Duration POLL_EVERY = Duration.ofSeconds(5);

  /// This many failures in a row may be noise. With one more, the board counts as gone.
  private static final int BEARABLE = 2;

  private final Bus bus;
  private final String name;
  private final BoardDialogue dialogue;
  private Optional<Message> wanted = Optional.empty();
  private long wantedSince;
  private long lastHeard = System.nanoTime();
  private @Nullable Step pending;
  private boolean up;
  private int failuresInRow;
  private boolean closed;
  private String sent = "";
  private long frames;
  private long failures;

  BusBoard(Bus bus, String name, BoardDialogue dialogue) {
    this.bus = bus;
    this.name = name;
    this.dialogue = dialogue;
    bus.attach(this);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void show(String text, boolean flash) {
    want(new Message(text, flash));
    bus.wake();
  }

  private synchronized void want(Message message) {
    dialogue.check(message);
    wanted = Optional.of(message);
    wantedSince = System.nanoTime();
  }

  @Override
  public synchronized BoardStatus status() {
    return new BoardStatus(up && failuresInRow <= BEARABLE && !closed, sent, frames, failures);
  }

  @Override
  public synchronized Optional<DueExchange> next() {
    var towards = closed ? Optional.<Step>empty() : wanted.flatMap(dialogue::next);
    if (towards.isPresent()) {
      return towards.map(step -> due(step, wantedSince, Urgency.AT_ONCE));
    }
    var poll = closed ? Optional.<Step>empty() : dialogue.poll();
    return poll.map(step -> due(step, lastHeard + POLL_EVERY.toNanos(), Urgency.ROUTINE));
  }

  private DueExchange due(Step step, long due, Urgency urgency) {
    pending = step;
    return new DueExchange(step.exchange(), due, urgency);
  }

  @Override
  public synchronized void done(ExchangeResult result) {
    switch (result) {
      case ExchangeResult.Sent _, ExchangeResult.Answered _ -> {
        lastHeard = System.nanoTime();
        failuresInRow = 0;
        advance(result);
      }
      case ExchangeResult.Failed _ -> {
        failures++;
        failuresInRow++;
        dialogue.failed();
      }
      case ExchangeResult.Lost _ -> failures++;
    }
  }

  private void advance(ExchangeResult result) {
    var before = dialogue.shown();
    if (pending != null) {
      pending.then().accept(result);
    }
    var now = dialogue.shown();
    if (now.isPresent() && !now.equals(before)) {
      sent = now.get().text();
      frames++;
    }
  }

  @Override
  public synchronized void lineUp() {
    up = true;
    failuresInRow = 0;
    dialogue.forget();
  }

  @Override
  public synchronized void lineDown() {
    up = false;
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
