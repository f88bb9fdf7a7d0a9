package baari.drivers.device.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every [CallBoard] promises, with a sign that a test can read.
@Timeout(60)
public abstract class CallBoardConformance {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// The sign at the other end of the line.
  public interface Sign extends AutoCloseable {
    /// A new board on this sign's line.
    CallBoard board();

    /// What a person reads.
    String litText();

    boolean flashing();

    void unplug() throws IOException;

    void replug() throws IOException;

    /// Makes it lose what it shows and remembers.
    void powerCycle();

    /// Waits until `condition` is true for the shown text; false after `timeout`.
    boolean awaitLit(Predicate<String> condition, Duration timeout) throws InterruptedException;

    @Override
    void close() throws IOException;
  }

  protected abstract Sign newSign() throws IOException;

  /// The text of call `number`, from 1 to 999, as this kind of board shows it.
  protected String text(int number) {
    return "D-%03d -> 12".formatted(number);
  }

  /// The longest text that it can show.
  protected String longest() {
    var text = new StringBuilder();
    for (char c = ' '; c <= '~'; c++) {
      text.append(c);
    }
    return text.append("x".repeat(125 - text.length())).toString();
  }

  protected List<String> impossible() {
    return List.of("باری", "x".repeat(126));
  }

  protected boolean canFlash() {
    return true;
  }

  protected Sign sign;
  protected CallBoard board;

  @BeforeEach
  final void connect() throws IOException {
    sign = newSign();
    board = sign.board();
  }

  @AfterEach
  final void disconnect() throws IOException {
    board.close();
    sign.close();
  }

  @Test
  void shows_a_text() throws InterruptedException {
    // Given
    var text = text(42);
    // When
    board.show(text, false);
    // Then
    assertLit(text);
    assertThat(sign.flashing()).isFalse();
  }

  @Test
  void blinks_when_it_is_asked_to_and_can() throws InterruptedException {
    // Given
    board.show(text(42), false);
    assertLit(text(42));
    // When
    board.show(text(43), true);
    // Then
    assertLit(text(43));
    assertThat(sign.flashing()).isEqualTo(canFlash());
  }

  @Test
  void goes_dark_again_with_an_empty_text() throws InterruptedException {
    // Given
    board.show(text(42), true);
    assertLit(text(42));
    // When
    board.show("", false);
    // Then
    assertLit("");
  }

  @Test
  void shows_the_longest_text() throws InterruptedException {
    // Given
    var text = longest();
    // When
    board.show(text, false);
    // Then
    assertLit(text);
  }

  @Test
  void refuses_a_text_that_it_cannot_show() {
    for (var text : impossible()) {
      // Given
      board.show(text(42), false);
      // When
      var show = assertThatThrownBy(() -> board.show(text, false));
      // Then
      show.isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void lets_the_newest_text_win_when_calls_come_faster_than_the_line() throws InterruptedException {
    // Given
    int calls = 500;
    // When
    long start = System.nanoTime();
    for (int call = 1; call <= calls; call++) {
      board.show(text(call), false);
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    // Then
    assertThat(took).isLessThan(Duration.ofSeconds(5));
    assertLit(text(calls));
  }

  @Test
  void never_blocks_the_caller_while_the_line_is_gone() throws IOException, InterruptedException {
    // Given
    sign.unplug();
    // When
    long start = System.nanoTime();
    for (int call = 1; call <= 100; call++) {
      board.show(text(call), false);
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    sign.replug();
    // Then
    assertThat(took).isLessThan(Duration.ofSeconds(5));
    assertLit(text(100));
  }

  @Test
  void shows_the_current_text_again_after_the_line_came_back()
      throws IOException, InterruptedException {
    // Given
    board.show(text(42), false);
    assertLit(text(42));
    // When
    sign.unplug();
    sign.powerCycle();
    sign.replug();
    // Then
    assertLit(text(42));
  }

  @Test
  void shows_the_next_text_on_a_sign_that_lost_its_power() throws InterruptedException {
    // Given
    board.show(text(42), false);
    assertLit(text(42));
    sign.powerCycle();
    // When
    board.show(text(43), false);
    // Then
    assertLit(text(43));
  }

  @Test
  void tells_what_went_out() throws InterruptedException {
    // Given
    var before = board.status();
    board.show(text(42), false);
    // When
    assertLit(text(42));
    var after = awaitSent(text(42));
    // Then
    assertThat(before.sent()).isEmpty();
    assertThat(after.connected()).isTrue();
    assertThat(after.sent()).isEqualTo(text(42));
    assertThat(after.frames()).isPositive();
  }

  @Test
  void may_be_closed_twice_and_asked_afterwards() {
    // Given
    board.close();
    // When
    board.close();
    board.show(text(42), false);
    // Then
    assertThat(board.status().connected()).isFalse();
  }

  /// A fast sign may have shown a text before the board has noted that it was sent.
  private CallBoard.BoardStatus awaitSent(String text) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    var status = board.status();
    while (!status.sent().equals(text) && System.nanoTime() < end) {
      Thread.onSpinWait();
      status = board.status();
    }
    return status;
  }

  private void assertLit(String text) throws InterruptedException {
    assertThat(sign.awaitLit(text::equals, PATIENCE))
        .as("'%s' lit, but it is '%s'", text, sign.litText())
        .isTrue();
  }
}
