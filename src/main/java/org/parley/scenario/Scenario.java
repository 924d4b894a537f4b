package org.parley.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A scenario file: documents, parties, issues, positions, rule files and assumptions, each in the
 * file's order.
 *
 * @param id identifier
 * @param title title in reports
 * @param date date of the snapshot as the encoder states it
 * @param notes remarks of the encoder, or an empty string
 * @param documents documents that positions cite
 * @param parties the sides
 * @param issues the things to settle, at least one
 * @param positions what the parties have stated
 * @param coherence the coherence rules it lists, those that say what counts as an agreement last;
 *     empty where it lists none, though its rules may have some
 * @param ruleFiles the DRL files, resolved against the folder of the scenario file
 * @param assumptions everything no document supports
 * @param wants what the parties want, apart from what they insist on
 * @param process what it says of the talks themselves
 * @param control who can settle which issue by a step of its own
 * @param consent who must say yes to an agreement, and in which order it is carried out
 */
public record Scenario(
    String id,
    String title,
    String date,
    String notes,
    List<SourceDocument> documents,
    List<Party> parties,
    List<Issue> issues,
    List<Position> positions,
    List<CoherenceRule> coherence,
    List<Path> ruleFiles,
    Assumptions assumptions,
    Wants wants,
    Process process,
    Control control,
    Consent consent) {

  public Scenario {
    documents = List.copyOf(documents);
    parties = List.copyOf(parties);
    issues = Indexed.copyOf(issues, Issue::id);
    positions = Indexed.copyOf(positions, Position::id);
    coherence = List.copyOf(coherence);
    ruleFiles = List.copyOf(ruleFiles);
  }

  /** A scenario that says nothing of talks, control and consent. */
  public Scenario(
      String id,
      String title,
      String date,
      String notes,
      List<SourceDocument> documents,
      List<Party> parties,
      List<Issue> issues,
      List<Position> positions,
      List<CoherenceRule> coherence,
      List<Path> ruleFiles,
      Assumptions assumptions,
      Wants wants) {
    this(
        id,
        title,
        date,
        notes,
        documents,
        parties,
        issues,
        positions,
        coherence,
        ruleFiles,
        assumptions,
        wants,
        Process.NONE,
        Control.NONE,
        Consent.NONE);
  }

  /**
   * A scenario that lists no coherence rules and says nothing of what the parties want and of the
   * talks.
   */
  public Scenario(
      String id,
      String title,
      String date,
      String notes,
      List<SourceDocument> documents,
      List<Party> parties,
      List<Issue> issues,
      List<Position> positions,
      List<Path> ruleFiles,
      Assumptions assumptions) {
    this(
        id,
        title,
        date,
        notes,
        documents,
        parties,
        issues,
        positions,
        List.of(),
        ruleFiles,
        assumptions,
        Wants.NONE);
  }

  /** The same under other assumptions: positions as firm as these are, and all the rest. */
  public Scenario assuming(List<Position> samePositions, Assumptions others) {
    return with(samePositions, coherence, others);
  }

  /** The same scenario with other rules on what makes sense and what counts as an agreement. */
  public Scenario agreeing(List<CoherenceRule> rules) {
    return with(positions, rules, assumptions);
  }

  /** The same scenario with talks of so many rounds. */
  public Scenario lasting(int rounds) {
    return with(positions, coherence, assumptions, process.lasting(rounds));
  }

  private Scenario with(
      List<Position> samePositions, List<CoherenceRule> rules, Assumptions others) {
    return with(samePositions, rules, others, process);
  }

  private Scenario with(
      List<Position> samePositions,
      List<CoherenceRule> rules,
      Assumptions others,
      Process otherProcess) {
    return new Scenario(
        id,
        title,
        date,
        notes,
        documents,
        parties,
        issues,
        samePositions,
        rules,
        ruleFiles,
        others,
        wants,
        otherProcess,
        control,
        consent);
  }

  /** All outcomes of this scenario's issues. */
  public OutcomeSpace outcomeSpace() {
    return OutcomeSpace.of(issues);
  }

  /** Index of the issue with this id in {@link #issues()}, or -1 where there is none. */
  public int issueIndex(String id) {
    return Indexed.index(issues, id);
  }

  /** Index of the position with this id in {@link #positions()}, or -1 where there is none. */
  public int positionIndex(String id) {
    return Indexed.index(positions, id);
  }

  /** The coherence rule with this id, or nothing where none is listed. */
  public Optional<CoherenceRule> coherenceRule(String id) {
    return coherence.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Whether an id is that of a rule which says what is no agreement. */
  public boolean isOfAgreement(String id) {
    return coherenceRule(id)
        .filter(rule -> rule.kind() == CoherenceRule.Kind.AGREEMENT)
        .isPresent();
  }

  /** The party with this id, or nothing where there is none. */
  public Optional<Party> party(String id) {
    return parties.stream().filter(party -> party.id().equals(id)).findFirst();
  }
}
