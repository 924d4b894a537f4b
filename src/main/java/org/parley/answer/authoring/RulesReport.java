package org.parley.answer.authoring;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.parley.answer.Note;
import org.parley.scenario.Enforcement;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.tabulation.Case;

/**
 * What each rule of a scenario does by itself.
 *
 * @param asked the scenario and what is enforced
 * @param rules the rules in the order of the files; one that judges rejections is there once for
 *     each reading that has some
 * @param process the rules of what may happen in talks, as they are written
 * @param outcomes number of outcomes with the options that are fixed, coherent or not
 * @param coherent how many of them are coherent
 * @param notes what is not known, and why
 */
public record RulesReport(
    Case asked,
    List<Row> rules,
    List<ProcessRule> process,
    Optional<BigInteger> outcomes,
    Optional<BigInteger> coherent,
    List<Note> notes) {

  public RulesReport {
    rules = List.copyOf(rules);
    process = List.copyOf(process);
    notes = List.copyOf(notes);
  }

  /**
   * A rule.
   *
   * @param name its name
   * @param at where it stands
   * @param words when it matches
   * @param about what it judges
   * @param binds whether what it judges is enforced: the reading of an enforced position that is in
   *     force, or a coherence rule that is not waived
   * @param scope ids of the issues that decide whether it matches; nothing where that is not known
   * @param cases combinations of their options, and those that match
   * @param crossed outcomes that match: coherent ones, of a coherence rule any
   * @param alone of these, where it binds, those that match no other rule that does: of positions,
   *     or of coherence
   * @param tests how many tests see it match, where tests were named
   */
  public record Row(
      String name,
      Problem.Location at,
      String words,
      About about,
      boolean binds,
      Optional<List<String>> scope,
      Optional<Cases> cases,
      Optional<BigInteger> crossed,
      Optional<BigInteger> alone,
      Optional<Integer> tests) {

    public Row {
      scope = scope.map(List::copyOf);
    }
  }

  /**
   * What a rule judges; all empty where it only derives facts.
   *
   * @param position id of a position, or empty
   * @param reading the reading of it, or empty
   * @param coherence id of a coherence rule, or empty
   * @param prefers id of a preferred statement, or empty
   */
  public record About(String position, String reading, String coherence, String prefers) {

    /** Whether it is a coherence rule. */
    public boolean isCoherence() {
      return !coherence.isEmpty();
    }

    /** Whether it is anything: else the rule only derives facts. */
    public boolean isAnything() {
      return isCoherence() || !position.isEmpty() || !prefers.isEmpty();
    }
  }

  /**
   * Combinations of options.
   *
   * @param all how many there are
   * @param matching how many of them match
   */
  public record Cases(BigInteger all, BigInteger matching) {}

  /** The scenario. */
  public Scenario scenario() {
    return asked.scenario();
  }

  /** What is enforced. */
  public Enforcement enforcement() {
    return asked.enforcement();
  }

  /** What the outcomes that a rule matches are a share of. */
  public Optional<BigInteger> base(Row row) {
    return row.about().isCoherence() ? outcomes : coherent;
  }
}
