package baari.drivers.simulator.sign;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/// A sign alone, for people and other programs: prints the serial device to open, then each text as
/// it is lit. Ends with the process.
public final class SignSimulatorMain {
  private SignSimulatorMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var sign = new AlphaSignSimulator();
    Runtime.getRuntime().addShutdownHook(new Thread(sign::close, "unplug the sign"));
    sign.onLit(
        lit -> System.out.println(lit.at() + (lit.flashing() ? " flashing " : " ") + lit.text()));
    System.out.println(sign.path());
    new CountDownLatch(1).await();
  }
}
