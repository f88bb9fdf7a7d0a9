package baari.board.demo;

import baari.drivers.simulator.box.ButtonBoxSimulator;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/// The answer of `GET /demo/led`: what the simulated hardware shows now.
record DemoLeds(
    List<Led> signs, LampLight lamp, CounterLamp counterLamp, ChimeCount chime, Box box) {

  /// One sign. Its parts are one flat object in JSON.
  record Led(
      String id,
      String place,
      String profile,
      @JsonUnwrapped Wiring wiring,
      @JsonUnwrapped Face face,
      @JsonUnwrapped Condition condition) {}

  /// @param line the serial device; signs with the same device share the line
  /// @param cable `well`, `unplugged`, `stalled` or `noisy`
  record Wiring(String line, String cable) {}

  /// @param text what a person reads on the sign; empty when it is dark
  /// @param png the path of its picture
  record Face(String text, boolean flashing, String png) {}

  /// @param frames how many frames the sign obeyed
  /// @param errors how many frames it could not obey
  record Condition(long frames, long errors, boolean healthy) {}

  record LampLight(boolean on) {}

  record CounterLamp(String counter, boolean on) {}

  record ChimeCount(long strikes) {}

  /// @param text the text on its display
  /// @param blinking whether it blinks without end
  record Box(String counter, String text, boolean blinking) {
    static Box of(String counter, ButtonBoxSimulator box) {
      return new Box(counter, box.text().strip(), box.blinks().isEmpty());
    }
  }

  /// The body of `POST /demo/box`.
  ///
  /// @param key 1 call, 2 start, 3 transfer, 4 no-show
  record Press(int key) {}
}
