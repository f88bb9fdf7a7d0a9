package baari.board.keys;

import baari.board.device.DeviceGuard;
import baari.board.device.HallDevices.CounterKeypad;
import baari.board.feed.BoardView;
import baari.board.keys.CounterCommand.Result;
import baari.client.loop.Loop;
import baari.drivers.device.hall.Keypad;
import baari.protocol.feed.CounterView;
import baari.protocol.token.TokenState;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One counter's keys and display. The display shows the digits of the number at the counter. They
/// blink while the number is called and are steady while it is served. After a press that had no
/// effect, the display shows the reason for a moment.
///
/// Runs on the loop.
final class KeypadFace {
  /// How long the reason is shown.
  static final Duration REASON = Duration.ofSeconds(3);

  private static final int REASON_BLINKS = 3;

  private final CounterKeypad counter;
  private final BoardView view;
  private final CounterPost post;
  private final Loop loop;
  private Loop.@Nullable Timer reason;
  private String shown = "";

  KeypadFace(CounterKeypad counter, BoardView view, CounterPost post, Loop loop) {
    this.counter = counter;
    this.view = view;
    this.post = post;
    this.loop = loop;
  }

  void listen() {
    counter.keypad().onKey(key -> loop.run(() -> pressed(key)));
    refresh();
  }

  private void pressed(Keypad.Key key) {
    command(key)
        .ifPresentOrElse(
            command -> post.send(counter.counter(), command, this::came),
            () -> came(Result.REFUSED));
  }

  private Optional<CounterCommand> command(Keypad.Key key) {
    return switch (key) {
      case CALL -> Optional.of(CounterCommand.NEXT);
      case START -> Optional.of(CounterCommand.START);
      case TRANSFER -> counter.transferTo().map(CounterCommand::transfer);
      case NO_SHOW -> Optional.of(isServing() ? CounterCommand.COMPLETE : CounterCommand.NO_SHOW);
    };
  }

  private boolean isServing() {
    return token().filter(token -> token.state() == TokenState.SERVING).isPresent();
  }

  private Optional<CounterView.AtCounter> token() {
    return view.state().flatMap(state -> state.tokenAt(counter.counter()));
  }

  private void came(Result result) {
    switch (result) {
      case DONE -> {}
      case NOBODY_WAITING -> explain("  0");
      case REFUSED -> explain("Err");
      case UNREACHED -> explain("Off");
    }
  }

  private void explain(String text) {
    if (reason != null) {
      reason.cancel();
    }
    show(text, REASON_BLINKS);
    reason =
        loop.after(
            REASON,
            () -> {
              reason = null;
              refresh();
            });
  }

  /// The hall's state may have changed.
  void refresh() {
    if (reason == null) {
      var token = token();
      boolean called = token.filter(each -> each.state() == TokenState.CALLED).isPresent();
      show(token.map(each -> digits(each.number())).orElse(""), called ? Keypad.FOR_EVER : 0);
    }
  }

  private void show(String text, int blinks) {
    var wanted = text + '/' + blinks;
    if (!wanted.equals(shown)) {
      shown = wanted;
      DeviceGuard.attempt(
          "keypad of counter " + counter.counter(), () -> counter.keypad().show(text, blinks));
    }
  }

  /// The last digits, because the display is small.
  private static String digits(String number) {
    var digits = number.substring(number.indexOf('-') + 1);
    return digits.substring(Math.max(0, digits.length() - Keypad.WIDTH));
  }
}
