package baari.server.rest.report;

import baari.access.Role;
import baari.journal.JournalException;
import baari.protocol.report.JournalPage;
import baari.protocol.report.JournalVerdict;
import baari.server.centre.Centres;
import baari.server.report.JournalPages;
import baari.server.rest.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The journal, for auditors.
@Blocking
@Path("/api/v1/centres/{centre}/journal")
@RolesAllowed(Role.AUDITOR)
class JournalResource {
  private final JournalPages journal;
  private final Centres centres;

  JournalResource(JournalPages journal, Centres centres) {
    this.journal = journal;
    this.centres = centres;
  }

  /// The entries from a sequence on, at most 500; `next` says where to continue.
  ///
  /// @param from the first wanted entry; absent for the first entry of the journal
  @GET
  public JournalPage page(@RestPath String centre, @RestQuery @Nullable String from)
      throws JournalException {
    return journal.page(known(centre), from == null ? 1 : sequence(from));
  }

  /// Verifies the chain, and that its replay gives the state that the server has.
  @GET
  @Path("verify")
  public JournalVerdict verify(@RestPath String centre) throws JournalException {
    return journal
        .verify(known(centre))
        .orElseThrow(() -> new ProblemException("too-many-requests", 429, "verify"));
  }

  private String known(String centre) {
    if (!centres.has(centre)) {
      throw ProblemException.unknownCentre(centre);
    }
    return centre;
  }

  private static long sequence(String from) {
    if (!from.matches("[0-9]{1,18}")) {
      throw ProblemException.invalid("from");
    }
    return Long.parseLong(from);
  }
}
