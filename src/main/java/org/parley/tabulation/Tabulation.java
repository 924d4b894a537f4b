package org.parley.tabulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.rules.Target.Preference;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/**
 * The judge's answers about everything the rules of a scenario can conclude.
 *
 * @param entries one entry a target, in the order of {@code RuleBook.targets()}
 */
public record Tabulation(List<TargetTable> entries) {

  public Tabulation {
    entries = List.copyOf(entries);
  }

  /** Targets whose scope has too many combinations, so that every draw asks the judge. */
  public List<TargetTable> untabulated() {
    return entries.stream().filter(entry -> entry.table().isEmpty()).toList();
  }

  /**
   * Those among the untabulated targets on which it depends which outcomes are coherent and what
   * crosses which position: neither preferred statements, which only order outcomes, nor coherence
   * rules that are waived.
   */
  public List<TargetTable> untabulated(Enforcement enforcement) {
    return untabulated().stream()
        .filter(entry -> !(entry.target() instanceof Preference))
        .filter(
            entry ->
                !(entry.target() instanceof Incoherence rule
                    && enforcement.waived().contains(rule.id())))
        .toList();
  }

  /**
   * The tables of an enforcement: one for each position of the scenario, in its order and in the
   * reading in force, and one of incoherent combinations for each coherence rule that is not waived
   * and for each issue with fixed options. Nothing where one of them is not tabulated.
   */
  public Optional<CrossingTables> select(Scenario scenario, Enforcement enforcement) {
    Map<Target, CrossingFunction> tables = new HashMap<>();
    entries.forEach(entry -> entry.table().ifPresent(t -> tables.put(entry.target(), t)));
    List<Crossing> inForce =
        scenario.positions().stream().map(position -> crossing(position, enforcement)).toList();
    List<Incoherence> coherence = coherence(enforcement);
    if (!tables.keySet().containsAll(inForce) || !tables.keySet().containsAll(coherence)) {
      return Optional.empty();
    }
    List<CrossingFunction> incoherent = new ArrayList<>();
    coherence.forEach(id -> incoherent.add(Objects.requireNonNull(tables.get(id))));
    incoherent.addAll(fixes(scenario, enforcement));
    List<CrossingFunction> positions =
        inForce.stream()
            .<CrossingFunction>map(target -> Objects.requireNonNull(tables.get(target)))
            .toList();
    return Optional.of(new CrossingTables(scenario.outcomeSpace(), incoherent, positions));
  }

  /** The coherence rules that are not waived, in the order of their tables in {@link #select}. */
  public List<Incoherence> coherence(Enforcement enforcement) {
    return coherence().stream().filter(rule -> !enforcement.waived().contains(rule.id())).toList();
  }

  /** Ids of the coherence rules, in file order. */
  public List<String> coherenceIds() {
    return coherence().stream().map(Incoherence::id).toList();
  }

  /** The coherence rules, in file order. */
  public List<Incoherence> coherence() {
    return entries.stream()
        .map(TargetTable::target)
        .filter(Incoherence.class::isInstance)
        .map(Incoherence.class::cast)
        .toList();
  }

  /** What crosses a position in its first reading; nothing where that is not tabulated. */
  public Optional<? extends CrossingFunction> firstReading(Position position) {
    return reading(position, 0);
  }

  /** What crosses a position in one of its readings; nothing where that is not tabulated. */
  public Optional<? extends CrossingFunction> reading(Position position, int reading) {
    return table(new Crossing(position.id(), position.readings().get(reading).name()));
  }

  /** Of what a statement that a party prefers holds; nothing where that is not tabulated. */
  public Optional<? extends CrossingFunction> statement(String id) {
    return table(new Preference(id));
  }

  private Optional<? extends CrossingFunction> table(Target target) {
    return entries.stream()
        .filter(entry -> entry.target().equals(target))
        .findFirst()
        .flatMap(TargetTable::table);
  }

  private static Crossing crossing(Position position, Enforcement enforcement) {
    return new Crossing(position.id(), enforcement.reading(position).name());
  }

  /** One table a fixed issue, in the scenario's order: every option but those left. */
  private static List<CrossingTable> fixes(Scenario scenario, Enforcement enforcement) {
    List<CrossingTable> fixes = new ArrayList<>();
    OutcomeSpace space = scenario.outcomeSpace();
    for (int index = 0; index < space.issueCount(); index++) {
      Issue issue = scenario.issues().get(index);
      List<String> options = enforcement.fixed().get(issue.id());
      if (options != null) {
        int[] left = options.stream().mapToInt(issue::indexOf).toArray();
        fixes.add(CrossingTable.allBut(index, space.optionCount(index), left));
      }
    }
    return fixes;
  }
}
