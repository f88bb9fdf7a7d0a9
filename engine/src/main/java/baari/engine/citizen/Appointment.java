package baari.engine.citizen;

import java.time.Instant;

/// A citizen who is expected at a time. At the kiosk it becomes a token whose waiting begins at the
/// slot.
///
/// @param code a keyed hash of what the citizen shows; the engine never sees the code itself
/// @param slot when the waiting begins, however early or late the citizen comes within the centre's
///   limits
public record Appointment(String code, String service, String priorityClass, Instant slot) {}
