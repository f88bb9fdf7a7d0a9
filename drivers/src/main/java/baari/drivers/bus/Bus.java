package baari.drivers.bus;

import baari.drivers.bus.BusSchedule.Turn;
import baari.drivers.bus.Reply.Awaited;
import baari.drivers.bus.Reply.None;
import baari.drivers.bus.Reply.Verdict.Complete;
import baari.drivers.bus.Reply.Verdict.Incomplete;
import baari.drivers.bus.Reply.Verdict.Wrong;
import baari.drivers.guard.Guard;
import baari.drivers.transport.Transport;
import baari.drivers.transport.TransportException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Owns one serial line with many devices on it. It runs one transaction at a time, keeps silence
/// between frames, and limits the wait for each answer. A device that does not answer costs the
/// others one time-out per try. The first tries follow soon, the later ones more and more rarely.
///
/// One thread talks to the line and to the devices. Call [#attach(BusDevice)] before [#start()].
/// Call [#wake()] and [#close()] from any thread.
public final class Bus implements AutoCloseable {
  /// The longest frame takes 1.3 s at 1200 baud, the slowest speed of signs.
  private static final Duration WRITE_DEADLINE = Duration.ofSeconds(3);

  /// How long to wait for silence on a line that never falls silent.
  private static final Duration LONGEST_BABBLE = Duration.ofSeconds(1);

  private static final Duration AFTER_MISTAKE = Duration.ofSeconds(1);

  /// When no device wants anything, all are asked again after this time. A device that failed to
  /// answer does not wake the bus.
  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

  private static final long CLOSE_MILLIS = 2_000;
  private static final Logger LOG = LoggerFactory.getLogger(Bus.class);

  private final Transport transport;
  private final LineTiming timing;
  private final BusSchedule schedule = new BusSchedule();
  private final ReceivedBytes inbox = new ReceivedBytes();
  private final Guard guard;
  private final Thread talker;
  private boolean up;

  /// Counts how often the line came up, so that a failed write counts only for its own session.
  private long session;

  private long toldSession;
  private long quietUntil = System.nanoTime();
  private long lastByte = System.nanoTime();

  /// @param transport started by [#start()] and closed by [#close()]
  public Bus(Transport transport, LineTiming timing) {
    this.transport = transport;
    this.timing = timing;
    this.guard = new Guard(transport.name() + " bus");
    this.talker = Thread.ofPlatform().daemon().name(transport.name() + " bus").unstarted(this::run);
  }

  public synchronized void attach(BusDevice device) {
    schedule.add(new GuardedDevice(device, transport.name()));
  }

  public Bus start() {
    talker.start();
    transport.start(new Line());
    return this;
  }

  /// Tells the bus that a device wants something new.
  public synchronized void wake() {
    notifyAll();
  }

  public String name() {
    return transport.name();
  }

