package baari.board.demo;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What can be done to the simulated sign.
enum DemoFault {
  @JsonProperty("unplug")
  UNPLUG,
  @JsonProperty("replug")
  REPLUG,
  @JsonProperty("stall")
  STALL,
  @JsonProperty("flow")
  FLOW,
  @JsonProperty("noise")
  NOISE,
  @JsonProperty("quiet")
  QUIET,
  @JsonProperty("power-cycle")
  POWER_CYCLE;

  /// The body of `POST /demo/led/fault`.
  record Request(DemoFault fault) {}
}
