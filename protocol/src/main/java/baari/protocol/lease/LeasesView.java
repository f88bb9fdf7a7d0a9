package baari.protocol.lease;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to `GET /centres/{centre}/leases`: the leases that the kiosk holds today.
///
/// @param businessDay the open day, or absent
/// @param leases the leases of the open day; the kiosk must not use any other lease
public record LeasesView(@Nullable LocalDate businessDay, List<LeaseView> leases) {}
