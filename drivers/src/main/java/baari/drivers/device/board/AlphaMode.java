package baari.drivers.device.board;

/// How texts are sent to an Alpha sign.
public enum AlphaMode {
  /// As the priority text, which needs no memory and no answers: for a line that can only write.
  PRIORITY,
  /// As a STRING that a TEXT calls, which changes without a flicker: for a sign that can answer.
  STRING
}
