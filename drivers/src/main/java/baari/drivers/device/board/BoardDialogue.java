package baari.drivers.device.board;

import baari.drivers.bus.Exchange;
import baari.drivers.bus.ExchangeResult;
import java.util.Optional;
import java.util.function.Consumer;

/// How to talk to one board, exchange by exchange, and what is known about it. Not thread-safe.
interface BoardDialogue {

  /// One exchange.
  ///
  /// @param then is called with the result, unless the exchange failed or the line was lost
  record Step(Exchange exchange, Consumer<ExchangeResult> then) {}

  /// @throws IllegalArgumentException when the board cannot show it
  void check(Message message);

  /// The next exchange on the way to `wanted`; empty when the board shows it, as far as is known.
  Optional<Step> next(Message wanted);

  /// Asks whether the board is still there and shows what it should; empty for a board that cannot
  /// answer this.
  default Optional<Step> poll() {
    return Optional.empty();
  }

  /// What the board shows, as far as is known.
  Optional<Message> shown();

  /// The line came up. The board may have lost its power in between, or it may be another board.
  void forget();

  /// The board gave no answer, or no valid one.
  default void failed() {
    forget();
  }
}
