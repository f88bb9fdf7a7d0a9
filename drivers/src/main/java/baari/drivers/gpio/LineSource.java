package baari.drivers.gpio;

/// A source of lines: the kernel's chip, or a test.
@FunctionalInterface
interface LineSource {
  /// @throws GpioException when the line is taken or does not exist
  GpioLine request(LineRequest request) throws GpioException;
}
