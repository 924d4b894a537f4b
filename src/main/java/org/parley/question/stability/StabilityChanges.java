package org.parley.question.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.answer.StabilityReport.Change;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.stability.Concept;
import org.parley.stability.Controlled;
import org.parley.stability.GraphModel;
import org.parley.stability.OutcomeMoves;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.States;
import org.parley.stability.Verdict;
import org.parley.stability.Verdicts;

/**
 * Single changes after which an outcome is acceptable, stable and in reach of improvements: a
 * position is waived, an option becomes final, parties may move together.
 */
final class StabilityChanges {

  private final Scenario scenario;
  private final List<Controlled> control;
  private final States states;
  private final GraphModel model;
  private final StateCrossings crossings;
  private final Optional<Integer> start;
  private final Allowance allowance;

  StabilityChanges(
      StateModel said,
      States states,
      GraphModel model,
      StateCrossings crossings,
      Optional<Integer> start,
      Allowance allowance) {
    this.scenario = said.asked().scenario();
    this.control = said.control();
    this.states = states;
    this.model = model;
    this.crossings = crossings;
    this.start = start;
    this.allowance = allowance;
  }

  /**
   * The changes, those that open most first.
   *
   * @param verdict what is stable as things are
   * @param improving what is in reach of improvements as things are; nothing where there is no
   *     start
   * @param coalition what is in reach of coalitions; nothing where that is not known
   */
  Attempt<List<Change>> find(
      Verdict verdict, Optional<Reach> improving, Optional<Reach> coalition) {
    try {
      List<Change> changes = new ArrayList<>(waived(verdict, improving));
      BitSet together = holding(verdict.equilibria(), coalition);
      if (coalition.isPresent() && !together.isEmpty()) {
        changes.add(new Change.Together(together.cardinality()));
      }
      changes.addAll(made(verdict.concept()));
      changes.sort((one, other) -> Integer.compare(other.outcomes(), one.outcomes()));
      return new Known<>(changes);
    } catch (CutShort cut) {
      return allowance.spent();
    }
  }

  private List<Change> waived(Verdict verdict, Optional<Reach> improving) {
    BitSet stable = (BitSet) verdict.equilibria().clone();
    improving.ifPresent(reach -> stable.and(reach.states()));
    Map<Integer, Integer> opened = new TreeMap<>();
    stable.stream()
        .map(state -> crossings.only()[state])
        .filter(position -> position != StateCrossings.NONE)
        .forEach(position -> opened.merge(position, 1, Integer::sum));
    List<Change> changes = new ArrayList<>();
    opened.forEach(
        (position, outcomes) ->
            changes.add(new Change.Waived(scenario.positions().get(position).id(), outcomes)));
    return changes;
  }

  /** The stable outcomes that are acceptable too and, where a reach is known, in it. */
  private BitSet holding(BitSet stable, Optional<Reach> reach) {
    BitSet holding = (BitSet) stable.clone();
    holding.and(crossings.acceptable());
    reach.ifPresent(known -> holding.and(known.states()));
    return holding;
  }

  /** Options that open an outcome once they cannot be left again. */
  private List<Change> made(Concept concept) {
    List<Change> changes = new ArrayList<>();
    if (crossings.acceptable().isEmpty()) {
      return changes;
    }
    for (Controlled controlled : control) {
      Issue issue = scenario.issues().get(controlled.issue());
      for (int option = 0; option < issue.options().size(); option++) {
        Optional<List<BitSet>> targets = finalAt(controlled, issue, option);
        if (targets.isPresent()) {
          int outcomes = outcomes(concept, controlled, targets.get());
          if (outcomes > 0) {
            String id = issue.options().get(option).id();
            changes.add(new Change.Final(issue.id(), id, outcomes));
          }
        }
      }
    }
    return changes;
  }

  /** Where options lead once one is final; nothing where it is so already. */
  private static Optional<List<BitSet>> finalAt(Controlled controlled, Issue issue, int option) {
    List<BitSet> targets = new ArrayList<>();
    for (int from = 0; from < issue.options().size(); from++) {
      BitSet all = new BitSet();
      all.set(0, issue.options().size());
      targets.add(
          controlled.targets().isEmpty() ? all : (BitSet) controlled.targets().get(from).clone());
    }
    boolean isFinal = targets.get(option).cardinality() == 1;
    targets.get(option).clear();
    targets.get(option).set(option);
    return isFinal ? Optional.empty() : Optional.of(targets);
  }

  private int outcomes(Concept concept, Controlled changed, List<BitSet> targets) {
    List<Controlled> others = new ArrayList<>(control);
    others.set(
        others.indexOf(changed),
        new Controlled(changed.issue(), changed.parties(), changed.isTogether(), targets));
    GraphModel other = OutcomeMoves.model(states, model.allRanks(), others);
    Verdict verdict = known(Verdicts.of(other, concept, allowance));
    Optional<Reach> reach =
        start.map(state -> known(Reach.from(other, state, Way.IMPROVING, allowance)));
    return holding(verdict.equilibria(), reach).cardinality();
  }

  private <T> T known(Attempt<T> attempt) {
    if (attempt instanceof Known<T> found) {
      return found.value();
    }
    // Once one attempt is spent the allowance is, and with it all that is to follow.
    CutShort.check(allowance);
    throw new IllegalStateException("an attempt was given up before its allowance was spent");
  }
}
