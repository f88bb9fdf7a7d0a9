package baari.board.config;

import baari.board.config.GpioSettings.CounterLine;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Checks the settings of GPIO lines.
final class GpioCheck {
  private static final int HIGHEST_LINE = 1023;
  private static final Duration SHORTEST_DEBOUNCE = Duration.ofMillis(5);
  private static final Duration LONGEST_DEBOUNCE = Duration.ofMillis(500);

  private final ConfigErrors problems;
  private final Set<Integer> taken = new HashSet<>();

  GpioCheck(ConfigErrors problems) {
    this.problems = problems;
  }

  Optional<GpioSettings> gpio(BoardConfig.Gpio gpio) {
    var chime = line("baari.gpio.chime-line", gpio.chimeLine());
    var lamp = line("baari.gpio.lamp-line", gpio.lampLine());
    var buttons = buttons(gpio);
    var lamps = counterLines("baari.gpio.counter-lamp-lines", gpio.counterLampLines());
    boolean onLow =
        problems
            .parsed(
                "baari.gpio.on-level",
                gpio.onLevel(),
                ConfigErrors.word("low", true, "high", false))
            .orElse(true);
    var debounce =
        problems
            .parsed("baari.gpio.debounce", gpio.debounce(), GpioCheck::debounce)
            .orElse(SHORTEST_DEBOUNCE);
    if (gpio.chip().isEmpty() && !taken.isEmpty()) {
      problems.add("baari.gpio.chip", "missing, but GPIO lines are set");
    }
    return gpio.chip()
        .map(chip -> new GpioSettings(chip, onLow, chime, lamp, buttons, lamps, debounce));
  }

  private List<CounterLine> buttons(BoardConfig.Gpio gpio) {
    var all = new ArrayList<>(counterLines("baari.gpio.button-lines", gpio.buttonLines()));
    var next = line("baari.gpio.call-next-line", gpio.callNextLine());
    if (next.isPresent() != gpio.callNextCounter().isPresent()) {
      problems.add(
          "baari.gpio.call-next-line", "set it and baari.gpio.call-next-counter, or neither");
    }
    gpio.callNextCounter()
        .filter(_ -> next.isPresent())
        .ifPresent(counter -> all.add(new CounterLine(next.getAsInt(), counter)));
    return all;
  }

  private List<CounterLine> counterLines(String name, Map<String, String> lines) {
    var all = new ArrayList<CounterLine>();
    lines.forEach((counter, text) ->
        line(name + "." + counter, Optional.of(text))
            .ifPresent(number -> all.add(new CounterLine(number, counter))));
    return all;
  }

  private OptionalInt line(String name, Optional<String> value) {
    var number =
        value.flatMap(text -> problems.parsed(name, text, ConfigErrors.number(0, HIGHEST_LINE)));
    number
        .filter(line -> !taken.add(line))
        .ifPresent(line -> problems.add(name, "line " + line + " is already in use"));
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private static Duration debounce(String text) {
    var debounce = DurationConverter.parseDuration(text);
    if (debounce.compareTo(SHORTEST_DEBOUNCE) < 0 || debounce.compareTo(LONGEST_DEBOUNCE) > 0) {
      throw new IllegalArgumentException("must be 5 ms to 500 ms");
    }
    return debounce;
  }
}
