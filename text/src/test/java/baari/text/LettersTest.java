package baari.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LettersTest {
  /// Parts of Khmer and Mongolian letters.
  private static final Set<Integer> IGNORED = Set.of(0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D);

  @BeforeAll
  static void no_fonts_of_the_machine(@TempDir Path dir) throws Exception {
    Path none = Files.writeString(dir.resolve("fonts"), "version=1\nsequence.allfonts=default\n");
    System.setProperty("sun.awt.fontconfig", none.toString());
    System.setProperty("java.awt.headless", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NotoNastaliqUrdu_400Regular.ttf", "NotoNastaliqUrdu_700Bold.ttf"})
  void the_list_has_exactly_the_letters_of_the_typeface(String file) throws Exception {
    try (InputStream in = LettersTest.class.getResourceAsStream("/baari/fonts/" + file)) {
      var font = Font.createFont(Font.TRUETYPE_FONT, in);
      // Java says that every font has controls and characters that are never drawn.
      var visible =
          IntStream.rangeClosed(' ', Character.MAX_CODE_POINT)
              .filter(Character::isDefined)
              .filter(each -> Character.getType(each) != Character.FORMAT)
              .filter(each -> !Letters.isInvisible(each) && !Letters.isBlank(each))
              .filter(each -> !Character.isISOControl(each))
              .filter(each -> !IGNORED.contains(each) && (each < 0xE0000 || each > 0xE0FFF));
      assertThat(
              visible
                  .filter(each -> font.canDisplay(each) != Letters.isDrawn(each))
                  .mapToObj("U+%04X"::formatted))
          .isEmpty();
    }
  }
}
