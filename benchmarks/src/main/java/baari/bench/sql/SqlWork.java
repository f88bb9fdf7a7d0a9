package baari.bench.sql;

/// What each SQL client does over and over.
public enum SqlWork {
  /// One token: the series' counter moves on, a row comes in; two statements in one transaction.
  ISSUE_TWO_STATEMENTS,
  /// The same in a single statement, which saves a round trip under the row's lock.
  ISSUE_ONE_STATEMENT,
  /// One token from issue over next and start to complete: four transactions.
  CYCLE_TWO_STATEMENTS,
  /// The same with the issue in a single statement.
  CYCLE_ONE_STATEMENT
}
