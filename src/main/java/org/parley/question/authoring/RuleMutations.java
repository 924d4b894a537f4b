package org.parley.question.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.authoring.RuleTestReport.Change;
import org.parley.answer.authoring.RuleTestReport.Mutations;
import org.parley.effort.Cutoff;
import org.parley.question.authoring.RuleTesting.Settings;
import org.parley.question.authoring.TestedRules.Said;
import org.parley.rules.SingleRules;
import org.parley.rules.SingleRules.Single;
import org.parley.rules.Target;
import org.parley.rules.book.RuleVariants;
import org.parley.rules.book.RuleVariants.Variant;
import org.parley.rules.syntax.Rule;
import org.parley.scenario.RuleTest;
import org.parley.scenario.problem.Problem.Location;
import org.parley.scenario.reading.RuleTests;
import org.parley.tabulation.SingleTables;

/**
 * Changes rules one at a time and says which changes tests notice. Variants of rules that conclude
 * something are judged beside the rules as written, all at once; a rule that derives facts changes
 * what others match, so each of its variants is judged in a set of rules of its own.
 */
final class RuleMutations {

  /** Variants judged at once. */
  private static final int AT_ONCE = 150;

  private final RuleTests file;
  private final SingleTables written;
  private final Settings settings;
  private final TestedRules tested;
  private final List<RuleTest> tests;
  private final Map<Target, List<Said>> said;
  private final List<Change> changes = new ArrayList<>();
  private int alike;

  private RuleMutations(RuleTests file, SingleTables written, Settings settings) {
    this.file = file;
    this.written = written;
    this.settings = settings;
    this.tested = new TestedRules(file.located().scenario(), settings.budget());
    this.said = TestedRules.byTarget(written.rules(), written);
    this.tests =
        file.tests().stream().filter(test -> tested.failures(test, said).isEmpty()).toList();
  }

  /**
   * What comes of changes to the rule file beside a file of tests, or to all rules where there is
   * none. Tests that fail without any notice none.
   */
  static Mutations of(RuleTests file, SingleTables written, Settings settings) {
    RuleMutations mutations = new RuleMutations(file, written, settings);
    List<Variant> concluding = new ArrayList<>();
    for (Single rule : written.rules()) {
      if (mutations.isBeside(rule) && rule.own().equals(mutations.first(rule).own())) {
        List<Variant> variants = RuleVariants.of(file.located().scenario(), rule.rule());
        if (rule.rule().derived().isEmpty()) {
          concluding.addAll(variants);
        } else {
          variants.forEach(variant -> mutations.derive(rule, variant));
        }
      }
    }
    for (int from = 0; from < concluding.size(); from += AT_ONCE) {
      mutations.conclude(concluding.subList(from, Math.min(concluding.size(), from + AT_ONCE)));
    }
    return new Mutations(mutations.changes, mutations.alike);
  }

  /** The first entry of the same rule: one that judges rejections has several. */
  private Single first(Single rule) {
    return written.rules().stream()
        .filter(other -> other.rule().equals(rule.rule()))
        .findFirst()
        .orElse(rule);
  }

  private boolean isBeside(Single rule) {
    String name = String.valueOf(file.file().getFileName());
    String stem = name.substring(0, name.length() - RuleTests.ENDING.length());
    boolean isBesideAny =
        file.located().scenario().ruleFiles().stream().anyMatch(rules -> stem(rules).equals(stem));
    return !isBesideAny || stem(Path.of(rule.at().file())).equals(stem);
  }

  private static String stem(Path rules) {
    String name = String.valueOf(rules.getFileName());
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private void conclude(List<Variant> variants) {
    Map<Rule, List<Rule>> byRule = new LinkedHashMap<>();
    Map<Rule, List<Variant>> changed = new LinkedHashMap<>();
    for (Variant variant : variants) {
      Rule rule = original(variant);
      byRule.computeIfAbsent(rule, key -> new ArrayList<>()).add(variant.rule());
      changed.computeIfAbsent(rule, key -> new ArrayList<>()).add(variant);
    }
    // No time either, as for the tests themselves.
    SingleTables tables =
        SingleTables.of(SingleRules.of(file.located(), byRule), settings.limit(), Cutoff.NEVER);
    List<Single> all = tables.rules();
    for (int index = 0; index < all.size(); index++) {
      if (all.get(index).instead().isPresent()) {
        Single one = all.get(index);
        Single rule = all.get(one.instead().get());
        int number = index - one.instead().get() - 1;
        Variant variant = changed.getOrDefault(rule.rule(), List.of()).get(number);
        rule.concludes()
            .ifPresent(target -> note(rule, variant, replacing(target, rule, one, tables)));
      }
    }
  }

  private Rule original(Variant variant) {
    return written.rules().stream()
        .map(Single::rule)
        .filter(rule -> rule.name().equals(variant.rule().name()))
        .findFirst()
        .orElseThrow();
  }

  /** What rules say with a variant of one in its place. */
  private Map<Target, List<Said>> replacing(
      Target target, Single rule, Single variant, SingleTables tables) {
    List<Said> changed = new ArrayList<>();
    for (Said one : said.getOrDefault(target, List.of())) {
      changed.add(
          one.name().equals(rule.name()) ? new Said(one.name(), tables.table(variant)) : one);
    }
    return Map.of(target, changed);
  }

  private void derive(Single rule, Variant variant) {
    SingleTables tables =
        SingleTables.of(
            SingleRules.replacing(file.located(), rule.rule(), variant.rule()),
            settings.limit(),
            Cutoff.NEVER);
    note(rule, variant, TestedRules.byTarget(tables.rules(), tables));
  }

  /**
   * Takes note of a change.
   *
   * @param now what rules say with it, of the targets about which they may say something else
   */
  private void note(Single rule, Variant variant, Map<Target, List<Said>> now) {
    boolean isAlike =
        now.entrySet().stream()
            .allMatch(e -> tested.isSame(said.getOrDefault(e.getKey(), List.of()), e.getValue()));
    if (isAlike) {
      alike++;
      return;
    }
    boolean isNoticed = tests.stream().anyMatch(test -> tested.isNoticed(test, now));
    Location at = new Location(rule.at().file(), variant.at().line(), variant.at().column(), "");
    changes.add(new Change(rule.name(), at, variant.from(), variant.to(), isNoticed));
  }
}
