package org.parley.question.authoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.Sought;
import org.parley.answer.authoring.RulesReport;
import org.parley.answer.authoring.RulesReport.About;
import org.parley.answer.authoring.RulesReport.Cases;
import org.parley.answer.authoring.RulesReport.Row;
import org.parley.elimination.Enforced;
import org.parley.elimination.ExactAnswer;
import org.parley.elimination.ExactEngine;
import org.parley.question.ConflictPlan;
import org.parley.question.SpentNotes;
import org.parley.rules.SingleRules.Single;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.rules.Target.Preference;
import org.parley.rules.wording.RuleWords;
import org.parley.scenario.Enforcement;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Position;
import org.parley.scenario.Rejected;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.RuleTests;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.SingleTables;

/** Says of each rule what it reads, how much it rules out, and what it alone rules out. */
public final class RuleEffects {

  private final Case asked;
  private final Scenario scenario;
  private final OutcomeSpace space;
  private final CrossingTables tables;
  private final SingleTables singles;
  private final ConflictPlan plan;
  private final SpentNotes spent;
  private final Map<Single, BigInteger> crossed = new HashMap<>();
  private final Map<Single, BigInteger> alone = new HashMap<>();

  private RuleEffects(Case asked, CrossingTables tables, ConflictPlan plan) {
    this.asked = asked;
    this.scenario = asked.scenario();
    this.space = scenario.outcomeSpace();
    this.tables = tables;
    this.plan = plan;
    this.spent = new SpentNotes(plan.cancelled());
    this.singles =
        SingleTables.of(
            asked.tabulated().located(), asked.tabulated().limit(), plan.budget().cutoff());
  }

  /**
   * The table; nothing where a rule that binds is too wide to tabulate.
   *
   * @param tests tests of rules, to say which rules they see match
   * @throws org.parley.effort.CutShort if the rules are not tabulated in time
   */
  public static Optional<RulesReport> report(
      Case asked, ConflictPlan plan, Optional<RuleTests> tests) {
    return asked.tables().map(tables -> new RuleEffects(asked, tables, plan).report(tests));
  }

  private RulesReport report(Optional<RuleTests> tests) {
    List<CrossingFunction> all = new ArrayList<>(tables.coherence());
    int rules = asked.tabulation().coherence(asked.enforcement()).size();
    List<CrossingFunction> fixes = all.subList(rules, all.size());
    Optional<BigInteger> coherent = count(all, false);
    Optional<BigInteger> outcomes = count(fixes, true);
    Optional<Map<Single, Integer>> seen =
        tests.map(file -> RuleTesting.seen(scenario, file.tests(), singles, plan.budget()));
    List<Row> rows = singles.rules().stream().map(single -> row(single, seen)).toList();
    return new RulesReport(
        asked, rows, asked.tabulated().process(), outcomes, coherent, spent.notes());
  }

  /**
   * Counts for all rules of one sort what they match among some outcomes.
   *
   * @param hard what crosses none of these is among them
   * @return how many these are
   */
  private Optional<BigInteger> count(List<CrossingFunction> hard, boolean isOfCoherence) {
    List<Single> some =
        singles.rules().stream()
            .filter(single -> isOfCoherence(single) == isOfCoherence)
            .filter(single -> singles.table(single).isPresent())
            .toList();
    BitSet binding = new BitSet();
    List<CrossingFunction> functions = new ArrayList<>();
    for (Single single : some) {
      binding.set(functions.size(), binds(single));
      functions.add(singles.table(single).orElseThrow());
    }
    ExactAnswer answer =
        new ExactEngine(new CrossingTables(space, hard, functions), plan.budget())
            .answer(Enforced.of(binding));
    put(some, spent.value(Sought.CROSSINGS, answer.crossed()), index -> true, crossed);
    put(some, spent.value(Sought.SOLE_BLOCKERS, answer.soleBlockers()), binding::get, alone);
    return spent.value(Sought.COHERENT_OUTCOMES, answer.coherentFigures().count());
  }

