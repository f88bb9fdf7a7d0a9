package baari.drivers.protocol.box;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the presses of one box in a stream of bytes. Accepts any split of the bytes and anything
/// between the frames.
public final class BoxListener {
  private final byte address;
  private byte[] window = new byte[0];

  public BoxListener(byte address) {
    this.address = address;
  }

  /// The keys, 1 to 4, whose frames these bytes complete.
  public List<Integer> accept(byte[] bytes) {
    var keys = new ArrayList<Integer>();
    for (byte each : bytes) {
      var longer = Arrays.copyOf(window, window.length + 1);
      longer[window.length] = each;
      window =
          Arrays.copyOfRange(longer, Math.max(0, longer.length - BoxAnswer.LENGTH), longer.length);
      if (window.length == BoxAnswer.LENGTH && BoxAnswer.isFrame(window, 0, address)) {
        BoxAnswer.key(window).ifPresent(keys::add);
        window = new byte[0];
      }
    }
    return keys;
  }
}
