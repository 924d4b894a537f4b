package org.parley.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.parley.effort.Cutoff;
import org.parley.rules.book.BookRule;
import org.parley.rules.check.WorkCheck;
import org.parley.rules.facts.Term;
import org.parley.rules.session.Conclusions;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.LocatedScenario;

/**
 * The compiled rules of a scenario: what they can conclude, and judges that apply them.
 *
 * <p>Immutable and safe to share between threads; each thread opens its own {@link Judge}.
 */
public final class RuleBook {

  private static final int REPEATED = 100;

  /** By this factor a session of its own for an outcome takes longer than changing one. */
  private static final int FRESH = 4;

  private final Scenario scenario;
  private final List<BookRule> rules;
  private final Map<BookRule, Long> matches;
  private final List<Target> targets;
  private final Map<Target, Long> matchesByTarget;
  private final JudgeInput input;
  private final KieBase base;
  private final boolean accumulates;
  private final int mostFirings;

  private RuleBook(Scenario scenario, CheckedRules checked) {
    this.scenario = scenario;
    this.rules = checked.rules();
    this.matches = checked.matches();
    this.targets = RuleTargets.all(scenario, rules);
    this.matchesByTarget = matchesByTarget();
    this.mostFirings =
        (int) Math.min(Integer.MAX_VALUE, WorkCheck.mostFirings(scenario) * REPEATED);
    this.input = JudgeInput.of(scenario, rules);
    this.base = RuleCompiler.compile(input.rules(), !joinsInAccumulation(rules));
    this.accumulates = rules.stream().anyMatch(rule -> rule.rule().condition().accumulates());
  }

  /**
   * The compiled rules of a scenario.
   *
   * @throws ScenarioException with every problem found, if a rule file cannot be read, says what no
   *     rule can say, names an unknown id or asks for too much, or if a reading of a position is
   *     judged by no rule
   */
  public static RuleBook compile(LocatedScenario located) {
    return new RuleBook(located.scenario(), CheckedRules.of(located));
  }

  /** Rules of a scenario in which nothing wrong was found. */
  static RuleBook of(Scenario scenario, CheckedRules checked) {
    return new RuleBook(scenario, checked);
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
    return openSession(base);
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
    return new SessionRuling(targets, RuleTargets.byRule(scenario, rules), input.names());
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
    return SessionRuling.rejected(matched, input.names());
  }

  /** What stands for texts where Drools works. */
  Names names() {
    return input.names();
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
    return input.facts();
  }

  /** The name of the rule at a place. */
  String ruleName(int index) {
    return rules.get(index).name();
  }

  /** A term as messages show it, such as {@code nato-status = pathway-open}. */
  String shown(Term term) {
    return input.names().text(term.getIssue()) + " = " + input.names().text(term.getOption());
  }

  /** Which rule can conclude what: for each target its rules, in the order of the files. */
  public List<ConcludingRule> concluding() {
    ScopeFinder finder = ScopeFinder.of(scenario, rules);
    List<ConcludingRule> all = new ArrayList<>();
    for (Target target : targets) {
      for (BookRule rule : rules) {
        if (RuleTargets.concludes(scenario, rule.rule(), target)) {
          Token name = rule.rule().name();
          all.add(
              new ConcludingRule(
                  rule.index(),
                  rule.name(),
                  target,
                  finder.scope(rule, target).stream().boxed().toList(),
                  rule.source().source().location(name.line(), name.column()),
                  RuleTargets.judgesRejections(rule.rule())));
        }
      }
    }
    return List.copyOf(all);
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
    long matched = matches.values().stream().mapToLong(Long::longValue).sum();
    long once = scenario.issues().size() + scenario.positions().size() + derived + matched;
    return accumulates ? FRESH * once : once;
  }

  private Map<Target, Long> matchesByTarget() {
    Map<Target, Long> byTarget = new HashMap<>();
    for (BookRule rule : rules) {
      long count = Objects.requireNonNull(matches.get(rule));
      RuleTargets.target(scenario, rule.rule())
          .ifPresent(target -> byTarget.merge(target, count, Long::sum));
      if (RuleTargets.judgesRejections(rule.rule())) {
        targets.stream()
            .filter(target -> RuleTargets.concludes(scenario, rule.rule(), target))
            .forEach(target -> byTarget.merge(target, count, Long::sum));
      }
    }
    return byTarget;
  }

  /** Names of the rules that can conclude a target, in the order of the files. */
  public List<String> rulesFor(Target target) {
    return rules.stream()
        .filter(rule -> RuleTargets.concludes(scenario, rule.rule(), target))
        .map(BookRule::name)
        .toList();
  }
}
