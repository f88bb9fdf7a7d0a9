package baari.journal.format;

import baari.engine.event.Entry;
import baari.engine.event.Event;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The body of a journal entry: its events as a JSON array (see `EventCodec`).
public final class EntryCodec {
  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

  private EntryCodec() {}

  public static String write(Entry entry) {
    var text = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (Event event : entry.events()) {
        EventCodec.write(json, event);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  public static List<Event> read(String body) throws IOException {
    List<Event> events = new ArrayList<>();
    for (JsonNode event : MAPPER.readTree(body)) {
      events.add(EventCodec.read(event));
    }
    return events;
  }
}
