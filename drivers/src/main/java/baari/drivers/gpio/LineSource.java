package baari.drivers.gpio;

/// What gives lines: the kernel's chip, or a test.
@FunctionalInterface
interface LineSource {
  /// @throws GpioException when the line is taken or does not exist
  GpioLine request(LineRequest request) throws GpioException;
}
