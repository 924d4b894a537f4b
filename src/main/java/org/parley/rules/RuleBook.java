package org.parley.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.parley.effort.Cutoff;
import org.parley.rules.book.BookRule;
import org.parley.rules.check.WorkCheck;
import org.parley.rules.facts.Term;
import org.parley.rules.session.Conclusions;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.LocatedScenario;

/**
 * The rules of a scenario: what they can conclude, and judges that apply them. Drools compiles them
 * once, at the latest when the first judge is opened.
 *
 * <p>Safe to share between threads; each thread opens its own {@link Judge}.
 */
public final class RuleBook {

  private static final int REPEATED = 100;

  /** By this factor a session of its own for an outcome takes longer than changing one. */
  private static final int FRESH = 4;

  /** What Drools is given, and what it makes of it. */
  private record Compiled(JudgeInput input, KieBase base) {}

  private final Scenario scenario;
  private final CheckedRules checked;
  private final List<BookRule> rules;
  private final List<Target> targets;
  private final Optional<BitSet> matched;
  private final Map<Target, Long> matchesByTarget;
  private final boolean accumulates;
  private final int mostFirings;
  private Optional<Compiled> compiled = Optional.empty();

  /**
   * @param matched places of the facts, the same for every outcome, that Drools is given; all where
   *     nothing is said
   */
  private RuleBook(
      Scenario scenario, CheckedRules checked, List<Target> targets, Optional<BitSet> matched) {
    this.scenario = scenario;
    this.checked = checked;
    this.rules = checked.rules();
    this.targets = targets;
    this.matched = matched;
    this.matchesByTarget = checked.matches(scenario, targets);
    this.mostFirings =
        (int) Math.min(Integer.MAX_VALUE, WorkCheck.mostFirings(scenario) * REPEATED);
    this.accumulates = rules.stream().anyMatch(rule -> rule.rule().condition().accumulates());
  }

  private synchronized Compiled compiled() {
    Compiled known =
        compiled.orElseGet(
            () -> {
              JudgeInput all = JudgeInput.of(scenario, rules);
              JudgeInput input = matched.map(all::with).orElse(all);
              return new Compiled(
                  input, RuleCompiler.compile(input.rules(), !joinsInAccumulation(rules)));
            });
    compiled = Optional.of(known);
    return known;
  }

  /**
   * The compiled rules of a scenario.
   *
   * @throws ScenarioException with every problem found, if a rule file cannot be read, says what no
   *     rule can say, names an unknown id or asks for too much, or if a reading of a position is
   *     judged by no rule
   */
  public static RuleBook compile(LocatedScenario located) {
    RuleBook book = read(located);
    book.compiled();
    return book;
  }

  /**
   * The rules of a scenario, which Drools compiles once they are needed.
   *
   * @throws ScenarioException as from {@link #compile}
   */
  public static RuleBook read(LocatedScenario located) {
    return of(located.scenario(), CheckedRules.of(located));
  }

  /** Rules of a scenario in which nothing wrong was found. */
  static RuleBook of(Scenario scenario, CheckedRules checked) {
    List<Target> targets = RuleTargets.all(scenario, checked.rules());
    return new RuleBook(scenario, checked, targets, Optional.empty());
  }

  /**
   * The same scenario with no other rules than those on which some targets depend, and no other
   * facts than these may match for them. Its targets are those of all rules, with the same indexes,
   * but of the others its judges know nothing.
   *
   * @param wanted indexes in {@link #targets}
   */
  public RuleBook only(BitSet wanted) {
    List<Target> some = wanted.stream().mapToObj(targets::get).toList();
    CheckedRules concluding = checked.concluding(scenario, some);
    BitSet facts = new TargetTexts(scenario, targets, rules).facts(some);
    return new RuleBook(scenario, concluding, targets, Optional.of(facts));
  }

  /**
   * Texts on which it depends when a target is concluded, for each target in its order: the
   * verdicts of two scenarios with the same texts are the same for outcomes that agree on the
   * issues of its scope, which are among the texts.
   */
  public List<List<String>> decisiveTextsByTarget() {
    return new TargetTexts(scenario, targets, rules).all();
  }

