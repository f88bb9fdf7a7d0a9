package baari.board.demo;

import baari.drivers.device.hall.Chime;
import java.util.concurrent.atomic.AtomicLong;

/// A chime whose strikes are counted.
record CountedChime(Chime chime, AtomicLong count) implements Chime {
  CountedChime(Chime chime) {
    this(chime, new AtomicLong());
  }

  long strikes() {
    return count.get();
  }

  @Override
  public void strike() {
    count.incrementAndGet();
    chime.strike();
  }

  @Override
  public void close() {
    chime.close();
  }
}
