package org.parley.process.course;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parley.rules.CourseBook;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.CourseRule;
import org.parley.rules.course.Effect;
import org.parley.rules.course.WrittenCourse;
import org.parley.scenario.Process;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Scenario;

/**
 * The process rules of a scenario with Drools' answers: which event can happen in which state of
 * the talks, with what chance, and what it changes.
 *
 * @implNote Safe to share between threads.
 */
public final class CourseRules {

  private static final BitSet NONE = new BitSet();

  private final Scenario scenario;
  private final List<ProcessRule> written;
  private final List<String> events;
  private final List<CourseRule> rules;
  private final List<CourseTable> tables;
  private final long[] thresholds;
  private final Effect[][] effects;
  private final Map<Integer, BitSet> forced;
  private final BitSet omitted;
  private final int[] activeRules;
  private final Watch watch;

  private CourseRules(
      Scenario scenario,
      List<ProcessRule> written,
      List<String> events,
      List<CourseRule> rules,
      List<CourseTable> tables,
      Map<Integer, BitSet> forced,
      BitSet omitted) {
    this.scenario = scenario;
    this.written = written;
    this.events = events;
    this.rules = List.copyOf(rules);
    this.tables = List.copyOf(tables);
    this.thresholds = rules.stream().mapToLong(rule -> threshold(rule.chance())).toArray();
    this.effects =
        rules.stream().map(rule -> rule.effects().toArray(new Effect[0])).toArray(Effect[][]::new);
    this.forced = forced;
    this.omitted = omitted;
    this.activeRules =
        IntStream.range(0, rules.size()).filter(rule -> !omitted.get(rule)).toArray();
    this.watch = new Watch(this.tables, activeRules);
  }

  /**
   * The process rules of a scenario, none where it has none.
   *
   * @throws org.parley.scenario.problem.ScenarioException with everything wrong with their files
   */
  public static CourseRules of(Scenario scenario) {
    if (scenario.process().ruleFiles().isEmpty()) {
      // Drools would take most of a second to start, to compile nothing.
      return new CourseRules(
          scenario, List.of(), List.of(), List.of(), List.of(), Map.of(), new BitSet());
    }
    CourseBook book = CourseBook.compile(scenario);
    List<CourseTable> tables =
        IntStream.range(0, book.rules().size()).mapToObj(r -> new CourseTable(book, r)).toList();
    List<ProcessRule> written = WrittenCourse.read(scenario);
    return new CourseRules(
        scenario, written, book.events(), book.rules(), tables, Map.of(), new BitSet());
  }

