package org.parley.tabulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.rules.Parted;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Preference;
import org.parley.rules.check.CoherenceSection;
import org.parley.rules.check.RuleWarnings;
import org.parley.rules.syntax.RuleForm;
import org.parley.scenario.CoherenceRule.Kind;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.Locations;

/** Finds positions whose rules say nothing, the same of every outcome, or nothing exact. */
public final class TableWarnings {

  private TableWarnings() {}

  /**
   * A warning for each reading that no outcome crosses, or every outcome, and for what is odd in
   * the rules.
   */
  public static List<Problem> of(TabulatedScenario tabulated) {
    List<Problem> warnings = new ArrayList<>();
    for (TargetTable entry : tabulated.tabulation().entries()) {
      if (entry.target() instanceof Crossing crossing && entry.table().isPresent()) {
        CrossingFunction table = entry.table().get();
        if (table.isNeverCrossed()) {
          warnings.add(
              warning(
                  ProblemCode.CROSSED_BY_NONE, tabulated, crossing, "is crossed by no outcome"));
        } else if (table.isAlwaysCrossed()) {
          warnings.add(
              warning(
                  ProblemCode.CROSSED_BY_ALL, tabulated, crossing, "is crossed by every outcome"));
        }
      }
    }
    warnings.addAll(unlisted(tabulated));
    warnings.addAll(IdWarnings.of(tabulated));
    warnings.addAll(RuleWarnings.of(tabulated.scenario()));
    return warnings;
  }

  /** The list of coherence rules that a scenario lacks, as a section of its file. */
  public static Optional<String> coherenceSection(TabulatedScenario tabulated) {
    Scenario scenario = tabulated.scenario();
    boolean isListed =
        scenario.coherence().stream().anyMatch(rule -> rule.kind() == Kind.COHERENCE);
    return !isListed && !unlistedIds(tabulated).isEmpty()
        ? Optional.of(CoherenceSection.yaml(CoherenceSection.of(scenario)))
        : Optional.empty();
  }

  private static List<String> unlistedIds(TabulatedScenario tabulated) {
    return tabulated.tabulation().coherenceIds().stream()
        .filter(id -> tabulated.scenario().coherenceRule(id).isEmpty())
        .toList();
  }

  private static List<Problem> unlisted(TabulatedScenario tabulated) {
    return coherenceSection(tabulated).isPresent()
        ? List.of(
            new Problem(
                ProblemCode.COHERENCE_NOT_LISTED,
                tabulated.located().locations().coherenceRule(""),
                "coherence rules "
                    + unlistedIds(tabulated)
                    + " are not listed, so an id mistyped in a rule is a rule of its own",
                Optional.of("Maybe paste the section [coherence] that is printed below")))
        : List.of();
  }

  /**
   * A warning at the words of each rule that read too much to be judged once for all.
   *
   * @param limit how the limit of tables is called where the reader sets it
   * @throws org.parley.effort.CutShort if the cutoff is over before they are found
   */
  public static List<Problem> tooWide(TabulatedScenario tabulated, String limit, Cutoff cutoff) {
    List<Target> wide =
        tabulated.tabulation().untabulated().stream().map(TargetTable::target).toList();
    if (wide.isEmpty()) {
      return List.of();
    }
    CutShort.check(cutoff);
    RuleBook rules = tabulated.rules();
    List<Problem> warnings = new ArrayList<>();
    rules
        .inParts(wide, Parted.Limits.ofCases(tabulated.limit()), cutoff)
        .forEach(
            (target, parted) -> {
              if (parted instanceof Parted.Refused refused) {
                warnings.add(warning(target, refused.words(), limit));
              } else {
                warnings.add(tooLarge(tabulated, rules, target));
              }
            });
    return warnings;
  }

  private static Problem tooLarge(TabulatedScenario tabulated, RuleBook rules, Target target) {
    Locations locations = tabulated.located().locations();
    return new Problem(
        ProblemCode.RULE_WITHOUT_TABLE,
        target instanceof Crossing crossing
            ? locations.reading(crossing.position(), crossing.reading())
            : new Problem.Location(tabulated.scenario().ruleFiles().get(0).toString(), 0, 0, ""),
        "what rules "
            + rules.rulesFor(target)
            + " put together needs a diagram of more than ["
            + CrossingFormula.MOST_NODES
            + "] nodes, so "
            + consequence(target),
        Optional.empty());
  }

  /** A preferred statement only orders outcomes: what is acceptable is counted without it. */
  private static String consequence(Target target) {
    return target instanceof Preference
        ? "it is not told of which outcomes statement [" + target + "] holds"
        : "Drools judges [" + target + "] for every draw and nothing is counted exactly";
  }

  private static Problem warning(Target target, Parted.Words words, String limit) {
    return new Problem(
        ProblemCode.RULE_WITHOUT_TABLE,
        words.location(),
        "["
            + words.text()
            + "] in rule ["
            + words.rule()
            + "] reads too many issues together, so "
            + consequence(target),
        Optional.of(
            RuleForm.of(Path.of(words.location().file())) == RuleForm.DRL
                ? "Maybe name fewer issues, or compare each count or sum with a bound, or allow"
                    + " larger tables with "
                    + limit
                : "Maybe allow larger tables with " + limit));
  }

  private static Problem warning(
      ProblemCode code, TabulatedScenario tabulated, Crossing crossing, String what) {
    Locations locations = tabulated.located().locations();
    return new Problem(
        code,
        locations.reading(crossing.position(), crossing.reading()),
        (crossing.reading().equals(Reading.PLAIN) ? "" : "reading [" + crossing.reading() + "] of ")
            + "position ["
            + crossing.position()
            + "] "
            + what
            + ", coherent or not",
        Optional.of("Maybe parley rules says why: it shows when each of its rules matches"));
  }
}