  @Override
  public void close() {
    transport.close();
    talker.interrupt();
    try {
      talker.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        serveNext();
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  /// A programming error must not stop the line for all devices.
  private void serveNext() throws InterruptedException {
    try {
      serve(awaitTurn());
    } catch (RuntimeException | Error e) {
      LOG.error("{}: the bus failed and continues", transport.name(), e);
      TimeUnit.NANOSECONDS.sleep(AFTER_MISTAKE.toNanos());
    }
  }

  private synchronized Turn awaitTurn() throws InterruptedException {
    while (true) {
      tellOfLine();
      listen();
      var next = schedule.next(System.nanoTime()).filter(_ -> up);
      if (next.isPresent() && next.get().isDue(System.nanoTime())) {
        return next.get();
      }
      waitUntil(next.map(Turn::dueNanos).orElse(System.nanoTime() + ASK_AGAIN.toNanos()));
    }
  }

  /// Tells the devices on this thread whether the line is up.
  private void tellOfLine() {
    if (toldSession != session) {
      toldSession = session;
      schedule.forgive();
      schedule.devices().forEach(BusDevice::lineUp);
    }
    if (!up) {
      schedule.devices().forEach(BusDevice::lineDown);
    }
  }

  private void listen() {
    if (!inbox.isEmpty()) {
      var bytes = inbox.takeAll();
      schedule.devices().forEach(device -> device.heard(bytes));
    }
  }

  private void serve(Turn turn) throws InterruptedException {
    var result = exchange(turn.exchange());
    synchronized (this) {
      switch (result) {
        case ExchangeResult.Sent _, ExchangeResult.Answered _ -> turn.slot().succeeded();
        case ExchangeResult.Failed(var why) -> {
          turn.slot().failed(System.nanoTime());
          log(turn, why);
        }
        case ExchangeResult.Lost(var why) -> LOG.warn("{}: {}", turn.slot().device().name(), why);
      }
      turn.slot().device().done(result);
    }
  }

  /// Logs once, when the retries are used up. A device that stays switched off is not logged again.
  private static void log(Turn turn, String why) {
    if (turn.slot().failures() == BusSchedule.RETRIES + 1) {
      LOG.warn("{} does not answer: {}", turn.slot().device().name(), why);
    }
  }

  private ExchangeResult exchange(Exchange exchange) throws InterruptedException {
    long current = awaitSilence();
    try {
      long sent = send(exchange);
      return switch (exchange.reply()) {
        case None(var rest) -> {
          quietUntil = sent + Math.max(rest.toNanos(), timing.silence().toNanos());
          yield new ExchangeResult.Sent();
        }
        case Awaited(var longest, var thinking, var reading) ->
            answer(reading, current, sent + timing.of(longest).plus(thinking).toNanos());
      };
    } catch (TransportException e) {
      lost(current);
      return new ExchangeResult.Lost(String.valueOf(e.getMessage()));
    }
  }

  /// @return the session in which the line has become silent
  private synchronized long awaitSilence() throws InterruptedException {
    while (quietUntil - System.nanoTime() > 0) {
      waitUntil(quietUntil);
    }
    long end = System.nanoTime() + LONGEST_BABBLE.toNanos();
    long silence = timing.silence().toNanos();
    while (lastByte + silence - System.nanoTime() > 0 && end - System.nanoTime() > 0) {
      waitUntil(lastByte + silence);
    }
    listen();
    return session;
  }

  /// @return when the last byte has left the wire; the operating system may accept it earlier
  private long send(Exchange exchange) throws TransportException, InterruptedException {
    long start = System.nanoTime();
    var pauses = exchange.pause().multipliedBy(exchange.bursts().size() - 1L);
    for (int i = 0; i < exchange.bursts().size(); i++) {
      if (i > 0) {
        TimeUnit.NANOSECONDS.sleep(exchange.pause().toNanos());
      }
      transport.write(exchange.bursts().get(i), WRITE_DEADLINE);
    }
    long ideal = start + timing.of(exchange.length()).plus(pauses).toNanos();
    return ideal - System.nanoTime() > 0 ? ideal : System.nanoTime();
  }

  private synchronized ExchangeResult answer(Reply.Reading reading, long current, long deadline)
      throws InterruptedException {
    while (true) {
      if (session != current || !up) {
        return new ExchangeResult.Lost("the line went down");
      }
      switch (guard.get(() -> reading.of(inbox.peek()), new Wrong("its driver failed"))) {
        case Complete(var length) -> {
          rest();
          return new ExchangeResult.Answered(inbox.take(length));
        }
        case Wrong(var why) -> {
          return failed(why);
        }
        case Incomplete _ -> {
          if (deadline - System.nanoTime() <= 0) {
            return failed(inbox.isEmpty() ? "silent" : "half an answer");
          }
          waitUntil(deadline);
        }
      }
    }
  }

  private ExchangeResult failed(String why) {
    inbox.takeAll();
    rest();
    return new ExchangeResult.Failed(why);
  }

  private void rest() {
    quietUntil = System.nanoTime() + timing.silence().toNanos();
  }

  private synchronized void lost(long current) {
    if (session == current) {
      up = false;
    }
  }

  private void waitUntil(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.timedWait(this, nanos - System.nanoTime());
  }

  private final class Line implements Transport.Listener {
    @Override
    public void up() {
      LOG.info("{} is up", transport.name());
      synchronized (Bus.this) {
        up = true;
        session++;
        inbox.takeAll();
        Bus.this.notifyAll();
      }
    }

    @Override
    public void received(byte[] bytes) {
      synchronized (Bus.this) {
        inbox.add(bytes);
        lastByte = System.nanoTime();
        Bus.this.notifyAll();
      }
    }

    @Override
    public void down(String reason) {
      LOG.warn("{} is down: {}", transport.name(), reason);
      synchronized (Bus.this) {
        up = false;
        Bus.this.notifyAll();
      }
    }
  }
}