  /**
   * Whether a figure is worked out over pairs of facts or more. Where such a rule has those in
   * common with another, Drools 10.2 fails on what it shares between the two.
   */
  private static boolean joinsInAccumulation(List<BookRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.rule().condition().accumulations())
        .anyMatch(accumulation -> accumulation.source() instanceof Condition.All);
  }

  /**
   * Texts on which every verdict about a scenario depends, and nothing else, read without starting
   * Drools: where they are the same, what the judge once said still holds.
   *
   * @throws ScenarioException if a rule file cannot be read
   */
  public static List<String> decisiveTexts(Scenario scenario) {
    return JudgeInput.decisive(scenario);
  }

  /**
   * What of the decisive texts comes of the scenario: with the same rule files, letter for letter,
   * it decides them all.
   */
  public static List<String> decisiveTextsOfScenario(Scenario scenario) {
    return JudgeInput.ofScenario(scenario);
  }

  /** The scenario these rules were compiled for. */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * Everything the rules can conclude: first each reading of each position, in the order of the
   * scenario, then the coherence rules as the scenario lists them or, where it lists none, as they
   * come in the rule files.
   */
  public List<Target> targets() {
    return targets;
  }

  /** A judge of its own session, to be used by one thread at a time and closed after use. */
  public Judge openJudge() {
    return new Judge(this);
  }

  /** A session with all facts but the terms; the caller ends it. */
  KieSession openSession() {
    return openSession(compiled().base());
  }

  /** The same with other rules. */
  KieSession openSession(KieBase others) {
    return openSession(others, ruling());
  }

  /** The same with other rules, which lead elsewhere. */
  KieSession openSession(KieBase others, Conclusions conclusions) {
    KieSession session = others.newKieSession();
    session.setGlobal(Vocabulary.GLOBAL, conclusions);
    facts().constant().forEach(content -> session.insert(content.fact()));
    return session;
  }

  /** Where the consequences of the rules lead. */
  private SessionRuling ruling() {
    return new SessionRuling(
        targets, RuleTargets.byRule(scenario, rules), compiled().input().names());
  }

  /** Whether a rule works out figures over matches. */
  boolean accumulates() {
    return accumulates;
  }

  /** Number of combinations of options of some issues. */
  double combinations(BitSet issues) {
    return issues.stream()
        .mapToDouble(issue -> scenario.outcomeSpace().optionCount(issue))
        .reduce(1, (a, b) -> a * b);
  }

  /** The target of a rejection among matched facts. */
  Target rejected(List<Object> matched) {
    return SessionRuling.rejected(matched, compiled().input().names());
  }

  /** What stands for texts where Drools works. */
  Names names() {
    return compiled().input().names();
  }

  /** The rules, in the order of the files. */
  List<BookRule> rules() {
    return rules;
  }

  /**
   * When some targets are concluded, found by judging the conditions of their rules on their own.
   *
   * @return one answer for each of the targets
   * @throws org.parley.effort.CutShort once the cutoff is over
   */
  public Map<Target, Parted> inParts(List<Target> wanted, Parted.Limits limits, Cutoff cutoff) {
    return new PartJudge(this, limits, cutoff).judge(wanted);
  }

  /** The facts that Drools is given. */
  SessionFacts facts() {
    return compiled().input().facts();
  }

  /** The name of the rule at a place. */
  String ruleName(int index) {
    return rules.get(index).name();
  }

  /** A term as messages show it, such as {@code nato-status = pathway-open}. */
  String shown(Term term) {
    return compiled().input().names().text(term.getIssue())
        + " = "
        + compiled().input().names().text(term.getOption());
  }

  /** Which rule can conclude what: for each target its rules, in the order of the files. */
  public List<ConcludingRule> concluding() {
    return ConcludingRule.all(scenario, targets, rules);
  }

  /** The issues each target depends on. */
  public Scopes scopes() {
    return ScopeFinder.scopes(scenario, targets, rules);
  }

  /**
   * More firings than bring the rules from one outcome to another, even where a rule fires and is
   * withdrawn as facts it rests on are derived one after another.
   */
  int mostFirings() {
    return mostFirings;
  }

  /**
   * In how many ways one outcome can match the rules that conclude a target: too high rather than
   * too low.
   */
  public long matches(Target target) {
    return matchesByTarget.getOrDefault(target, 0L);
  }

  /** About how many facts and matches are gone through to judge one outcome. */
  public long work() {
    long derived = rules.stream().mapToLong(rule -> rule.rule().derived().size()).sum();
    long matched =
        rules.stream().mapToLong(r -> Objects.requireNonNull(checked.matches().get(r))).sum();
    long once = scenario.issues().size() + scenario.positions().size() + derived + matched;
    return accumulates ? FRESH * once : once;
  }

  /** Names of the rules that can conclude a target, in the order of the files. */
  public List<String> rulesFor(Target target) {
    return rules.stream()
        .filter(rule -> RuleTargets.concludes(scenario, rule.rule(), target))
        .map(BookRule::name)
        .toList();
  }
}
