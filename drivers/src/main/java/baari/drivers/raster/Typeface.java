package baari.drivers.raster;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// The one typeface on paper: Noto Nastaliq Urdu with Latin letters, from the class path.
///
/// Works on a machine without fontconfig and without any installed font: a system property tells
/// this to the JDK before its font system starts. Logical fonts (`Dialog`, …) must not be used in
/// the same process.
public final class Typeface {
  private static final String FOLDER = "baari/fonts/";

  static {
    startFontsWithoutFontconfig();
  }

  private static final Font REGULAR = load("NotoNastaliqUrdu_400Regular.ttf");
  private static final Font BOLD = load("NotoNastaliqUrdu_700Bold.ttf");

  private Typeface() {}

  /// @param size the font's em, in dots
  public static Font font(float size, boolean bold) {
    return (bold ? BOLD : REGULAR).deriveFont(size);
  }

  private static void startFontsWithoutFontconfig() {
    if (System.getProperty("sun.awt.fontconfig") != null) {
      return;
    }
    try {
      var configuration = Files.createTempFile("baari-fonts", ".properties");
      configuration.toFile().deleteOnExit();
      Files.writeString(configuration, "version=1\nsequence.allfonts=default\n");
      System.setProperty("sun.awt.fontconfig", configuration.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary file for the font configuration", e);
    }
  }

  private static Font load(String file) {
    try (var in = Typeface.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + file + " is not on the class path: add `assets`");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(FOLDER + file + " cannot be read", e);
    }
  }
}
