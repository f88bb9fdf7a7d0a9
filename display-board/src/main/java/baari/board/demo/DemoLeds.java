package baari.board.demo;

import java.util.List;

/// The answer of `GET /demo/led`: what simulated hardware shows now.
record DemoLeds(List<Led> signs, LampLight lamp, ChimeCount chime) {

  /// @param text what a person reads on the sign; empty when it is dark
  /// @param frames that the sign obeyed
  /// @param errors frames that it could not obey
  /// @param png where its picture is
  record Led(String id, String text, boolean flashing, long frames, long errors, String png) {}

  record LampLight(boolean on) {}

  record ChimeCount(long strikes) {}
}
