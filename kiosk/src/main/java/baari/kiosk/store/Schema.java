package baari.kiosk.store;

import java.util.List;

/// The tables of `kiosk.db`; `PRAGMA user_version` says which version a file has.
///
/// - `tap`: one row for each number that this kiosk gave. `request` and `token` are JSON as sent
///   over the network. For a number from the server, `lease` is empty and `number` is 0. `place` is
///   `SERVER`, `KIOSK` (waits to be handed in), `HANDED_IN` or `REFUSED`. `doubtful` is no longer
///   used. `told` is what the server was last told about the paper. `reports` counts the findings
///   about the paper, so that each report has its own key.
/// - `intent`: taps of which the server may have a token that this kiosk does not know.
/// - `lease`: blocks of numbers; `next` is the first number that was not given.
/// - `known`: what the server last said, by name.
///
/// Times are milliseconds since 1970-01-01T00:00Z, days are ISO dates.
final class Schema {
  static final List<String> VERSION_1 =
      List.of(
          """
          CREATE TABLE tap (
            tap_key  TEXT    NOT NULL PRIMARY KEY,
            token_id TEXT    NOT NULL,
            request  TEXT    NOT NULL,
            token    TEXT    NOT NULL,
            taken_at INTEGER NOT NULL,
            lease    TEXT    NOT NULL,
            number   INTEGER NOT NULL,
            place    TEXT    NOT NULL,
            doubtful INTEGER NOT NULL,
            ticket   TEXT    NOT NULL,
            detail   TEXT    NOT NULL,
            copies   INTEGER NOT NULL,
            told     TEXT    NOT NULL,
            reports  INTEGER NOT NULL
          ) WITHOUT ROWID\
          """,
          "CREATE INDEX tap_by_token ON tap (token_id)",
          "CREATE INDEX tap_untold ON tap (taken_at) WHERE told <> ticket",
          "CREATE INDEX tap_to_hand_in ON tap (lease, number) WHERE place = 'KIOSK'",
          "CREATE INDEX tap_doubtful ON tap (taken_at) WHERE doubtful = 1",
          """
          CREATE TABLE lease (
            id         TEXT    NOT NULL PRIMARY KEY,
            series     TEXT    NOT NULL,
            first      INTEGER NOT NULL,
            last       INTEGER NOT NULL,
            next       INTEGER NOT NULL,
            day        TEXT    NOT NULL,
            granted_at INTEGER NOT NULL
          ) WITHOUT ROWID\
          """,
          "CREATE TABLE known (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");

  static final List<String> VERSION_2 =
      List.of(
          "CREATE TABLE intent (tap_key TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID",
          "INSERT INTO intent SELECT tap_key FROM tap WHERE doubtful = 1",
          "UPDATE tap SET doubtful = 0 WHERE doubtful = 1",
          "DROP INDEX tap_doubtful");

  /// A number that belongs to a tap counts as given, even if its lease says otherwise.
  static final String NO_NUMBER_TWICE =
      """
      UPDATE lease SET next = given.number + 1
        FROM (SELECT lease, MAX(number) AS number FROM tap WHERE lease <> '' GROUP BY lease) AS given
        WHERE given.lease = lease.id AND next <= given.number\
      """;

  private Schema() {}
}
