package baari.bench.sql;

/// What each SQL client does over and over.
public enum SqlWork {
  /// One token: the series' counter moves on, a row comes in; two statements in one transaction.
  ISSUE(1),
  /// The same in a single statement, which saves two round trips: the best that plain SQL can do.
  ISSUE_ONE_STATEMENT(1),
  /// One token from issue over next and start to complete: four transactions.
  CYCLE(4);

  private final int commits;

  SqlWork(int commits) {
    this.commits = commits;
  }

  /// Commits that one round of this work makes.
  public int commits() {
    return commits;
  }
}
