package baari.protocol.lease;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to `GET /centres/{centre}/leases`: what the asking kiosk holds today.
///
/// @param businessDay the open day, or absent
/// @param leases those of the open day; a lease that is not among them must not be used
public record LeasesView(@Nullable LocalDate businessDay, List<LeaseView> leases) {}
