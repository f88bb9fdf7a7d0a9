package baari.drivers.simulator.printer;

import baari.drivers.simulator.printer.ReceiveBuffer.PowerLoss;
import java.util.Map;
import java.util.Optional;

/// Commands that real hosts send and that this printer skips together with their parameters:
/// drawers, bar codes, page mode, margins, user-defined characters.
///
/// Source: Epson's ESC/POS reference.
final class PassedOver {
  /// How many bytes of parameters a command has. Commands with a variable length are read
  /// separately.
  private static final Map<Character, Integer> ESC =
      Map.ofEntries(
          Map.entry('\f', 0), // prints a page
          Map.entry(' ', 1), // space between characters
          Map.entry('%', 1), // user-defined characters on or off
          Map.entry('<', 0), // home
          Map.entry('=', 1), // which device listens
          Map.entry('?', 1), // deletes a user-defined character
          Map.entry('K', 1), // feed back
          Map.entry('L', 0), // page mode
          Map.entry('R', 1), // international characters
          Map.entry('S', 0), // standard mode
          Map.entry('T', 1), // direction in page mode
          Map.entry('U', 1), // printing in one direction
          Map.entry('V', 1), // turned by 90 degrees
          Map.entry('W', 8), // the page's area
          Map.entry('\\', 2), // relative position
          Map.entry('c', 2), // sensors and buttons
          Map.entry('e', 1), // feeds lines back
          Map.entry('p', 3), // a drawer's pulse
          Map.entry('r', 1), // colour
          Map.entry('u', 1), // a device's status
          Map.entry('v', 0), // paper's status
          Map.entry('{', 1)); // upside down

  private static final Map<Character, Integer> GS =
      Map.ofEntries(
          Map.entry('$', 2), // vertical position in page mode
          Map.entry('/', 1), // prints a downloaded picture
          Map.entry(':', 0), // a macro begins or ends
          Map.entry('E', 1), // density
          Map.entry('H', 1), // where a bar code's text is
          Map.entry('L', 2), // left margin
          Map.entry('T', 1), // to the line's beginning
          Map.entry('W', 2), // width of the printed area
          Map.entry('\\', 2), // relative vertical position in page mode
          Map.entry('^', 3), // executes a macro
          Map.entry('b', 1), // smoothing
          Map.entry('c', 0), // prints a counter
          Map.entry('f', 1), // a bar code's font
          Map.entry('h', 1), // a bar code's height
          Map.entry('w', 1)); // a bar code's width

  private static final Map<Character, Integer> FS =
      Map.of('C', 1, 'S', 2, 'W', 1); // Kanji: code, spaces, size

  /// `DLE DC4`: pulse, power off, clear the buffer, and similar functions.
  private static final Map<Integer, Integer> DLE_DC4 = Map.of(1, 2, 2, 2, 3, 5, 7, 1, 8, 7);

  private static final int LAST_TERMINATED_CODE = 6;

  private final CommandInput in;

  PassedOver(CommandInput in) {
    this.in = in;
  }

  /// @return false for an unknown command, of which no parameters were taken
  boolean escape(int function) throws InterruptedException, PowerLoss {
    switch (function) {
      case '(' -> extended();
      case 'D' -> untilNul();
      case '&' -> ownCharacters();
      default -> {
        return take(ESC, function);
      }
    }
    return true;
  }

  boolean group(int function) throws InterruptedException, PowerLoss {
    switch (function) {
      case 'k' -> barCode(in.next());
      case '*' -> in.next(8 * in.next() * in.next());
      case 'g' -> in.next(4);
      default -> {
        return take(GS, function);
      }
    }
    return true;
  }

  boolean file(int function) throws InterruptedException, PowerLoss {
    if (function == '(') {
      extended();
      return true;
    }
    return take(FS, function);
  }

  boolean realTime() throws InterruptedException, PowerLoss {
    var parameters = Optional.ofNullable(DLE_DC4.get(in.next()));
    in.next(parameters.orElse(0));
    return parameters.isPresent();
  }

  /// A command that contains its function and its length.
  private void extended() throws InterruptedException, PowerLoss {
    in.next();
    in.next(in.nextWord());
  }

  private boolean take(Map<Character, Integer> known, int function)
      throws InterruptedException, PowerLoss {
    var parameters = Optional.ofNullable(known.get((char) function));
    in.next(parameters.orElse(0));
    return parameters.isPresent();
  }

  /// The older form ends with a NUL; the newer one contains its length.
  private void barCode(int kind) throws InterruptedException, PowerLoss {
    if (kind <= LAST_TERMINATED_CODE) {
      untilNul();
    } else {
      in.next(in.next());
    }
  }

  private void untilNul() throws InterruptedException, PowerLoss {
    int each = in.next();
    while (each != 0) {
      each = in.next();
    }
  }

  private void ownCharacters() throws InterruptedException, PowerLoss {
    int height = in.next();
    int first = in.next();
    for (int last = in.next(); last >= first; last--) {
      in.next(height * in.next());
    }
  }
}
