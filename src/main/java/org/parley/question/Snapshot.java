package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.CompareReport.Side;
import org.parley.answer.CompareReport.State.Stated;
import org.parley.answer.ConflictReport;
import org.parley.answer.Note;
import org.parley.answer.Sought;
import org.parley.elimination.ExactEngine;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.Probability.Exact;

/**
 * What of a scenario is compared with another, by ids.
 *
 * @param side its counts
 * @param texts what positions, issues and options stand for, by id
 * @param positions how each position is stated
 * @param firmness the assumed probability that each position really binds
 * @param crossed what crosses each position in the reading in force
 * @param enforced the positions that bind
 * @param issues the issues
 * @param options the issue of each option, that as {@code issue=option}
 * @param acceptable whether each option is in some acceptable outcome; empty where not known
 * @param cores the conflict cores
 * @param areCoresComplete whether there are no other cores
 * @param notes what is not complete, and why
 */
record Snapshot(
    Side side,
    Map<String, String> texts,
    Map<String, Stated> positions,
    Map<String, Double> firmness,
    Map<String, Set<List<String>>> crossed,
    Set<String> enforced,
    Set<String> issues,
    Map<String, String> options,
    Map<String, Boolean> acceptable,
    Set<Set<String>> cores,
    boolean areCoresComplete,
    List<Note> notes) {

  /**
   * The snapshot of a scenario; nothing where one of its rules is too wide to tabulate.
   *
   * @param name what to call the scenario
   */
  static Optional<Snapshot> of(Case asked, String name, ConflictPlan plan) {
    Optional<ConflictReport> conflict = Diagnosing.diagnose(asked, plan);
    return asked.tables().flatMap(t -> conflict.map(c -> new Taking(asked, name, plan, t).take(c)));
  }

  /**
   * How a position binds: what crosses it; nothing where it does not bind. Two snapshots for which
   * this is equal differ for other reasons.
   */
  Optional<Set<List<String>>> binding(String position) {
    return enforced.contains(position)
        ? Optional.ofNullable(crossed.get(position))
        : Optional.empty();
  }

  /** What a position crosses where it binds; empty where it does not bind. */
  private Set<List<String>> crossedWhereBinding(String position) {
    return binding(position).orElse(Set.of());
  }

  /** Whether a position may cross outcomes here that it does not cross in another snapshot. */
  boolean bindsMoreThan(Snapshot other, String position) {
    return !other.crossedWhereBinding(position).containsAll(crossedWhereBinding(position));
  }

  /** Whether a position binds and is crossed by every outcome that has an option. */
  boolean rulesOut(String position, String option) {
    List<List<String>> having =
        crossedWhereBinding(position).stream().filter(terms -> terms.contains(option)).toList();
    if (having.isEmpty()) {
      return false;
    }
    // All of these have one term for each of the same issues, so counting them is enough.
    long combinations = 1;
    for (String term : having.get(0)) {
      if (!term.equals(option)) {
        String issue = options.get(term);
        combinations *= options.values().stream().filter(i -> i.equals(issue)).count();
      }
    }
    return having.size() == combinations;
  }

  /** Takes one snapshot. */
  private static final class Taking {

    private final Case asked;
    private final Scenario scenario;
    private final String name;
    private final ConflictPlan plan;
    private final Enforcement enforcement;
    private final CrossingTables tables;
    private final ExactEngine engine;
    private final Set<Note> notes = new LinkedHashSet<>();
    private final SpentNotes spent;

    Taking(Case asked, String name, ConflictPlan plan, CrossingTables tables) {
      this.asked = asked;
      this.scenario = asked.scenario();
      this.name = name;
      this.plan = plan;
      this.enforcement = asked.enforcement();
      this.tables = tables;
      this.engine = new ExactEngine(tables, plan.budget());
      this.spent = new SpentNotes(plan.cancelled());
    }

    Snapshot take(ConflictReport conflict) {
      Side side = side();
      Map<String, Boolean> acceptable = acceptable();
      Set<Set<String>> cores = new LinkedHashSet<>();
      conflict.cores().forEach(core -> cores.add(new LinkedHashSet<>(ids(core))));
      notes.addAll(spent.notes());
      notes.addAll(conflict.notes());
      return new Snapshot(
          side,
          texts(),
          positions(),
          firmness(),
          crossed(),
          new LinkedHashSet<>(ids(asked.enforced())),
          issues(),
          options(),
          acceptable,
          cores,
          conflict.areComplete(),
          notes.stream().<Note>map(note -> new Note.On(name, note)).toList());
    }

    private Side side() {
      Optional<BigInteger> coherent =
          spent.value(Sought.COHERENT_OUTCOMES, engine.countAvoiding(new BitSet()));
      List<Optional<BigInteger>> ladder = new ArrayList<>();
      for (BitSet step : asked.groups().ladder()) {
        ladder.add(spent.value(Sought.LADDER, engine.countAvoiding(step)));
      }
      return new Side(name, scenario, enforcement, coherent, ladder, deal());
    }

    private Optional<Exact> deal() {
      return WorldRelaxations.deal(asked, plan.limits(), plan.timer(), plan.cutoff());
    }

    private List<String> ids(BitSet positions) {
      return positions.stream().mapToObj(p -> scenario.positions().get(p).id()).toList();
    }

    private Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      scenario.positions().forEach(position -> texts.put(position.id(), position.text()));
      for (Issue issue : scenario.issues()) {
        texts.put(issue.id(), issue.title());
        issue.options().forEach(option -> texts.put(name(issue, option), option.title()));
      }
      return texts;
    }

    private Map<String, Stated> positions() {
      Map<String, Stated> positions = new LinkedHashMap<>();
      scenario.positions().forEach(position -> positions.put(position.id(), stated(position)));
      return positions;
    }

    private Map<String, Double> firmness() {
      Map<String, Double> firmness = new LinkedHashMap<>();
      scenario.positions().forEach(p -> firmness.put(p.id(), p.firmness().value()));
      return firmness;
    }

    private Stated stated(Position position) {
      Optional<String> reading =
          Optional.of(enforcement.reading(position).name())
              .filter(name -> position.readings().size() > 1);
      return new Stated(position.kind(), position.status(), reading, Optional.empty(), false);
    }

    private Map<String, Set<List<String>>> crossed() {
      Map<String, Set<List<String>>> crossed = new LinkedHashMap<>();
      for (int index = 0; index < scenario.positions().size(); index++) {
        String id = scenario.positions().get(index).id();
        crossed.put(id, CrossedTerms.of(tables.positions().get(index), scenario));
      }
      return crossed;
    }

    private Set<String> issues() {
      Set<String> issues = new LinkedHashSet<>();
      scenario.issues().forEach(issue -> issues.add(issue.id()));
      return issues;
    }

    private Map<String, String> options() {
      Map<String, String> options = new LinkedHashMap<>();
      for (Issue issue : scenario.issues()) {
        issue.options().forEach(option -> options.put(name(issue, option), issue.id()));
      }
      return options;
    }

    private static String name(Issue issue, Option option) {
      return issue.id() + "=" + option.id();
    }

    private Map<String, Boolean> acceptable() {
      Map<String, Boolean> acceptable = new LinkedHashMap<>();
      spent
          .value(Sought.ACCEPTABLE_OPTIONS, engine.figuresAvoiding(asked.enforced()).byOption())
          .ifPresent(counts -> add(counts, acceptable));
      return acceptable;
    }

    private void add(List<List<BigInteger>> counts, Map<String, Boolean> acceptable) {
      for (int i = 0; i < scenario.issues().size(); i++) {
        Issue issue = scenario.issues().get(i);
        for (int o = 0; o < issue.options().size(); o++) {
          acceptable.put(name(issue, issue.options().get(o)), counts.get(i).get(o).signum() > 0);
        }
      }
    }
  }
}
