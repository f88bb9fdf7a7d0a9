package baari.drivers.simulator.sign;

import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.simulator.sign.SignCounts.Fate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A cheap number board that understands one of three frames and never answers. It finds a frame by
/// its last bytes, so noise before it does no harm. It ignores a frame with a wrong sum.
public final class NumberSignSimulator extends SignSimulator {

  /// The frame that it understands. Written from the bytes that shops show: `05 03 E7 EF` is 999 on
  /// board 5, `3A 00 78 03 01 B6 0A` is 888, `FF 68 06 06 68 03 01 41 30 34 37 E0 16` is A047 on
  /// caller 3.
  public enum Frame {
    FOUR_BYTES(4) {
      @Override
      boolean isWhole(byte[] f) {
        return sum(f, 0, 3) == f[3];
      }

      @Override
      boolean isFor(byte[] f, int address) {
        return f[0] == (byte) address;
      }

      @Override
      String text(byte[] f) {
        return number(word(f[1], f[2]));
      }
    },
    COLON(7) {
      @Override
      boolean isWhole(byte[] f) {
        return f[0] == 0x3A && f[6] == 0x0A && sum(f, 0, 5) == f[5];
      }

      @Override
      boolean isFor(byte[] f, int address) {
        return true;
      }

      @Override
      String text(byte[] f) {
        return number(word(f[3], f[2]));
      }
    },
    CALLER(13) {
      @Override
      boolean isWhole(byte[] f) {
        boolean framed = f[0] == (byte) 0xFF && f[1] == 0x68 && f[4] == 0x68 && f[12] == 0x16;
        return framed && f[2] == 6 && f[3] == 6 && sum(f, 5, 11) == f[11];
      }

      @Override
      boolean isFor(byte[] f, int address) {
        return f[5] == (byte) address;
      }

      @Override
      String text(byte[] f) {
        return new String(f, 7, 4, StandardCharsets.US_ASCII).stripTrailing();
      }
    };

    private final int length;

    Frame(int length) {
      this.length = length;
    }

    abstract boolean isWhole(byte[] frame);

    abstract boolean isFor(byte[] frame, int address);

    abstract String text(byte[] frame);

    private static byte sum(byte[] bytes, int from, int to) {
      int sum = 0;
      for (int at = from; at < to; at++) {
        sum += bytes[at];
      }
      return (byte) sum;
    }

    private static int word(byte high, byte low) {
      return Byte.toUnsignedInt(high) << Byte.SIZE | Byte.toUnsignedInt(low);
    }

    /// Three digits; empty for 0.
    private static String number(int number) {
      return number == 0 ? "" : "%03d".formatted(number);
    }
  }

  private static final int CHARACTERS = 4;

  /// A pause of this length ends a frame that was cut off.
  private static final long GAP_NANOS = 60_000_000;

  private final Frame frame;
  private final int address;
  private byte[] window = new byte[0];
  private long lastNanos;
  private String text = "";

  public NumberSignSimulator(SimulatedLine line, Frame frame, int address) {
    super(line);
    this.frame = frame;
    this.address = address;
    attach();
  }

  @Override
  public synchronized String litText() {
    return text;
  }

  @Override
  public boolean flashing() {
    return false;
  }

  @Override
  protected int characters() {
    return CHARACTERS;
  }

  @Override
  public synchronized void powerCycle() {
    text = "";
  }

  @Override
  protected synchronized void receive(int received, long nanos) {
    if (nanos - lastNanos > GAP_NANOS) {
      window = new byte[0];
    }
    lastNanos = nanos;
    var longer = Arrays.copyOf(window, window.length + 1);
    longer[window.length] = (byte) received;
    window = Arrays.copyOfRange(longer, Math.max(0, longer.length - frame.length), longer.length);
    whole().ifPresent(this::obey);
  }

  private Optional<byte[]> whole() {
    return window.length == frame.length && frame.isWhole(window)
        ? Optional.of(window)
        : Optional.empty();
  }

  private void obey(byte[] whole) {
    // What looks like a frame for another sign may be the beginning of a frame for this sign.
    if (frame.isFor(whole, address)) {
      window = new byte[0];
      text = frame.text(whole);
      count(Fate.SHOWN);
      written(Instant.now());
    } else {
      count(Fate.FOREIGN);
    }
  }
}
