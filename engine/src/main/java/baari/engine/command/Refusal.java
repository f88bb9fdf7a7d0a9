package baari.engine.command;

/// Why a request was refused.
public enum Refusal {
  /// A time, a duration or a number is out of range.
  VALUE_OUT_OF_RANGE,
  /// The journal could not read it back unchanged.
  CANNOT_BE_RECORDED,
  DAY_NOT_OPEN,
  DAY_ALREADY_OPEN,
  /// A day cannot be opened again.
  DAY_IS_PAST,
  /// A counter still has a token.
  COUNTERS_STILL_BUSY,
  UNKNOWN_SERVICE,
  UNKNOWN_PRIORITY_CLASS,
  UNKNOWN_COUNTER,
  UNKNOWN_TOKEN,
  COUNTER_NOT_OPEN,
  COUNTER_BUSY,
  COUNTER_HAS_NO_TOKEN,
  COUNTER_ALREADY_OPEN,
  /// The token's state does not allow it.
  TOKEN_IN_OTHER_STATE,
  /// A call out of turn, a cancellation, parking or another configuration needs a reason.
  REASON_MISSING,
  TRANSFER_TARGET_MISSING,
  /// No tokens are given at this hour.
  OUTSIDE_HOURS,
  QUOTA_USED_UP,
  /// One device or account takes tokens faster than any hall needs.
  TOO_MANY_TOKENS_NOW,
  /// The centre has given as many tokens today as the server keeps.
  TOO_MANY_TOKENS_TODAY,
  SERVICE_SUSPENDED,
  SERVICE_NOT_SUSPENDED,
  /// The configuration would leave citizens who are here without a service or counter.
  CITIZENS_STRANDED,
  /// The token's ticket has been reported on, so somebody holds it.
  TICKET_KNOWN,
  UNKNOWN_SERIES,
  /// The kiosk, or all kiosks together, hold enough unused numbers.
  LEASE_LIMIT,
  /// The kiosk holds no such lease.
  UNKNOWN_LEASE,
  NUMBER_NOT_LEASED,
  /// The number was handed in before for another token.
  NUMBER_HANDED_IN_OTHERWISE,
  /// A journey cannot be the target of a transfer: no counter serves all its steps.
  TRANSFER_TO_JOURNEY,
  /// A token cannot be parked until a moment in the past.
  UNTIL_IS_PAST,
  /// Another counter parked it.
  PARKED_ELSEWHERE,
  RECALL_TOO_EARLY,
  RECALLS_USED_UP,
  /// The no-show is too long ago.
  GRACE_IS_OVER,
  /// The service needs one of its outcomes.
  OUTCOME_MISSING,
  SERVICE_PLANNED_ALREADY,
  VISIT_TOO_LONG,
  NOTHING_TO_UNDO,
  UNDO_TOO_LATE,
  /// The token of the last action has changed since.
  TOKEN_MOVED_ON,
  NO_EMERGENCY,
  /// The service is only for citizens who say who they are.
  PERSON_NEEDED,
  /// The person already has the maximum number of tokens for this service today.
  PERSON_LIMIT_REACHED,
  UNKNOWN_APPOINTMENT,
  /// An appointment can be kept only once.
  APPOINTMENT_USED,
  APPOINTMENT_TOO_EARLY,
  APPOINTMENT_TOO_LATE,
  /// Some appointments of the list cannot be booked, so none is booked.
  APPOINTMENTS_WRONG,
  TOO_MANY_APPOINTMENTS,
  /// No token with this ticket expired here.
  UNKNOWN_CARRY_OVER,
  /// The head start for this ticket has been used.
  CARRY_OVER_USED,
  CARRY_OVER_TOO_OLD
}