  /** A chance as a binary fraction of 64 digits; of certainty it is 0, which no word is below. */
  private static long threshold(BigDecimal chance) {
    BigInteger scaled =
        chance.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(64))).toBigInteger();
    return scaled.longValue();
  }

  /**
   * The same without the rules of these names. All others keep their places, and with them their
   * random words.
   */
  public CourseRules without(Set<String> names) {
    BitSet more = (BitSet) omitted.clone();
    for (int rule = 0; rule < rules.size(); rule++) {
      if (names.contains(rules.get(rule).name())) {
        more.set(rule);
      }
    }
    return new CourseRules(scenario, written, events, rules, tables, forced, more);
  }

  /**
   * The same with other chances, one of 0 leaving its rule out.
   *
   * @param chances each in {@code [0, 1]}, by name of the rule
   */
  public CourseRules assuming(Map<String, BigDecimal> chances) {
    List<CourseRule> changed = new ArrayList<>();
    Set<String> never = new TreeSet<>();
    for (CourseRule rule : rules) {
      BigDecimal chance = chances.getOrDefault(rule.name(), rule.chance());
      if (chance.signum() == 0) {
        never.add(rule.name());
      }
      changed.add(chance.signum() == 0 ? rule : rule.withChance(chance));
    }
    return new CourseRules(scenario, written, events, changed, tables, forced, omitted)
        .without(never);
  }

  /** The same in talks of so many rounds; what rules say of the rounds left is judged anew. */
  public CourseRules lasting(int rounds) {
    CourseRules anew = of(scenario.lasting(rounds));
    List<CourseRule> same = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      same.add(anew.rules.get(rule).withChance(rules.get(rule).chance()));
    }
    return new CourseRules(anew.scenario, written, events, same, anew.tables, forced, omitted);
  }

  /**
   * The same with an event that happens for certain in a round, by all its rules, whatever they ask
   * for; those that happen once at most do not again.
   */
  public CourseRules forcing(int round, int event) {
    Map<Integer, BitSet> more = new TreeMap<>(forced);
    BitSet of = new BitSet();
    of.or(more.getOrDefault(round, new BitSet()));
    of.set(event);
    more.put(round, of);
    return new CourseRules(scenario, written, events, rules, tables, more, omitted);
  }

  /** The scenario. */
  public Scenario scenario() {
    return scenario;
  }

  /** The rules as they are written, whatever has been changed of them since. */
  public List<ProcessRule> written() {
    return written;
  }

  /** Levels, measures and rounds of the talks. */
  public Process process() {
    return scenario.process();
  }

  /** The rules, in the order of their files, those left out included. */
  public List<CourseRule> rules() {
    return rules;
  }

  /** The rules that are not left out. */
  public List<CourseRule> active() {
    List<CourseRule> active = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      if (isActive(rule)) {
        active.add(rules.get(rule));
      }
    }
    return active;
  }

  /** The places of those that are not left out; not to be changed. */
  int[] activeRules() {
    return activeRules;
  }

  /** What these read. */
  Watch watch() {
    return watch;
  }

  /** Whether a rule is not left out. */
  boolean isActive(int rule) {
    return !omitted.get(rule);
  }

  /** The names of the events, by place. */
  public List<String> events() {
    return events;
  }

  /** The names of all rules. */
  public List<String> names() {
    return rules.stream().map(CourseRule::name).toList();
  }

  /** Names of the rules that are not left out and read offers, of which some talks have none. */
  public List<String> readingOffers() {
    return active().stream()
        .filter(rule -> rule.reads(Aspect.Kind.STANCE) || rule.reads(Aspect.Kind.STANDING))
        .map(CourseRule::name)
        .toList();
  }

  /** The events that a rule reads, by place. */
  public BitSet awaited() {
    BitSet awaited = new BitSet();
    for (CourseRule rule : active()) {
      rule.reads().keySet().stream()
          .filter(aspect -> aspect.kind() == Aspect.Kind.EVENT)
          .forEach(aspect -> awaited.set(aspect.index()));
    }
    return awaited;
  }

  /** Names of the rules that can never happen, as far as that is known. */
  public Set<String> never() {
    return names(CourseTable::isNever);
  }

  /** Names of the rules whose conditions hold always, as far as that is known. */
  public Set<String> always() {
    return names(CourseTable::isAlways);
  }

  private Set<String> names(java.util.function.Predicate<CourseTable> such) {
    Set<String> names = new TreeSet<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      if (such.test(tables.get(rule))) {
        names.add(rules.get(rule).name());
      }
    }
    return names;
  }

  /** Whether any event happens for certain in a round. */
  boolean areForced(int round) {
    return !forced.isEmpty() && forced.containsKey(round);
  }

  boolean isForced(int rule, int round) {
    return forced(round).get(rules.get(rule).event());
  }

  /** The events that happen for certain in a round, by place; not a copy. */
  BitSet forced(int round) {
    return forced.getOrDefault(round, NONE);
  }

  /** What the event of a rule changes; not a copy. */
  Effect[] effects(int rule) {
    return effects[rule];
  }

  CourseTable table(int rule) {
    return tables.get(rule);
  }

  /** Probability that a rule that can happen in a round does; 0 of one that is left out. */
  public double chance(int rule, int round) {
    if (!isActive(rule)) {
      return 0;
    }
    return isForced(rule, round) ? 1 : rules.get(rule).chance().doubleValue();
  }

  /** Whether a rule that can happen does, by a random word. */
  boolean happens(int rule, long word) {
    long threshold = thresholds[rule];
    return threshold == 0 ? isSure(rules.get(rule)) : Long.compareUnsigned(word, threshold) < 0;
  }

  /** Whether a rule happens in every round in which it can. */
  boolean isSure(CourseRule rule) {
    return rule.chance().compareTo(BigDecimal.ONE) == 0;
  }
}
