package org.parley.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.parley.rules.book.BookRule;
import org.parley.rules.check.CourseCheck;
import org.parley.rules.check.DerivationCheck;
import org.parley.rules.check.EffectReader;
import org.parley.rules.check.HeaderCheck;
import org.parley.rules.check.SizeCheck;
import org.parley.rules.check.TypeCheck;
import org.parley.rules.check.WorkCheck;
import org.parley.rules.course.CourseRule;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.Subject;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

/**
 * The compiled process rules of a scenario, in the order of their files.
 *
 * <p>Immutable and safe to share between threads; each thread opens its own {@link CourseJudge}.
 */
public final class CourseBook {

  private static final int REPEATED = 100;

  private final List<String> events;
  private final List<CourseRule> rules;
  private final int[] indexes;
  private final CourseFacts facts;
  private final KieBase base;
  private final boolean accumulates;
  private final int mostFirings;

  private CourseBook(Scenario scenario, List<BookRule> written) {
    this.events = events(written);
    List<BookRule> happening = written.stream().filter(r -> isOfEvent(r.rule())).toList();
    CourseReads reads = new CourseReads(scenario, events, written);
    EffectReader effects = new EffectReader(scenario);
    this.rules =
        happening.stream()
            .map(r -> effects.read(r.source().source(), r.rule(), events, reads.of(r)))
            .toList();
    this.indexes = happening.stream().mapToInt(BookRule::index).toArray();
    Names names = new Names();
    String text = DroolsWriter.write(Subject.COURSE, written, names);
    this.facts = new CourseFacts(scenario, events, names);
    this.base = RuleCompiler.compile(text, !joinsInAccumulation(written));
    this.accumulates = written.stream().anyMatch(r -> r.rule().condition().accumulates());
    this.mostFirings =
        (int) Math.min(Integer.MAX_VALUE, WorkCheck.mostFirings(scenario) * REPEATED);
  }

  private static boolean isOfEvent(Rule rule) {
    return rule.says(Rule.Says.HAPPENS);
  }

  private static List<String> events(List<BookRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.rule().metadata(Vocabulary.EVENT).stream())
        .map(token -> token.text())
        .distinct()
        .toList();
  }

  private static boolean joinsInAccumulation(List<BookRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.rule().condition().accumulations())
        .anyMatch(accumulation -> accumulation.source() instanceof Condition.All);
  }

  /**
   * The compiled process rules of a scenario; none where it has none.
   *
   * @throws ScenarioException with every problem found, if a file cannot be read, says what no
   *     process rule can say, names an unknown id or asks for too much
   */
  public static CourseBook compile(Scenario scenario) {
    List<Problem> problems = new ArrayList<>();
    List<BookRule> rules = BookRule.of(files(scenario));
    WorkCheck.check(scenario, rules, problems);
    SizeCheck.check(scenario, rules, problems);
    refuse(problems);
    return new CourseBook(scenario, rules);
  }

  /**
   * The files of process rules of a scenario, read and checked without starting Drools.
   *
   * @throws ScenarioException as {@link #compile}, unless it is that too much is asked for
   */
  public static List<RuleFile> files(Scenario scenario) {
    List<Problem> problems = new ArrayList<>();
    List<RuleFile> files = read(scenario, problems);
    refuse(problems);
    return files;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
  }

  private static List<RuleFile> read(Scenario scenario, List<Problem> problems) {
    List<RuleFile> files = new ArrayList<>();
    List<List<Problem>> found = new ArrayList<>();
    for (Path path : scenario.process().ruleFiles()) {
      List<Problem> inFile = new ArrayList<>();
      found.add(inFile);
      try {
        files.add(RuleFile.read(path, Subject.COURSE, inFile));
      } catch (ScenarioException e) {
        problems.addAll(e.problems());
      }
    }
    List<String> events = CourseCheck.events(files);
    for (int file = 0; file < files.size(); file++) {
      RuleFile read = files.get(file);
      if (found.get(file).isEmpty()) {
        RuleProblems inFile = new RuleProblems(read.source(), found.get(file));
        HeaderCheck.check(read.text(), inFile);
        CourseCheck.check(scenario, read, events, inFile);
        TypeCheck.check(read, inFile);
        DerivationCheck.check(read.text(), inFile);
      }
    }
    found.forEach(problems::addAll);
    problems.addAll(Completeness.repeatedNames(files));
    problems.addAll(Completeness.repeatedTypes(files));
    return files;
  }

  /** The rules by which events happen. */
  public List<CourseRule> rules() {
    return rules;
  }

  /** The names of the events, in the order in which rules first name them. */
  public List<String> events() {
    return events;
  }

  /** A judge of one rule, of its own session, to be closed after use. */
  public CourseJudge openJudge(int rule) {
    return new CourseJudge(this, rule);
  }

  /** How many combinations of what a rule reads it can tell apart; too high rather than wrong. */
  public double cases(int rule) {
    return rules.get(rule).reads().values().stream()
        .mapToDouble(cuts -> cuts.count())
        .reduce(1, (a, b) -> a * b);
  }

  /** The place of a rule among all, those that derive facts included. */
  int index(int rule) {
    return indexes[rule];
  }

  CourseFacts facts() {
    return facts;
  }

  /** Whether rules work out figures over matches, so that each case takes a session of its own. */
  public boolean accumulates() {
    return accumulates;
  }

  int mostFirings() {
    return mostFirings;
  }

  KieSession openSession() {
    KieSession session = base.newKieSession();
    session.setGlobal(Vocabulary.GLOBAL, new CourseSaying());
    return session;
  }

  /** Places of the rules with an event of this name. */
  public List<Integer> rulesOf(String event) {
    int index = events.indexOf(event);
    return IntStream.range(0, rules.size())
        .filter(rule -> rules.get(rule).event() == index)
        .boxed()
        .toList();
  }
}
