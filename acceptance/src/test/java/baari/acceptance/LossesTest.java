package baari.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baari.protocol.token.TokenView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Actions of a supervisor by which citizens lose something. The test closes the hall's day, so
/// nothing else is tested in this hall.
@Timeout(120)
class LossesTest {
  @RegisterExtension static final OwnHall hall = OwnHall.ofDesks("desk");

  @Test
  void acts_that_many_lose_by_ask_once_and_say_how_many() {
    // Given
    TokenView cancelled = hall.issue("INFO");
    hall.issue("INFO");
    hall.issue("CNIC");
    try (Screen supervisor = hall.pages().signedIn("supervisor")) {
      supervisor.press("Supervisor");

      // When
      supervisor.page().getByLabel("Token number").fill(cancelled.number());
      supervisor.field("Reason").fill("went home");
      supervisor.press("Cancel a token");
      supervisor.looksRight("cancel");
      assertThat(supervisor.page().getByText("One citizen loses the place")).isVisible();
      supervisor.page().keyboard().press("Enter");

      // Then
      assertThat(supervisor.page().getByText("One citizen loses the place")).hasCount(0);
      assertThat(waiting()).isEqualTo(3);

      // When
      supervisor.press("Cancel a token");
      supervisor.answer("Cancel " + cancelled.number() + "?", "Cancel a token");
      assertThat(supervisor.text(cancelled.number() + " cancelled.")).isVisible();
      supervisor.press("Close the day");

      // Then
      assertThat(supervisor.page().getByText("2 who wait and 0 who are away")).isVisible();
      assertThat(supervisor.page().getByText("head start of 30 minutes")).isVisible();
      supervisor.looksRight("close-day");
      supervisor.page().keyboard().press("Enter");
      assertThat(waiting()).isEqualTo(2);
      supervisor.press("Close the day");
      supervisor.answer("Close the day?", "Close the day");
      assertThat(supervisor.text("The day is closed.")).isVisible();
    }
  }

  private static int waiting() {
    return hall.supervisor().get("/day").as(Held.class).waiting();
  }

  private record Held(String businessDay, int waiting, int parked) {}
}
