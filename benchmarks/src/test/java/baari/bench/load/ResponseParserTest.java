package baari.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseParserTest {
  private static final String WITH_LENGTH =
      "HTTP/1.1 201 Created\r\ncontent-type: application/json\r\nCONTENT-LENGTH: 16\r\n\r\n{\"number\":\"D-1\"}";
  private static final String CHUNKED =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n{\"number\":\r\n6\r\n\"D-1\"}\r\n0\r\n\r\n";

  private final ResponseParser parser = new ResponseParser();

  @ParameterizedTest
  @ValueSource(strings = {WITH_LENGTH, CHUNKED})
  void a_response_is_whole_with_its_last_byte_and_not_before(String response)
      throws ProtocolException {
    // Given
    byte[] bytes = response.getBytes(StandardCharsets.US_ASCII);
    var in = ByteBuffer.allocate(512);

    // When
    for (int i = 0; i < bytes.length - 1; i++) {
      in.put(bytes[i]);
      assertThat(parser.parse(in)).as("after %d bytes", i + 1).isFalse();
    }
    in.put(bytes[bytes.length - 1]);

    // Then
    assertThat(parser.parse(in)).isTrue();
    assertThat(StandardCharsets.US_ASCII.decode(parser.body(in)).toString())
        .isEqualTo("{\"number\":\"D-1\"}");
  }

  @Test
  void no_content_has_an_empty_body() throws ProtocolException {
    // Given
    ByteBuffer in = read("HTTP/1.1 204 No Content\r\n\r\n");

    // When
    boolean whole = parser.parse(in);

    // Then
    assertThat(whole).isTrue();
    assertThat(parser.status()).isEqualTo(204);
    assertThat(parser.body(in).remaining()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"
      })
  void a_response_whose_end_cannot_be_known_is_an_error(String response) {
    // Given
    ByteBuffer in = read(response);

    // When // Then
    assertThatThrownBy(() -> parser.parse(in)).isInstanceOf(ProtocolException.class);
  }

  private static ByteBuffer read(String response) {
    return ByteBuffer.allocate(512).put(response.getBytes(StandardCharsets.US_ASCII));
  }
}
