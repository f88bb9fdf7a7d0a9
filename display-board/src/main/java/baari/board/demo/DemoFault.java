package baari.board.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// The faults that can be set at a simulated sign and its line.
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
  POWER_CYCLE,
  @JsonProperty("dead")
  DEAD,
  @JsonProperty("slow")
  SLOW,
  @JsonProperty("wrong-check")
  WRONG_CHECK,
  @JsonProperty("healthy")
  HEALTHY;

  /// The body of `POST /demo/led/fault`.
  ///
  /// @param sign the sign's id; without it, the first sign
  record Request(@Nullable DemoFault fault, @Nullable String sign) {
    DemoFault wanted() {
      if (fault == null) {
        throw new IllegalArgumentException("no fault is named");
      }
      return fault;
    }

    String signOrFirst() {
      return sign == null ? "1" : sign;
    }
  }
}
