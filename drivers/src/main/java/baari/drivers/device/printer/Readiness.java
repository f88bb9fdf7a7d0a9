package baari.drivers.device.printer;

import baari.drivers.device.printer.profile.PrinterProfile.Proof;
import baari.drivers.transport.TransportException;
import java.time.Duration;
import java.util.Optional;

/// Whether a job may begin, as the printer itself reports. Ask only with the conversation held.
final class Readiness {
  /// How long an answer that was asked ahead of a ticket is valid: as long as a nearby server takes
  /// to give a number, and much less than a printer needs to come back after a loss of power.
  private static final Duration BELIEVED = Duration.ofMillis(250);

  private final PrinterLink link;
  private final PictureKeeper pictures;
  private final boolean proofBearsNoName;
  private boolean proofMayComeLate;
  private Optional<String> found = Optional.empty();
  private long foundNanos;
  private volatile boolean isAskedAhead;

  Readiness(PrinterLink link, PictureKeeper pictures, Proof proof) {
    this.link = link;
    this.pictures = pictures;
    this.proofBearsNoName = proof == Proof.TRANSMITTED_STATUS;
    this.proofMayComeLate = proofBearsNoName;
  }

  /// Asks ahead of the next job.
  void askAhead() {
    isAskedAhead = true;
    found = ask();
    foundNanos = System.nanoTime();
  }

  /// Why a job cannot begin; empty when it can. An answer that was asked ahead is used only once.
  Optional<String> hindrance() {
    boolean isKnown = isAskedAhead && System.nanoTime() - foundNanos < BELIEVED.toNanos();
    isAskedAhead = false;
    return isKnown ? found.or(() -> link.status().fault()) : ask();
  }

  /// The link is new: an answer from the last link is no longer valid.
  void forget() {
    isAskedAhead = false;
  }

  /// A job ended without its proof. The proof may still come.
  void distrustProof() {
    proofMayComeLate = proofBearsNoName;
  }

  /// Whether a proof that comes may belong to an earlier job.
  boolean proofMayComeLate() {
    return proofMayComeLate;
  }

  private Optional<String> ask() {
    try {
      if (!link.isUp()) {
        return Optional.of("the printer is not connected");
      }

      link.synchronise();
      var question = pictures.question();
      if (!link.askBeforeTicket(question)) {
        return Optional.of("the printer does not answer");
      }
      var fault = link.status().fault();
      if (fault.isPresent()) {
        return fault;
      }

      if (question.length > 0) {
        pictures.verify();
      }
      settle();
      return link.status().fault();
    } catch (TransportException e) {
      return Optional.of(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted before the first byte");
    }
  }

  /// With `GS r`, a late answer to the job before would be taken for this job's proof.
  private void settle() throws TransportException, InterruptedException {
    if (proofMayComeLate) {
      proofMayComeLate = !link.settle();
    }
  }
}
