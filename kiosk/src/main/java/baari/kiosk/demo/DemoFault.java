package baari.kiosk.demo;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The faults that a person can set at the demo's printer.
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
  /// The cable is unplugged; the printer itself keeps running.
  @JsonProperty("unplug")
  UNPLUG,
  /// The printer's memory is lost as well.
  @JsonProperty("power-cut")
  POWER_CUT,
  /// Prints, but answers nothing.
  @JsonProperty("silent")
  SILENT,
  /// As on a serial line of 19,200 baud.
  @JsonProperty("slow")
  SLOW,
  /// Prints, but never confirms it.
  @JsonProperty("no-proof")
  NO_PROOF
}
