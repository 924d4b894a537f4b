package org.parley.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.Boxes;
import org.parley.discovery.FoundBox;
import org.parley.scenario.Scenario;
import org.parley.stat.Interval;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;
import org.parley.worlds.Box;

/** Conditions under which there is a deal, or an outcome is acceptable. */
final class DiscoveryTable {

  static final Table<Row> TABLE =
      Table.<Row>of("discovery", "short condition under which a deal is likely")
          .text("over", "`worlds` or `outcomes`: what it is a condition on", Row::over)
          .count(
              "box",
              "its number among these, each being read as *and none of those before*",
              Row::number)
          .text("condition", "the condition in words", Row::condition)
          .texts(
              "terms",
              "what must all hold: a position's id or an issue's, `=`, and what is allowed there,"
                  + " parted by `|` for *or*; for a position `none` is that it does not bind, else"
                  + " the readings in which it does, `plain` where it has no named ones",
              Row::terms)
          .estimate(
              "density",
              "density_low",
              "density_high",
              "share with a deal, or mean chance of being acceptable, where the condition holds",
              row -> Optional.of(row.density()))
          .share(
              "coverage",
              "share of all worlds with a deal, or of the expected zone, that it holds",
              row -> row.found().coverage())
          .share(
              "support",
              "share of all worlds, or of all coherent outcomes, that it holds",
              row -> row.found().support())
          .share("base", "the density over everything, condition or not", row -> row.boxes().base())
          .text(
              "method",
              "`exact` or `sampled`: how these were measured",
              row -> row.boxes().isSampled() ? "sampled" : "exact")
          .key("over", "box")
          .build();

  /** A condition, the conditions it is one of, and both in words. */
  record Row(
      String over,
      Boxes boxes,
      FoundBox found,
      String condition,
      List<String> terms,
      Estimate density) {

    int number() {
      return boxes.boxes().indexOf(found) + 1;
    }
  }

  private DiscoveryTable() {}

  static Sheet<Row> of(WorldsReport report, Wording wording) {
    Scenario scenario = report.scenario();
    double level = report.settings().level();
    List<Row> rows =
        new ArrayList<>(
            rows(
                "worlds",
                report.worldBoxes(),
                level,
                box -> wording.worlds(report, box),
                box -> ConditionTerms.worlds(scenario, box)));
    rows.addAll(
        rows(
            "outcomes",
            report.outcomeBoxes(),
            level,
            box -> wording.outcomes(report, box),
            box -> ConditionTerms.outcomes(scenario, box)));
    return TABLE.with(rows);
  }

  private static List<Row> rows(
      String over,
      Boxes boxes,
      double level,
      Function<Box, String> condition,
      Function<Box, List<String>> terms) {
    return boxes.boxes().stream()
        .map(
            found ->
                new Row(
                    over,
                    boxes,
                    found,
                    condition.apply(found.box()),
                    terms.apply(found.box()),
                    density(boxes, found, level)))
        .toList();
  }

  private static Estimate density(Boxes boxes, FoundBox found, double level) {
    Optional<Interval> interval = boxes.density(found, level);
    return interval
        .map(limits -> new Estimate(found.density(), limits.low(), limits.high()))
        .orElse(Estimate.exact(found.density()));
  }
}
