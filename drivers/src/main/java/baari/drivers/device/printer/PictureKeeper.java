package baari.drivers.device.printer;

import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.protocol.escpos.PictureMemory;
import baari.drivers.raster.Bitmap;
import baari.drivers.transport.TransportException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Loads the fixed pictures into the printer, and knows which of them it has now.
///
/// They are loaded one by one, with the conversation free in between, so that no ticket waits for
/// more than one picture. Until the last one is loaded, tickets contain their pictures themselves.
final class PictureKeeper {
  private final PrinterLink link;
  private final PrinterTimings timings;
  private final ReentrantLock conversation;
  private volatile @Nullable PictureRoll roll;
  private volatile boolean isWanted;

  /// The free space in RAM when the last picture was loaded. The pictures are still there as long
  /// as the printer reports the same. Read and written only with the conversation held.
  private OptionalLong capacityWhenLoaded = OptionalLong.empty();

  PictureKeeper(PrinterLink link, PrinterTimings timings, ReentrantLock conversation) {
    this.link = link;
    this.timings = timings;
    this.conversation = conversation;
  }

  void keep(PictureRoll next) {
    roll = next;
    isWanted = true;
  }

  /// The link is new: the printer must be asked again what it has.
  void lookAgain() {
    var current = roll;
    if (current != null) {
      current.forget();
      isWanted = true;
    }
  }

  /// The command that prints `picture`, if the printer has it.
  Optional<byte[]> print(Bitmap picture) {
    var current = roll;
    return current == null ? Optional.empty() : current.print(picture);
  }

  /// The question to ask before each ticket, because a loss of power may have erased RAM without
  /// any report; empty when no pictures are in RAM. Called with the conversation held.
  byte[] question() {
    var current = roll;
    boolean isInRam = current != null && current.isHeld() && current.memory() == PictureMemory.RAM;
    return isInRam ? link.capacityQuestion(PictureMemory.RAM) : new byte[0];
  }

  /// Waits for the answer to [#question()].
  void verify() throws InterruptedException {
    var left = link.awaitCapacity();
    if (left.isEmpty() || !left.equals(capacityWhenLoaded)) {
      lookAgain();
    }
  }

  /// Loads the wanted pictures that are missing. A printer that does not answer is asked again only
  /// on the next link.
  void load() throws TransportException, InterruptedException {
    var current = roll;
    if (current == null || !isWanted) {
      return;
    }
    isWanted = false;
    var listed =
        locked(() -> {
          link.synchronise();
          return believe(current, link.keys(current.memory(), timings.margin()));
        });
    if (listed.isPresent() && !current.isHeld()) {
      define(current);
    }
  }

  /// Runs within the conversation that read the list, so that no ticket in between compares the
  /// free space with an old value.
  private Optional<Set<String>> believe(PictureRoll current, Optional<Set<String>> listed)
      throws TransportException, InterruptedException {
    listed.ifPresent(current::listed);
    if (current.isHeld() && current.memory() == PictureMemory.RAM) {
      capacityWhenLoaded = link.capacity(PictureMemory.RAM);
    }
    return listed;
  }

  private void define(PictureRoll current) throws TransportException, InterruptedException {
    var memory = current.memory();
    var listed = locked(() -> send(memory, memory.clear()));
    String last = "";
    for (var picture : current.pictures().entrySet()) {
      var define = memory.define(picture.getValue(), picture.getKey());
      listed = locked(() -> send(memory, define));
      if (current != roll || listed.isEmpty()) {
        return;
      }
      if (!listed.get().contains(picture.getValue())) {
        // The memory is full. The remaining pictures are less important.
        break;
      }
      last = picture.getValue();
    }
    if (listed.isPresent()) {
      seal(current, last);
    }
  }

  /// @param last the picture that is deleted when there is no room for the seal
  private void seal(PictureRoll current, String last)
      throws TransportException, InterruptedException {
    var memory = current.memory();
    defineSeal(current);
    if (!current.isHeld() && !last.isEmpty()) {
      locked(() -> send(memory, memory.delete(last)));
      defineSeal(current);
    }
  }

  private void defineSeal(PictureRoll current) throws TransportException, InterruptedException {
    locked(() -> believe(current, send(current.memory(), current.defineSeal())));
  }

  private Optional<Set<String>> send(PictureMemory memory, byte[] command)
      throws TransportException, InterruptedException {
    link.write(command);
    return link.keys(memory, timings.define(command.length));
  }

  private interface Talk<T> {
    T talk() throws TransportException, InterruptedException;
  }

  private <T> T locked(Talk<T> part) throws TransportException, InterruptedException {
    conversation.lock();
    try {
      return part.talk();
    } finally {
      conversation.unlock();
    }
  }
}
