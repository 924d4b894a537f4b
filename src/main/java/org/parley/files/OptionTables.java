package org.parley.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.RunReport;
import org.parley.elimination.OptionPairCounts;
import org.parley.elimination.OutcomeSet;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** How often each option, and each pair of options, occurs. */
final class OptionTables {

  static final Table<Row> OPTIONS =
      Table.<Row>of("options", "option (its figures in a folder of `run` alone)")
          .text("issue", "id of the issue", row -> row.issue().id())
          .text("option", "id of the option", row -> row.option().id())
          .text("title", "what the option means", row -> row.option().title())
          .countIfKnown("coherent", "coherent outcomes with it", Row::coherent)
          .shareIfKnown(
              "coherent_share", "their share of the coherent outcomes", Row::coherentShare)
          .countIfKnown("acceptable", "acceptable outcomes with it", Row::acceptable)
          .shareIfKnown("share", "their share of the coherent outcomes", Row::share)
          .shareIfKnown(
              "share_of_acceptable",
              "their share of the acceptable outcomes",
              Row::shareOfAcceptable)
          .shareIfKnown(
              "weighted_share_of_acceptable",
              "the same by the option weights, where the scenario assumes any",
              Row::weightedShare)
          .estimate(
              "sampled_acceptable_share",
              "sampled_low",
              "sampled_high",
              "`share` estimated from the draws",
              Row::sampled)
          .key("issue", "option")
          .joins("issues", "issue")
          .build();

  static final Table<PairRow> PAIRS =
      Table.<PairRow>of("option_pairs", "pair of options of different issues")
          .text("issue", "id of the earlier issue", row -> row.issue().id())
          .text("option", "id of its option", row -> row.option().id())
          .text("other_issue", "id of the later issue", row -> row.otherIssue().id())
          .text("other_option", "id of its option", row -> row.otherOption().id())
          .countIfKnown(
              "coherent", "coherent outcomes with both", row -> Optional.of(row.coherent()))
          .countIfKnown(
              "acceptable", "acceptable outcomes with both", row -> Optional.of(row.acceptable()))
          .key("issue", "option", "other_issue", "other_option")
          .joins("options", "issue", "option")
          .refers(List.of("other_issue", "other_option"), "options", List.of("issue", "option"))
          .build();

  /** An option. */
  record Row(
      Issue issue,
      Option option,
      Optional<BigInteger> coherent,
      Optional<Double> coherentShare,
      Optional<BigInteger> acceptable,
      Optional<Double> share,
      Optional<Double> shareOfAcceptable,
      Optional<Double> weightedShare,
      Optional<Estimate> sampled) {

    static Row untold(Issue issue, Option option) {
      return new Row(
          issue,
          option,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** A pair of options. */
  record PairRow(
      Issue issue,
      Option option,
      Issue otherIssue,
      Option otherOption,
      BigInteger coherent,
      BigInteger acceptable) {}

  private OptionTables() {}

  /** The options with their titles, without figures. */
  static Sheet<Row> titles(Scenario scenario) {
    return OPTIONS.with(
        scenario.issues().stream()
            .flatMap(issue -> issue.options().stream().map(option -> Row.untold(issue, option)))
            .toList());
  }

  static Sheet<Row> options(RunReport report, ExactFigures exact, SampledFigures sampled) {
    Optional<List<List<BigInteger>>> coherent = exact.coherentOptions();
    Optional<List<List<BigInteger>>> acceptable = exact.acceptableOptions();
    Optional<BigInteger> base = exact.acceptable();
    List<Row> rows = new ArrayList<>();
    List<Issue> issues = report.scenario().issues();
    for (int i = 0; i < issues.size(); i++) {
      for (int o = 0; o < issues.get(i).options().size(); o++) {
        int issue = i;
        int option = o;
        Optional<BigInteger> among = coherent.map(counts -> counts.get(issue).get(option));
        Optional<BigInteger> accepted = acceptable.map(counts -> counts.get(issue).get(option));
        rows.add(
            new Row(
                issues.get(issue),
                issues.get(issue).options().get(option),
                among,
                exact.share(among),
                accepted,
                exact.share(accepted),
                ExactFigures.share(accepted, base),
                weighted(report, issue, option),
                sampled.estimate(counts -> counts.optionAccepted(issue, option))));
      }
    }
    return OPTIONS.with(rows);
  }

  /** The probability of an option; nothing where no weights are, or nothing is acceptable. */
  private static Optional<Double> weighted(RunReport report, int issue, int option) {
    return report
        .weighted()
        .filter(zone -> !zone.optionShares().isEmpty())
        .map(zone -> zone.optionShares().get(issue).get(option));
  }

  /** Nothing where it is not known exactly. */
  static Optional<Sheet<PairRow>> pairs(RunReport report, ExactFigures exact) {
    return exact
        .coherentSet()
        .flatMap(
            coherent ->
                exact.acceptableSet().map(acceptable -> pairs(report, coherent, acceptable)));
  }

  private static Sheet<PairRow> pairs(
      RunReport report, OutcomeSet coherentSet, OutcomeSet acceptableSet) {
    OptionPairCounts coherent = coherentSet.optionPairCounts();
    OptionPairCounts acceptable = acceptableSet.optionPairCounts();
    List<Issue> issues = report.scenario().issues();
    List<PairRow> rows = new ArrayList<>();
    for (int a = 0; a < issues.size(); a++) {
      for (int b = a + 1; b < issues.size(); b++) {
        addPairs(rows, issues, a, b, coherent, acceptable);
      }
    }
    return PAIRS.with(rows);
  }

  private static void addPairs(
      List<PairRow> rows,
      List<Issue> issues,
      int a,
      int b,
      OptionPairCounts coherent,
      OptionPairCounts acceptable) {
    Issue issue = issues.get(a);
    Issue other = issues.get(b);
    for (int i = 0; i < issue.options().size(); i++) {
      for (int j = 0; j < other.options().size(); j++) {
        rows.add(
            new PairRow(
                issue,
                issue.options().get(i),
                other,
                other.options().get(j),
                coherent.count(a, i, b, j),
                acceptable.count(a, i, b, j)));
      }
    }
  }
}
