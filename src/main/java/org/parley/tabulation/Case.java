package org.parley.tabulation;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Groups;
import org.parley.scenario.Scenario;

/** What a question is asked of: a scenario, what of it is enforced, and the tables of that. */
public final class Case {

  private final TabulatedScenario tabulated;
  private final Scenario scenario;
  private final Enforcement enforcement;
  private final BitSet enforced;
  private final Groups groups;
  private final Optional<CrossingTables> tables;
  private final Optional<CrossingTables> sensible;

  private Case(TabulatedScenario tabulated, Scenario scenario, Enforcement enforcement) {
    this.tabulated = tabulated;
    this.scenario = scenario;
    this.enforcement = enforcement;
    this.enforced = enforcement.enforced(scenario);
    this.groups = Groups.of(scenario, enforcement);
    this.tables = tabulated.tabulation().select(scenario, enforcement);
    Set<String> agreements = agreements();
    this.sensible =
        agreements.isEmpty()
            ? tables
            : tabulated.tabulation().select(scenario, enforcement.waiving(agreements));
  }

  /**
   * A scenario under an enforcement.
   *
   * @throws IllegalArgumentException if the enforcement names a reading that a position does not
   *     have
   */
  public static Case of(TabulatedScenario tabulated, Enforcement enforcement) {
    return new Case(tabulated, tabulated.scenario(), enforcement);
  }

  /**
   * The same with other assumptions.
   *
   * @param believed the scenario with assumptions of which no rule knows anything
   */
  public Case believing(Scenario believed) {
    return new Case(tabulated, believed, enforcement);
  }

  /**
   * The same with more options fixed.
   *
   * @param more option ids by issue id; they replace those of the same issues
   */
  public Case fixing(Map<String, String> more) {
    return new Case(tabulated, scenario, enforcement.withFixed(more));
  }

  /** The scenario with the judge's answers, its assumptions those of the file. */
  public TabulatedScenario tabulated() {
    return tabulated;
  }

  /** The judge's answers. */
  public Tabulation tabulation() {
    return tabulated.tabulation();
  }

  /** The scenario. */
  public Scenario scenario() {
    return scenario;
  }

  /** What is enforced, in which reading, and what is fixed. */
  public Enforcement enforcement() {
    return enforcement;
  }

  /** Indexes of the enforced positions; a copy. */
  public BitSet enforced() {
    return (BitSet) enforced.clone();
  }

  /** The sets of positions whose outcomes are counted apart. */
  public Groups groups() {
    return groups;
  }

  /**
   * The tables of all positions in the readings in force, and of coherence and fixed options;
   * nothing where a rule is too wide to tabulate.
   */
  public Optional<CrossingTables> tables() {
    return tables;
  }

  /**
   * The same tables, in which an outcome that makes sense is coherent whether or not it counts as
   * an agreement: what may come about, such as things as they are today.
   */
  public Optional<CrossingTables> sensibleTables() {
    return sensible;
  }

  /** Ids of the rules in force that say what is no agreement, as the scenario lists them. */
  public Set<String> agreements() {
    return scenario.coherence().stream()
        .filter(rule -> rule.kind() == CoherenceRule.Kind.AGREEMENT)
        .map(CoherenceRule::id)
        .filter(id -> !enforcement.waived().contains(id))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
