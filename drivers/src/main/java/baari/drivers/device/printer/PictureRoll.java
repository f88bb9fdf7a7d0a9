package baari.drivers.device.printer;

import baari.drivers.protocol.escpos.JobWriter;
import baari.drivers.protocol.escpos.PictureMemory;
import baari.drivers.raster.Bitmap;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// The fixed pictures that a printer should keep, and which of them it has.
///
/// The keys are derived from a hash of all the pictures, so that another roll does not have the
/// same keys. The seal is stored last: a printer that lists it has stored the pictures before it
/// completely, even if loading was interrupted. Only the printer's list counts.
final class PictureRoll {
  private static final int LEAST_KEY = 33;
  private static final int KEYS_END = 127;

  /// Printers have room for at least this many items.
  private static final int MOST = 49;

  private static final Bitmap SEAL = Bitmap.filled(8, 1);

  private final PictureMemory memory;
  private final Map<Bitmap, String> keys = new LinkedHashMap<>();
  private final String seal;
  private volatile Set<String> held = Set.of();

  /// @param pictures the most important first
  PictureRoll(PictureMemory memory, List<Bitmap> pictures) {
    this.memory = memory;
    var kept = pictures.stream().distinct().filter(PictureRoll::isSmall).limit(MOST).toList();
    var unused = keys(kept.size() + 1, new SplittableRandom(digest(kept))).iterator();
    seal = unused.next();
    kept.forEach(picture -> keys.put(picture, unused.next()));
  }

  private static Set<String> keys(int count, SplittableRandom random) {
    var drawn = new LinkedHashSet<String>();
    while (drawn.size() < count) {
      drawn.add("%c%c".formatted(character(random), character(random)));
    }
    return drawn;
  }

  private static char character(SplittableRandom random) {
    return (char) random.nextInt(LEAST_KEY, KEYS_END);
  }

  private static boolean isSmall(Bitmap picture) {
    return picture.width() > 0 && picture.whole().bytes() <= JobWriter.RASTER_BYTES;
  }

  private static long digest(List<Bitmap> pictures) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var picture : pictures) {
        sha.update(ByteBuffer.allocate(8).putInt(picture.width()).putInt(picture.height()).flip());
        sha.update(picture.dots(picture.whole()));
      }
      return ByteBuffer.wrap(sha.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  PictureMemory memory() {
    return memory;
  }

  /// The pictures with their keys, the most important first, without the seal.
  Map<Bitmap, String> pictures() {
    return keys;
  }

  byte[] defineSeal() {
    return memory.define(seal, SEAL);
  }

  /// Takes over what the printer lists.
  void listed(Set<String> listed) {
    held = listed.contains(seal) ? Set.copyOf(listed) : Set.of();
  }

  /// Forgets what the printer listed.
  void forget() {
    held = Set.of();
  }

  boolean isHeld() {
    return !held.isEmpty();
  }

  /// The command that prints `picture`, if the printer has it.
  Optional<byte[]> print(Bitmap picture) {
    return Optional.ofNullable(keys.get(picture)).filter(held::contains).map(memory::print);
  }
}
