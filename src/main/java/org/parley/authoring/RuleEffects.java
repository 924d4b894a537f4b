package org.parley.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.rules.ConcludingRule;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Preference;
import org.parley.scenario.Reading;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.RuleTable;

/**
 * Finds rules that never make a difference: that match nothing, nothing coherent or everything, or
 * what another rule of the same reading matches already; and two that leave nothing between them.
 */
final class RuleEffects {

  private final Reach reach;
  private final List<Problem> warnings = new ArrayList<>();

  /** A rule and what it matches. */
  private record Known(ConcludingRule rule, CrossingFunction table) {
    String shown() {
      return rule.isGeneral() ? "what the position rejects" : "rule [" + rule.name() + "]";
    }
  }

  private RuleEffects(Reach reach) {
    this.reach = reach;
  }

  /**
   * The warnings about rules that cross a position.
   *
   * @throws org.parley.effort.CutShort if they could not be told in what was allowed
   */
  static List<Problem> of(List<RuleTable> tables, Reach reach) {
    RuleEffects effects = new RuleEffects(reach);
    Map<Target, List<Known>> byTarget = new LinkedHashMap<>();
    for (RuleTable rule : tables) {
      if (rule.rule().target() instanceof Crossing && rule.table().isPresent()) {
        byTarget
            .computeIfAbsent(rule.rule().target(), target -> new ArrayList<>())
            .add(new Known(rule.rule(), rule.table().get()));
      }
    }
    byTarget.values().forEach(effects::look);
    return effects.warnings;
  }

  private void look(List<Known> rules) {
    List<Known> some = new ArrayList<>();
    for (Known rule : rules) {
      if (rule.rule().isGeneral() || !isConstant(rule, rules.size() == 1)) {
        some.add(rule);
      }
    }
    for (int later = 1; later < some.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        compare(some.get(earlier), some.get(later));
      }
    }
  }

  /** Whether a rule matches nothing or everything; where it is alone, its reading is told so. */
  private boolean isConstant(Known rule, boolean isAlone) {
    if (rule.table().isNeverCrossed()) {
      if (!isAlone) {
        warn(ProblemCode.RULE_NEVER_FIRES, rule, "matches no outcome, coherent or not", "");
      }
      return true;
    }
    if (!reach.isCrossed(rule.table())) {
      String why = "matches only outcomes that coherence rules exclude";
      warn(ProblemCode.RULE_FIRES_IN_VAIN, rule, why, "");
      return true;
    }
    if (reach.isAvoided(rule.table())) {
      return false;
    }
    if (!rule.table().isAlwaysCrossed()) {
      warn(ProblemCode.RULE_ALWAYS_FIRES, rule, "matches every coherent outcome", "");
    }
    return true;
  }

  private void compare(Known first, Known second) {
    boolean isSecondWithin = reach.isWithin(second.table(), first.table());
    boolean isFirstWithin = reach.isWithin(first.table(), second.table());
    if (isFirstWithin && isSecondWithin) {
      boolean isFirstTold = second.rule().isGeneral();
      Known told = isFirstTold ? first : second;
      Known other = isFirstTold ? second : first;
      warn(ProblemCode.RULE_REPEATED, told, "matches the same outcomes as " + other.shown(), "");
    } else if (isSecondWithin || isFirstWithin) {
      Known narrow = isSecondWithin ? second : first;
      Known wide = isSecondWithin ? first : second;
      shadowed(narrow, wide);
    } else if (!reach.isReached(List.of(), List.of(first.table(), second.table()))) {
      boolean isFirstTold = second.rule().isGeneral();
      Known told = isFirstTold ? first : second;
      Known other = isFirstTold ? second : first;
      warn(
          ProblemCode.RULES_CONTRADICT,
          told,
          "and " + other.shown() + " together match every coherent outcome",
          "Maybe a sign in one of them is turned round");
    }
  }

  private void shadowed(Known narrow, Known wide) {
    String why = "matches nothing that " + wide.shown() + " does not match";
    String of = ", which is of the same reading";
    if (narrow.rule().isGeneral()) {
      // The rejections are the plainer words: it is the rule that says too much.
      String covers = "matches all that the position rejects, and more";
      warn(ProblemCode.RULE_SHADOWED, wide, covers, "Maybe leave out what it rejects");
    } else {
      boolean hasOthers =
          narrow.rule().target() instanceof Target.Crossing crossing
              && !crossing.reading().equals(Reading.PLAIN);
      String advice =
          hasOthers ? "Maybe it is about another reading" : "Maybe leave out one of the two";
      warn(ProblemCode.RULE_SHADOWED, narrow, why + of, advice);
    }
  }

  private void warn(ProblemCode code, Known rule, String what, String advice) {
    warnings.add(
        new Problem(
            code,
            rule.rule().location(),
            "rule [" + rule.rule().name() + "] for [" + rule.rule().target() + "] " + what,
            Optional.of(advice).filter(text -> !text.isEmpty())));
  }

  /**
   * The warnings about coherence rules: those that exclude nothing, everything, or nothing that
   * others do not.
   *
   * @throws org.parley.effort.CutShort if they could not be told in what was allowed
   */
  static List<Problem> ofCoherence(List<RuleTable> tables, Reach reach) {
    RuleEffects effects = new RuleEffects(reach);
    List<Known> all = new ArrayList<>();
    for (RuleTable rule : tables) {
      boolean excludes = rule.rule().target() instanceof Target.Incoherence;
      rule.table().filter(table -> excludes).ifPresent(t -> all.add(new Known(rule.rule(), t)));
    }
    for (int place = 0; place < all.size(); place++) {
      List<CrossingFunction> others = new ArrayList<>(all.stream().map(Known::table).toList());
      others.remove(place);
      effects.coherence(all.get(place), others);
    }
    return effects.warnings;
  }

  private void coherence(Known rule, List<CrossingFunction> others) {
    if (rule.table().isNeverCrossed()) {
      warn(ProblemCode.RULE_NEVER_FIRES, rule, "matches no outcome, so it excludes none", "");
    } else if (rule.table().isAlwaysCrossed()) {
      warn(ProblemCode.RULE_ALWAYS_FIRES, rule, "matches every outcome, so none is coherent", "");
    } else if (!reach.over(others).isCrossed(rule.table())) {
      String why = "excludes nothing that the other coherence rules do not exclude";
      warn(ProblemCode.RULE_SHADOWED, rule, why, "");
    }
  }

  /**
   * The warnings about rules of statements that a party prefers.
   *
   * @throws org.parley.effort.CutShort if they could not be told in what was allowed
   */
  static List<Problem> ofPreferences(List<RuleTable> tables, Reach reach) {
    RuleEffects effects = new RuleEffects(reach);
    for (RuleTable rule : tables) {
      if (rule.rule().target() instanceof Preference && rule.table().isPresent()) {
        effects.isConstant(new Known(rule.rule(), rule.table().get()), false);
      }
    }
    return effects.warnings;
  }
}
