package baari.drivers.simulator.printer.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The printer's two-dimensional code memory: what `GS ( k` set and stored.
public final class QrMemory {
  private static final ErrorCorrectionLevel[] LEVELS = {
    ErrorCorrectionLevel.L, ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.H
  };

  private int moduleDots = 3;
  private int level;
  private byte[] data = {};

  /// Executes one function.
  ///
  /// @return the error, if there is one
  public Optional<String> set(int function, byte[] parameters) {
    return switch (function) {
      case 65 -> requireThat(parameters.length == 2 && parameters[0] == 50 && parameters[1] == 0);
      case 67 -> setModule(parameters);
      case 69 -> setLevel(parameters);
      case 80 -> store(parameters);
      default -> Optional.of("there is no QR function " + function);
    };
  }

  private Optional<String> setModule(byte[] parameters) {
    boolean valid = parameters.length == 1 && parameters[0] >= 1 && parameters[0] <= 16;
    moduleDots = valid ? parameters[0] : moduleDots;
    return requireThat(valid);
  }

  private Optional<String> setLevel(byte[] parameters) {
    boolean valid = parameters.length == 1 && parameters[0] >= 48 && parameters[0] <= 51;
    level = valid ? parameters[0] - 48 : level;
    return requireThat(valid);
  }

  private Optional<String> store(byte[] parameters) {
    boolean valid = parameters.length > 1 && parameters[0] == 48;
    if (valid) {
      data = Arrays.copyOfRange(parameters, 1, parameters.length);
    }
    return requireThat(valid);
  }

  private static Optional<String> requireThat(boolean valid) {
    return valid ? Optional.empty() : Optional.of("QR parameters are out of range");
  }

  /// Prints the stored symbol.
  ///
  /// @return the error, if there is one
  public Optional<String> print(Paper paper, TextLine line) {
    if (data.length == 0) {
      return Optional.of("no QR data is stored");
    }
    try {
      return print(symbol(), paper, line);
    } catch (WriterException e) {
      return Optional.of("QR data do not fit: " + e.getMessage());
    }
  }

  private Optional<String> print(ByteMatrix symbol, Paper paper, TextLine line) {
    int side = symbol.getWidth() * moduleDots;
    if (side > paper.widthDots()) {
      return Optional.of("the QR code is " + side + " dots wide, wider than the paper");
    }
    var pen = paper.pen(side);
    pen.translate(line.left(side, paper), 0);
    for (int y = 0; y < symbol.getHeight(); y++) {
      for (int x = 0; x < symbol.getWidth(); x++) {
        if (symbol.get(x, y) == 1) {
          pen.fillRect(x * moduleDots, y * moduleDots, moduleDots, moduleDots);
        }
      }
    }
    pen.dispose();
    paper.addQr(new String(data, StandardCharsets.UTF_8));
    return Optional.empty();
  }

  // A printer puts the bytes into byte mode unchanged. With Latin-1, the encoder does the same.
  private ByteMatrix symbol() throws WriterException {
    var bytes = new String(data, StandardCharsets.ISO_8859_1);
    return Encoder.encode(bytes, LEVELS[level]).getMatrix();
  }
}
