package baari.journal;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.event.Event;
import baari.journal.format.EntryCodec;
import baari.journal.format.TicketSecrets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No reader of the journal gets a ticket's secret, whichever event carries it.
final class TicketSecretsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Event> events() {
    return CodecTest.events();
  }

  @ParameterizedTest
  @MethodSource("events")
  void only_secrets_are_hidden(Event event) throws Exception {
    // Given
    String written = EntryCodec.write(CodecTest.entry(event));
    Set<String> secrets = secretsIn((Record) event);

    // When
    JsonNode shown = TicketSecrets.hide(JSON.readTree(written));

    // Then
    String expected = written;
    for (String secret : secrets) {
      expected = expected.replace('"' + secret + '"', '"' + TicketSecrets.HIDDEN + '"');
    }
    assertThat(shown).isEqualTo(JSON.readTree(expected));
  }

  @Test
  void the_examples_have_every_event_with_a_secret() {
    assertThat(
            events()
                .filter(event -> !secretsIn((Record) event).isEmpty())
                .map(Object::getClass)
                .distinct())
        .containsExactlyInAnyOrder(Event.TokenIssued.class, Event.OfflineTokenIssued.class);
  }

  /// What is called `trackingCode` in the event or in a record inside it.
  private static Set<String> secretsIn(Record record) {
    Set<String> secrets = new HashSet<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = valueOf(component, record);
      if (component.getName().equals("trackingCode")) {
        secrets.add((String) value);
      } else if (value instanceof Record inner) {
        secrets.addAll(secretsIn(inner));
      }
    }
    return secrets;
  }

  private static Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
