package org.parley.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.rules.Verdict;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.CoherenceRule.Kind;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Position;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.worlds.Probability;

/**
 * What the rules say about one outcome, or about every outcome that agrees with a part of one.
 *
 * @param asked the scenario with the assumptions used, and what is enforced
 * @param replaced assumptions that the caller replaced
 * @param given the options the outcome was said to have, such as {@code talks=direct}
 * @param verdict the judge's verdict; with open issues only what holds whatever they become
 * @param denials when a rule matches, in words, by its name: of the rules that ask for something to
 *     be absent, which no term tells
 * @param process the rules of what may happen in talks, by some of which lines give
 * @param open ids of the issues that were left open
 * @param acceptance under the assumed firmness, the probability that the outcome is acceptable, or
 *     with open issues that some outcome of the kind is; nothing where not known exactly
 */
public record Explanation(
    Case asked,
    Replaced replaced,
    List<String> given,
    Verdict verdict,
    Map<String, String> denials,
    List<ProcessRule> process,
    List<String> open,
    Optional<Probability.Exact> acceptance) {

  public Explanation {
    given = List.copyOf(given);
    denials = Map.copyOf(denials);
    process = List.copyOf(process);
    open = List.copyOf(open);
  }

  /** Whether it is coherent and crosses no enforced position, as far as is known. */
  public boolean isAcceptable() {
    return verdict.isCoherent()
        && inForce().stream().noneMatch(crossing -> enforcement().enforces(position(crossing)));
  }

  /** Whether no rule of a kind leaves the outcome out, as far as is known. */
  public boolean isFree(Kind kind) {
    return verdict.incoherences().stream().noneMatch(reason -> kind(reason) == kind);
  }

  /** Why a rule leaves the outcome out; one that the scenario does not list is about sense. */
  public Kind kind(Verdict.Incoherence reason) {
    return scenario()
        .coherenceRule(reason.target().id())
        .map(CoherenceRule::kind)
        .orElse(Kind.COHERENCE);
  }

  /** What is crossed in the reading in force. */
  public List<Verdict.Crossing> inForce() {
    return verdict.crossings().stream()
        .filter(
            crossing ->
                enforcement()
                    .reading(position(crossing))
                    .name()
                    .equals(crossing.target().reading()))
        .toList();
  }

  /** The position that is crossed. */
  public Position position(Verdict.Crossing crossing) {
    return scenario().positions().get(scenario().positionIndex(crossing.target().position()));
  }

  /** The process rules by which a position may be read otherwise, or no longer bind. */
  public List<ProcessRule> softening(Position position) {
    return process.stream().filter(rule -> rule.softened().contains(position.id())).toList();
  }

  /** The scenario. */
  public Scenario scenario() {
    return asked.scenario();
  }

  /** What was enforced. */
  public Enforcement enforcement() {
    return asked.enforcement();
  }
}
