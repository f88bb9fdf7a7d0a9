package baari.drivers.device;

import baari.drivers.device.PrintResult.Printed;
import baari.drivers.device.PrintResult.Unknown;
import baari.drivers.device.PrinterProfile.Proof;
import baari.drivers.protocol.escpos.Answer;
import baari.drivers.protocol.escpos.Query;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What happens to one job from its first byte on. The first thing that decides it stays: a proof
/// that comes after a fault proves nothing.
final class JobWatch {
  private final Proof proof;
  private final String id;
  private final CompletableFuture<PrintResult> result = new CompletableFuture<>();

  /// @param id four characters that no job before had for a long time
  JobWatch(Proof proof, String id) {
    this.proof = proof;
    this.id = id;
  }

  /// What asks for the proof, to be sent behind the job.
  byte[] request() {
    return switch (proof) {
      case PRINT_RESPONSE -> Query.printResponse(id);
      case TRANSMITTED_STATUS -> Query.transmitPaper();
    };
  }

  void answered(Answer answer) {
    if (isProof(answer)) {
      result.complete(new Printed());
    }
  }

  private boolean isProof(Answer answer) {
    return switch (proof) {
      case PRINT_RESPONSE -> answer instanceof Answer.PrintResponse(var its) && its.equals(id);
      case TRANSMITTED_STATUS -> answer instanceof Answer.Transmitted;
    };
  }

  void interfered(String reason) {
    result.complete(new Unknown(reason));
  }

  PrintResult await(Duration deadline) {
    try {
      return result.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Unknown("no proof of printing within " + deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unknown("interrupted while the printer was printing");
    } catch (ExecutionException e) {
      throw new AssertionError("a watch is never completed with an exception", e);
    }
  }
}
