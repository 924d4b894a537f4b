package org.parley.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.ConflictReport;
import org.parley.answer.ConflictReport.Exclusion;
import org.parley.answer.RuleRelaxation;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Given;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.CoherenceRule.Kind;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** What conflict cores rest on besides positions, and what waiving it opens. */
final class GivenTables {

  static final Table<GivenRow> GIVENS =
      Table.<GivenRow>of(
              "core_givens",
              "conflict core and coherence rule, or issue with options fixed, that it is given: one"
                  + " smallest set with which no outcome satisfies the core, the first in file"
                  + " order; a core without a row excludes every outcome by itself")
          .count("core", "number of the core", GivenRow::core)
          .text("given", "id of the coherence rule or of the issue", GivenRow::id)
          .text("kind", "`coherence`, `agreement` or `fixed`", GivenRow::kind)
          .text("text", "what the rule excludes, or the options fixed", GivenRow::text)
          .truth("smallest", "whether no fewer would do, as far as is known", GivenRow::isSmallest)
          .truth("others", "whether other sets would do too, or may", GivenRow::hasOthers)
          .key("core", "kind", "given")
          .build();

  static final Table<RuleRow> RULE_RELAXATIONS =
      Table.<RuleRow>of(
              "coherence_relaxations",
              "minimal set of enforced positions and coherence rules to waive, with at least one"
                  + " rule, which is an assumption of the encoder's; smallest first; only where"
                  + " asked for")
          .count("relaxation", "number of the relaxation", RuleRow::number)
          .texts("positions", "ids of the positions to waive", RuleRow::positions)
          .texts("coherence", "ids of the coherence rules to waive", RuleRow::rules)
          .count("size", "how many these are", row -> row.positions.size() + row.rules.size())
          .countIfKnown("opens", "outcomes that become acceptable", RuleRow::opens)
          .key("relaxation")
          .build();

  /** Something that a core is given. */
  record GivenRow(
      int core, String id, String kind, String text, boolean isSmallest, boolean hasOthers) {}

  /** What could be waived. */
  record RuleRow(
      int number, List<String> positions, List<String> rules, Optional<BigInteger> opens) {}

  private GivenTables() {}

  /** What each core is given, where that is known. */
  static Sheet<?> givens(ConflictReport report) {
    return GIVENS.with(rows(report));
  }

  static List<GivenRow> rows(ConflictReport report) {
    List<GivenRow> rows = new ArrayList<>();
    for (int core = 0; core < report.givens().size(); core++) {
      int number = core + 1;
      report
          .givens()
          .get(core)
          .ifPresent(
              given ->
                  report
                      .given(given)
                      .forEach(exclusion -> rows.add(row(report, number, given, exclusion))));
    }
    return rows;
  }

  private static GivenRow row(ConflictReport report, int core, Given given, Exclusion exclusion) {
    boolean isSmallest = given.extent() == Diagnosis.Extent.SMALLEST;
    if (exclusion instanceof Exclusion.ByFixing fixed) {
      String left = String.join(" ", fixed.options());
      return new GivenRow(core, fixed.issue(), "fixed", left, isSmallest, given.hasOthers());
    }
    String id = ((Exclusion.ByRule) exclusion).id();
    Optional<CoherenceRule> rule = report.scenario().coherenceRule(id);
    String text = rule.map(CoherenceRule::text).orElse("");
    Kind kind = rule.map(CoherenceRule::kind).orElse(Kind.COHERENCE);
    return new GivenRow(core, id, kind.label(), text, isSmallest, given.hasOthers());
  }

  /** What could be waived where coherence rules can be. */
  static Sheet<?> relaxations(ConflictReport report) {
    List<RuleRow> rows = new ArrayList<>();
    for (RuleRelaxation row : report.ruleRelaxations()) {
      List<String> ids =
          SummaryJson.ids(report.scenario(), row.positions().stream().boxed().toList());
      rows.add(new RuleRow(rows.size() + 1, ids, row.rules(), row.opens()));
    }
    return RULE_RELAXATIONS.with(rows);
  }
}