  /** Keeps the counts of some of the rules, told by their place. */
  private static void put(
      List<Single> rules,
      Optional<List<BigInteger>> counts,
      IntPredicate which,
      Map<Single, BigInteger> kept) {
    for (int index = 0; counts.isPresent() && index < rules.size(); index++) {
      if (which.test(index)) {
        kept.put(rules.get(index), counts.get().get(index));
      }
    }
  }

  private static boolean isOfCoherence(Single single) {
    return single.concludes().filter(Incoherence.class::isInstance).isPresent();
  }

  private boolean binds(Single single) {
    Enforcement enforcement = asked.enforcement();
    if (single.concludes().isEmpty()) {
      return false;
    }
    if (single.concludes().get() instanceof Crossing crossing) {
      int index = scenario.positionIndex(crossing.position());
      Position position = scenario.positions().get(index);
      return asked.enforced().get(index)
          && enforcement.reading(position).name().equals(crossing.reading());
    }
    return single.concludes().get() instanceof Incoherence rule
        && !enforcement.waived().contains(rule.id());
  }

  private Row row(Single single, Optional<Map<Single, Integer>> tests) {
    Optional<CrossingFunction> function = singles.table(single);
    return new Row(
        single.name(),
        single.at(),
        words(single),
        about(single),
        binds(single),
        function.map(this::issues),
        function.flatMap(this::cases),
        Optional.ofNullable(crossed.get(single)),
        Optional.ofNullable(alone.get(single)),
        tests.map(seen -> seen.getOrDefault(single, 0)));
  }

  private static About about(Single single) {
    Optional<Target> concluded = single.concludes();
    return new About(
        text(concluded, Crossing.class, Crossing::position),
        text(concluded, Crossing.class, Crossing::reading),
        text(concluded, Incoherence.class, Incoherence::id),
        text(concluded, Preference.class, Preference::id));
  }

  private static <T> String text(Optional<Target> target, Class<T> type, Function<T, String> text) {
    return target.filter(type::isInstance).map(type::cast).map(text).orElse("");
  }

  /** When it matches; of rejections, what is rejected. */
  private String words(Single single) {
    if (!(single.own() instanceof Crossing crossing)) {
      return RuleWords.of(single.rule());
    }
    Position position = scenario.positions().get(scenario.positionIndex(crossing.position()));
    Map<String, List<String>> rejected = new LinkedHashMap<>();
    for (Rejected one :
        position.readings().get(position.readingIndex(crossing.reading())).rejects()) {
      rejected.computeIfAbsent(one.issue(), issue -> new ArrayList<>()).add(one.option());
    }
    return rejected.entrySet().stream()
        .map(entry -> entry.getKey() + " is " + String.join(" or ", entry.getValue()))
        .collect(Collectors.joining(", or "));
  }

  private List<String> issues(CrossingFunction function) {
    List<String> issues = new ArrayList<>();
    for (int issue : function.scope()) {
      issues.add(scenario.issues().get(issue).id());
    }
    return issues;
  }

  private Optional<Cases> cases(CrossingFunction function) {
    BigInteger size = size(function.scope());
    if (function instanceof CrossingTable table) {
      return Optional.of(new Cases(size, BigInteger.valueOf(table.crossedCount())));
    }
    BitSet one = new BitSet();
    one.set(0);
    CrossingTables alone = new CrossingTables(space, List.of(), List.of(function));
    BigInteger all = size(everyIssue());
    return spent
        .value(Sought.CROSSINGS, new ExactEngine(alone, plan.budget()).countAvoiding(one))
        .map(avoiding -> new Cases(size, all.subtract(avoiding).multiply(size).divide(all)));
  }

  private int[] everyIssue() {
    return IntStream.range(0, space.issueCount()).toArray();
  }

  private BigInteger size(int... issues) {
    BigInteger size = BigInteger.ONE;
    for (int issue : issues) {
      size = size.multiply(BigInteger.valueOf(space.optionCount(issue)));
    }
    return size;
  }
}
