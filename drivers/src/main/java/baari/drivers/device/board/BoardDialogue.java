package baari.drivers.device.board;

import baari.drivers.bus.Exchange;
import baari.drivers.bus.ExchangeResult;
import java.util.Optional;
import java.util.function.Consumer;

/// How one board is talked to, exchange by exchange, and what is known of it. Not thread-safe.
interface BoardDialogue {

  /// One exchange.
  ///
  /// @param then learns from what became of it, unless it failed or the line was lost
  record Step(Exchange exchange, Consumer<ExchangeResult> then) {}

  /// @throws IllegalArgumentException when the board cannot show it
  void check(Message message);

  /// The next exchange on the way to `wanted`; empty when it stands there, as far as is known.
  Optional<Step> next(Message wanted);

  /// Asks whether the board is still there and shows what it should; empty for one that cannot
  /// tell.
  default Optional<Step> poll() {
    return Optional.empty();
  }

  /// What stands there, as far as is known.
  Optional<Message> shown();

  /// The line came up: the board may have lost its power meanwhile, or be another one.
  void forget();

  /// The board did not answer, or not sensibly.
  default void failed() {
    forget();
  }
}
