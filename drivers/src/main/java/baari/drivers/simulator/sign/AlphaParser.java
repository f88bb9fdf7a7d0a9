package baari.drivers.simulator.sign;

import baari.drivers.simulator.sign.SignCounts.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds Alpha frames in a stream of bytes, like a sign: five zeros or more, 01, header, blocks
/// with checksums, 04. It is stricter than real signs in one thing: a block without a checksum is
/// broken.
///
/// Written from the protocol document and separately from the driver's encoder, so that they do not
/// share a mistake.
final class AlphaParser {

  /// What the last byte completed.
  sealed interface Outcome {}

  /// @param header type and address
  /// @param blocks the content between 02 and 03 of each block
  record Frame(String header, List<String> blocks, long firstNanos, long lastNanos)
      implements Outcome {}

  /// A frame that the sign must ignore.
  record Broken(Fate fate) implements Outcome {}

  /// Longer than the memory of any sign.
  private static final int MAX_FRAME = 8_192;

  private static final int MIN_ZEROS = 5;
  private static final int HEADER = 3;
  private static final Pattern BLOCK =
      Pattern.compile("\u0002([^\u0002\u0003]*)\u0003([0-9A-F]{4})");

  private sealed interface State {}

  private record Hunting(int zeros, long firstNanos) implements State {}

  private record Receiving(StringBuilder text, long firstNanos) implements State {}

  private static final State LOST = new Hunting(0, 0);

  private State state = LOST;

  /// @param seven a character of 7 bits
  /// @param nanos when it was complete, as [System#nanoTime()]
  Optional<Outcome> accept(int seven, long nanos) {
    return switch (state) {
      case Hunting hunting -> {
        state = hunt(hunting, seven, nanos);
        yield Optional.empty();
      }
      case Receiving receiving -> receive(receiving, seven, nanos);
    };
  }

  private static State hunt(Hunting hunting, int seven, long nanos) {
    if (seven == 0) {
      return new Hunting(hunting.zeros + 1, hunting.zeros == 0 ? nanos : hunting.firstNanos);
    }
    return seven == 1 && hunting.zeros >= MIN_ZEROS
        ? new Receiving(new StringBuilder(), hunting.firstNanos)
        : LOST;
  }

  private Optional<Outcome> receive(Receiving receiving, int seven, long nanos) {
    var text = receiving.text;
    return switch (seven) {
      case 0 -> {
        state = new Hunting(1, nanos);
        yield Optional.of(new Broken(Fate.MALFORMED));
      }
      case 4 -> {
        state = LOST;
        yield Optional.of(parse(text.toString(), receiving.firstNanos, nanos));
      }
      default -> {
        text.append((char) seven);
        yield text.length() > MAX_FRAME ? giveUp() : Optional.empty();
      }
    };
  }

  private Optional<Outcome> giveUp() {
    state = LOST;
    return Optional.of(new Broken(Fate.MALFORMED));
  }

  private static Outcome parse(String text, long firstNanos, long lastNanos) {
    if (text.length() <= HEADER) {
      return new Broken(Fate.MALFORMED);
    }
    var blocks = new ArrayList<String>();
    var matcher = BLOCK.matcher(text).region(HEADER, text.length());
    while (matcher.lookingAt()) {
      if (sum(matcher.group(1)) != Integer.parseInt(matcher.group(2), 16)) {
        return new Broken(Fate.BAD_CHECKSUM);
      }
      blocks.add(matcher.group(1));
      matcher.region(matcher.end(), text.length());
    }
    return matcher.regionStart() == text.length()
        ? new Frame(text.substring(0, HEADER), blocks, firstNanos, lastNanos)
        : new Broken(Fate.MALFORMED);
  }

  /// The sum from the 02 to the 03, including both.
  private static int sum(String block) {
    return (0x02 + block.chars().sum() + 0x03) & 0xFFFF;
  }
}
