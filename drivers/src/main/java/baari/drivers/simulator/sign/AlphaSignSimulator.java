package baari.drivers.simulator.sign;

import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.simulator.sign.AlphaParser.Broken;
import baari.drivers.simulator.sign.AlphaParser.Frame;
import baari.drivers.simulator.sign.SignCounts.Fate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// An Alpha LED sign: keeps seven bits of each byte, ignores frames with a wrong checksum, and
/// answers when it is asked for its memory or its error register. Linux only.
///
/// Any thread may read its state or turn a fault on.
public final class AlphaSignSimulator extends SignSimulator implements AutoCloseable {

  /// When the last good frame for this sign came, from its first zero to its last byte.
  ///
  /// @param firstNanos as [System#nanoTime()]
  public record Timing(Instant firstByte, Instant lastByte, long firstNanos, long lastNanos) {}

  private static final String FIRST_SIGN = "01";
  private static final String EVERY_SIGN = "00";

  private final String address;
  private final AlphaParser parser = new AlphaParser();
  private AlphaSign sign = new AlphaSign();
  private Optional<Timing> lastFrame = Optional.empty();
  private boolean deaf;

  /// A sign with address 01 alone on a line, at the speed of a real line.
  public AlphaSignSimulator() throws IOException {
    this(FIRST_SIGN, LineSpeed.AS_A_LINE);
  }

  /// A sign alone on a line.
  ///
  /// @param address two hex digits, capitals
  public AlphaSignSimulator(String address, LineSpeed pace) throws IOException {
    this(new SimulatedLine("sign", pace), address);
  }

  /// A sign among others on `line`.
  public AlphaSignSimulator(SimulatedLine line, String address) {
    super(line);
    this.address = address;
    attach();
  }

  /// The serial device that a driver opens; the same after [#replug()].
  public Path path() {
    return line().path();
  }

  @Override
  public synchronized String litText() {
    return sign.lit();
  }

  @Override
  public synchronized boolean flashing() {
    return sign.flashing();
  }

  /// The timing of the last frame that the sign obeyed.
  public synchronized Optional<Timing> lastFrame() {
    return lastFrame;
  }

  /// Pulls the cable of the line out.
  public void unplug() {
    line().unplug();
  }

  /// Puts the cable back in, at the same path.
  public void replug() throws IOException {
    line().replug();
  }

  /// Stops taking bytes, so that the line fills up.
  public void stall(boolean on) {
    line().stall(on);
  }

  /// Flips one bit of some bytes: [SimulatedLine#noise(double, long)].
  public void noise(double probability, long seed) {
    line().noise(probability, seed);
  }

  @Override
  public synchronized void powerCycle() {
    sign = new AlphaSign();
  }

  /// Receives frames and does nothing with them.
  public synchronized void deaf(boolean on) {
    deaf = on;
  }

  /// Closes the line.
  @Override
  public void close() {
    line().close();
  }

  @Override
  protected synchronized void receive(int received, long nanos) {
    parser.accept(received & 0x7F, nanos).ifPresent(this::take);
  }

  private void take(AlphaParser.Outcome outcome) {
    switch (outcome) {
      case Frame _ when deaf -> count(Fate.UNHEARD);
      case Frame frame when !isForThis(frame.header()) -> count(Fate.FOREIGN);
      case Frame frame -> obey(frame);
      case Broken(var fate) -> {
        sign.note(fate == Fate.BAD_CHECKSUM ? AlphaSign.CHECKSUM_ERROR : AlphaSign.TIME_OUT);
        count(fate);
      }
    }
  }

  /// Type Z means every model; `00` every sign, `?` any digit.
  private boolean isForThis(String header) {
    return header.charAt(0) == 'Z'
        && (header.endsWith(EVERY_SIGN)
            || (isDigit(header.charAt(1), address.charAt(0))
                && isDigit(header.charAt(2), address.charAt(1))));
  }

  private static boolean isDigit(char asked, char own) {
    return asked == '?' || asked == own;
  }

  private void obey(Frame frame) {
    boolean all = true;
    for (var block : frame.blocks()) {
      var answer = sign.answer(block);
      answer.ifPresent(data -> say(frame(data)));
      all &= answer.isPresent() || sign.obey(block);
    }
    lastFrame = Optional.of(timing(frame));
    count(all ? Fate.SHOWN : Fate.REFUSED);
    if (all && frame.blocks().stream().noneMatch(block -> block.startsWith("F"))) {
      written(lastFrame.get().lastByte());
    }
  }

  /// A frame of the response type to address 00.
  private static byte[] frame(String block) {
    int sum = (0x02 + block.chars().sum() + 0x03) & 0xFFFF;
    return "\0\0\0\0\0\u0001000\u0002%s\u0003%04X\u0004"
        .formatted(block, sum)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Timing timing(Frame frame) {
    var now = Instant.now();
    long nanos = System.nanoTime();
    return new Timing(
        now.plusNanos(frame.firstNanos() - nanos),
        now.plusNanos(frame.lastNanos() - nanos),
        frame.firstNanos(),
        frame.lastNanos());
  }
}
