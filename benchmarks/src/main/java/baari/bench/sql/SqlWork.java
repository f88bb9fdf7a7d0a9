package baari.bench.sql;

/// The work that each SQL client repeats.
public enum SqlWork {
  /// Issues one token: increments the series' count and inserts a row, as two statements in one
  /// transaction.
  ISSUE_TWO_STATEMENTS,
  /// The same in a single statement, which saves a round trip while the row is locked.
  ISSUE_ONE_STATEMENT,
  /// Takes one token through issue, next, start and complete: four transactions.
  CYCLE_TWO_STATEMENTS,
  /// The same with the issue in a single statement.
  CYCLE_ONE_STATEMENT
}
