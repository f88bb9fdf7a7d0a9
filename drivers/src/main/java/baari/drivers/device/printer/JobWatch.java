package baari.drivers.device.printer;

import baari.drivers.device.printer.PrintResult.Printed;
import baari.drivers.device.printer.PrintResult.Unknown;
import baari.drivers.device.printer.profile.PrinterProfile.Proof;
import baari.drivers.protocol.escpos.PrinterAnswer;
import baari.drivers.protocol.escpos.Query;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Watches one job from its first byte on. The first proof or fault decides the result: a proof
/// that comes after a fault proves nothing.
final class JobWatch {
  private final Proof proof;
  private final String id;
  private final CompletableFuture<PrintResult> result = new CompletableFuture<>();

  /// @param id four characters that no other job had for a long time
  JobWatch(Proof proof, String id) {
    this.proof = proof;
    this.id = id;
  }

  /// The bytes that ask for the proof. They are sent after the job.
  byte[] request() {
    return switch (proof) {
      case PRINT_RESPONSE -> Query.printResponse(id);
      case TRANSMITTED_STATUS -> Query.transmitPaper();
      case NONE -> new byte[0];
    };
  }

  void answered(PrinterAnswer answer) {
    if (isProof(answer)) {
      result.complete(new Printed());
    }
  }

  private boolean isProof(PrinterAnswer answer) {
    return switch (proof) {
      case PRINT_RESPONSE ->
          answer instanceof PrinterAnswer.PrintResponse(var its) && its.equals(id);
      case TRANSMITTED_STATUS -> answer instanceof PrinterAnswer.Transmitted;
      case NONE -> false;
    };
  }

  void interfered(String reason) {
    result.complete(new Unknown(reason));
  }

  /// Whether the result is decided now or before `time` is over.
  boolean isDecidedWithin(Duration time) throws InterruptedException {
    try {
      result.get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new AssertionError("a watch is never completed with an exception", e);
    }
  }

  PrintResult await(Duration deadline) {
    try {
      if (proof != Proof.NONE) {
        var _ = isDecidedWithin(deadline);
      }
      return decided(deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unknown("interrupted while the printer was printing");
    }
  }

  /// The result as far as it is known now.
  ///
  /// @param waited how long the caller has waited for the result
  PrintResult decided(Duration waited) {
    var undecided =
        proof == Proof.NONE
            ? "this printer cannot say whether it has printed"
            : "no proof of printing within " + waited;
    return result.getNow(new Unknown(undecided));
  }
}
