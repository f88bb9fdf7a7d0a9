package baari.kiosk.demo;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a person can do to the demo's printer.
enum DemoFault {
  @JsonProperty("paper-out")
  PAPER_OUT,
  @JsonProperty("near-end")
  NEAR_END,
  @JsonProperty("cover")
  COVER,
  @JsonProperty("cutter")
  CUTTER,
  @JsonProperty("jam")
  JAM,
  /// The cable is out; the printer itself goes on.
  @JsonProperty("unplug")
  UNPLUG,
  /// What is in its memory is lost as well.
  @JsonProperty("power-cut")
  POWER_CUT,
  /// Prints, but answers nothing.
  @JsonProperty("silent")
  SILENT,
  /// As on a serial line of 19,200 baud.
  @JsonProperty("slow")
  SLOW,
  /// Prints, but never says so.
  @JsonProperty("no-proof")
  NO_PROOF
}
