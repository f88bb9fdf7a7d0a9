package baari.drivers.device;

import baari.drivers.protocol.alpha.AlphaCommand;
import baari.drivers.protocol.alpha.AlphaCommand.ClearPriority;
import baari.drivers.protocol.alpha.AlphaCommand.Mode;
import baari.drivers.protocol.alpha.AlphaCommand.WriteText;
import baari.drivers.protocol.alpha.AlphaFrame;
import baari.drivers.transport.Transport;
import baari.drivers.transport.TransportException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A [CallBoard] that speaks the Alpha protocol over any [Transport].
///
/// Every text goes out as the sign's *priority text*, in one frame that holds all there is to know.
/// A STRING in a TEXT file would not flicker, but wants the sign's memory configured first, which
/// erases it and can be spared only by asking the sign, which a one-way line cannot. So a sign that
/// lost its power or was swapped for another shows the next call without anybody's help.
///
/// The mailbox has one place: while the line is busy or down, only the newest text waits.
public final class AlphaCallBoard implements CallBoard {
  /// The longest frame takes 1.3 s at 1200 baud, the slowest that signs know.
  private static final Duration WRITE_DEADLINE = Duration.ofSeconds(3);

  private static final long CLOSE_MILLIS = 2_000;
  private static final Logger LOG = LoggerFactory.getLogger(AlphaCallBoard.class);

  private final Transport transport;
  private final String address;
  private final Mailbox mailbox = new Mailbox();
  private final Thread sender;

  /// Starts `transport`, and closes it in the end.
  ///
  /// @param address the sign's, two hex digits; [AlphaFrame#EVERY_SIGN] for all on the line
  public static AlphaCallBoard start(Transport transport, String address) {
    var board = new AlphaCallBoard(transport, address);
    board.sender.start();
    transport.start(board.new Line());
    return board;
  }

  private AlphaCallBoard(Transport transport, String address) {
    this.transport = transport;
    this.address = address;
    this.sender =
        Thread.ofPlatform().daemon().name(transport.name() + " sender").unstarted(this::run);
  }

  @Override
  public void show(String text, boolean flash) {
    mailbox.put(new Message(text, command(text, flash)));
  }

  private static AlphaCommand command(String text, boolean flash) {
    return text.isEmpty()
        ? new ClearPriority()
        : new WriteText(AlphaCommand.PRIORITY, flash ? Mode.FLASH : Mode.HOLD, text);
  }

  @Override
  public BoardStatus status() {
    return mailbox.status();
  }

  @Override
  public void close() {
    transport.close();
    sender.interrupt();
    try {
      sender.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        send(mailbox.take());
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void send(Message message) throws InterruptedException {
    try {
      write(AlphaFrame.of(address, message.command()));
      mailbox.sent(message);
    } catch (TransportException e) {
      mailbox.failed();
      LOG.warn("'{}' did not reach the sign: {}", message.text(), e.getMessage());
    }
  }

  private void write(AlphaFrame frame) throws TransportException, InterruptedException {
    var bursts = frame.bursts();
    for (int i = 0; i < bursts.size(); i++) {
      if (i > 0) {
        Thread.sleep(AlphaFrame.PAUSE);
      }
      transport.write(bursts.get(i), WRITE_DEADLINE);
    }
  }

  /// @param text what a person reads of the command
  record Message(String text, AlphaCommand command) {}

  private final class Line implements Transport.Listener {
    @Override
    public void up() {
      LOG.info("{} is up", transport.name());
      mailbox.lineUp();
    }

    @Override
    public void received(byte[] bytes) {
      // A sign that is only written to says nothing.
    }

    @Override
    public void down(String reason) {
      LOG.warn("{} is down: {}", transport.name(), reason);
      mailbox.lineDown();
    }
  }
}
