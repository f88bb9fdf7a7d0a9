package baari.bench;

import baari.bench.figure.Report;
import baari.bench.figure.Series;
import baari.bench.hall.LoadCentres;
import baari.bench.load.Bounds;
import baari.bench.load.LoadResult;
import baari.bench.server.BenchServer;
import baari.bench.server.BenchServer.CycleResult;
import baari.bench.server.RunLength;
import baari.bench.sql.DurablePostgres;
import baari.bench.sql.SqlBaseline;
import baari.bench.sql.SqlWork;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures durable commands per second through HTTP, and the same work as plain SQL on the same
/// disk. Server and SQL take turns at every number of clients, so that a change of the disk's speed
/// affects both. Each round has a fresh server and fresh tables.
final class Throughput {
  private static final int RATIO_CLIENTS = 64;

  // The two ways of issuing in SQL: count and insert as two statements in one transaction, or as
  // one statement.
  private static final String ISSUE_TWO = "issue, SQL in two statements";
  private static final String ISSUE_ONE = "issue, SQL in one statement";
  private static final String CYCLE_TWO = "cycle, SQL in two statements";
  private static final String CYCLE_ONE = "cycle, SQL in one statement";

  private final RunLength pace;
  private final Path dir;
  private final LoadCentres centres = LoadCentres.fromDemo();
  private final Map<String, Series> measured = new LinkedHashMap<>();

  Throughput(RunLength pace, Path dir) {
    this.pace = pace;
    this.dir = dir;
  }

  void run(Report report) {
    try (var postgres = DurablePostgres.start(dir.resolve("postgres"))) {
      var sql = new SqlBaseline(postgres, centres.seriesOfServices().stream().distinct().toList());
      for (int round = 0; round < pace.rounds(); round++) {
        round(round, sql);
      }
      table(report, postgres.version());
    }
    figures(report);
  }

  private void round(int round, SqlBaseline sql) {
    try (var server = BenchServer.startRoomy(centres, dir.resolve("server-" + round))) {
      LoadCentres.all().forEach(centre -> server.openCounters(centre, LoadCentres.COUNTERS));
      List<String> one = List.of(LoadCentres.ONE);
      server.warmUp(LoadCentres.ONE, RATIO_CLIENTS, pace.warmUpSpells());
      for (int clients : pace.clients()) {
        cycle("cycle, one centre", server, one, clients);
        sql(CYCLE_TWO, sql, SqlWork.CYCLE_TWO_STATEMENTS, clients);
        sql(CYCLE_ONE, sql, SqlWork.CYCLE_ONE_STATEMENT, clients);
      }
      cycle("cycle, 15 centres", server, LoadCentres.many(), RATIO_CLIENTS);
      for (int clients : pace.clients()) {
        issue("issue, one centre", server, one, clients);
        sql(ISSUE_TWO, sql, SqlWork.ISSUE_TWO_STATEMENTS, clients);
        sql(ISSUE_ONE, sql, SqlWork.ISSUE_ONE_STATEMENT, clients);
      }
      issue("issue, 15 centres", server, LoadCentres.many(), RATIO_CLIENTS);
    }
  }

  private void cycle(String name, BenchServer server, List<String> ids, int clients) {
    server.cycle(ids, clients, Bounds.of(RunLength.LEVEL_WARM_UP));
    CycleResult result = server.cycle(ids, clients, Bounds.of(pace.perLevel()));
    series(name, clients).add(result.perSecond(), result.load());
  }

  private void issue(String name, BenchServer server, List<String> ids, int clients) {
    server.issue(ids, clients, Bounds.of(RunLength.LEVEL_WARM_UP));
    LoadResult result = server.issue(ids, clients, Bounds.of(pace.perLevel()));
    series(name, clients).add(result.perSecond(), result);
  }

  private void sql(String name, SqlBaseline sql, SqlWork work, int clients) {
    LoadResult result = sql.run(work, clients, RunLength.LEVEL_WARM_UP, pace.perLevel());
    series(name, clients).add(result.perSecond(), result);
  }

  private Series series(String name, int clients) {
    return measured.computeIfAbsent(name + " @" + clients, _ -> new Series(name, clients));
  }

  private void table(Report report, String postgresVersion) {
    report.section(
        "Durable commands through HTTP, and the same as plain SQL on PostgreSQL "
            + postgresVersion);
    report.line(
        "%-34s %8s %10s %17s %9s %9s"
            .formatted("", "clients", "a second", "range", "p50 ms", "p99 ms"));
    for (Series each : measured.values()) {
      report.line(
          "%-34s %8d %10.0f %17s %9.2f %9.2f"
              .formatted(
                  each.name(),
                  each.clients(),
                  each.perSecond().median(),
                  each.perSecond().range(),
                  each.p50Millis().median(),
                  each.p99Millis().median()));
    }
  }

  private void figures(Report report) {
    double issue = rate("issue, one centre");
    double cycle = rate("cycle, one centre");
    double sqlIssue = Math.max(rate(ISSUE_TWO), rate(ISSUE_ONE));
    double sqlCycle = Math.max(rate(CYCLE_TWO), rate(CYCLE_ONE));
    report.figure("issueRatio64", issue / sqlIssue);
    report.figure("cycleRatio64", cycle / sqlCycle);
    report.figure("issuePerSecond64", issue);
    report.figure("cyclePerSecond64", cycle);
    report.figure("sqlIssuePerSecond64", rate(ISSUE_TWO));
    report.figure("sqlIssueOneStatementPerSecond64", rate(ISSUE_ONE));
    report.figure("sqlCyclePerSecond64", rate(CYCLE_TWO));
    report.figure("sqlCycleOneStatementPerSecond64", rate(CYCLE_ONE));
    report.figure("issuePerSecond64In15Centres", rate("issue, 15 centres"));
    report.figure("cyclePerSecond64In15Centres", rate("cycle, 15 centres"));
    report.line(
        "ratio at %d clients to the stronger form of SQL: issue %.1f, cycle %.1f"
            .formatted(RATIO_CLIENTS, issue / sqlIssue, cycle / sqlCycle));
  }

  private double rate(String name) {
    return series(name, RATIO_CLIENTS).perSecond().median();
  }
}
