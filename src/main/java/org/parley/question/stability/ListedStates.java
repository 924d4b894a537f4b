package org.parley.question.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.ListedStability;
import org.parley.answer.Note;
import org.parley.answer.Sought;
import org.parley.answer.StabilityNote;
import org.parley.effort.Allowance;
import org.parley.question.ConflictPlan;
import org.parley.question.SpentNotes;
import org.parley.scenario.GraphFile;
import org.parley.stability.ArcMoves;
import org.parley.stability.Coalitions;
import org.parley.stability.Concept;
import org.parley.stability.Concept.Kind;
import org.parley.stability.GraphModel;
import org.parley.stability.Inverse;
import org.parley.stability.Mover;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.Verdict;
import org.parley.stability.Verdicts;

/** Finds which of listed states are stable and in reach. */
public final class ListedStates {

  private ListedStates() {}

  /**
   * What is asked.
   *
   * @param concepts the concepts, none of them for two parties where there are others
   * @param coalitions whether coalitions are looked at too
   * @param start place of the state to start from, where there is one
   * @param wanted place of a state that is to be stable, where one is wanted
   */
  public record Settings(
      List<Concept> concepts,
      boolean coalitions,
      Optional<Integer> start,
      Optional<Integer> wanted) {

    public Settings {
      concepts = List.copyOf(concepts);
    }
  }

  /** The report. */
  public static ListedStability report(GraphFile file, Settings settings, ConflictPlan plan) {
    GraphModel model = model(file);
    Coalitions all = new Coalitions(model, allowance(plan));
    SpentNotes spent = new SpentNotes(plan.cancelled());
    List<Verdict> verdicts = new ArrayList<>();
    // What is stable for all of nobody would be everything.
    for (Concept concept : model.ranked() == 0 ? List.<Concept>of() : settings.concepts()) {
      Sought sought =
          concept.isOfCoalitions() ? Sought.COALITION_STABLE_OUTCOMES : Sought.STABLE_OUTCOMES;
      spent
          .value(sought, Verdicts.of(model, concept, all, allowance(plan)))
          .ifPresent(verdicts::add);
    }
    List<Reach> reaches = new ArrayList<>();
    for (Way way : Way.values()) {
      if (settings.start().isPresent() && (settings.coalitions() || way != Way.COALITION)) {
        Sought sought = way == Way.COALITION ? Sought.COALITION_REACH : Sought.REACHED_OUTCOMES;
        spent
            .value(sought, Reach.from(model, settings.start().get(), way, all, allowance(plan)))
            .ifPresent(reaches::add);
      }
    }
    List<Note> notes = notes(file, model, verdicts);
    List<Inverse> inverses = inverses(model, settings, plan, spent);
    notes.addAll(spent.notes());
    return new ListedStability(
        file, settings.start(), settings.wanted(), verdicts, reaches, inverses, notes);
  }

  /** What each party would have to prefer for the wanted state, by concept. */
  private static List<Inverse> inverses(
      GraphModel model, Settings settings, ConflictPlan plan, SpentNotes spent) {
    List<Inverse> inverses = new ArrayList<>();
    for (Concept concept : settings.concepts()) {
      boolean hasInverse = !concept.isOfCoalitions() && concept.kind() != Kind.LIMITED;
      for (int party = 0; hasInverse && party < model.partyCount(); party++) {
        if (settings.wanted().isPresent() && model.isRanked(party)) {
          int wanted = settings.wanted().get();
          // Moves that are listed may share any state, so that no number but that of Nash is exact.
          spent
              .value(
                  Sought.NEEDED_PREFERENCES,
                  Inverse.of(model, party, wanted, concept, false, allowance(plan)))
              .ifPresent(inverses::add);
        }
      }
    }
    return inverses;
  }

  private static List<Note> notes(GraphFile file, GraphModel model, List<Verdict> verdicts) {
    List<Note> notes = new ArrayList<>();
    List<String> unknown =
        file.parties().stream()
            .filter(party -> file.ranks().get(file.parties().indexOf(party)).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      notes.add(new StabilityNote.NoVerdictFor(unknown));
    }
    List<String> idle = idle(verdicts, model);
    if (!idle.isEmpty()) {
      notes.add(new StabilityNote.SaysLittle(idle));
    }
    return notes;
  }

  /** The concepts that tell few states apart. */
  private static List<String> idle(List<Verdict> verdicts, GraphModel model) {
    return verdicts.stream()
        .filter(verdict -> verdict.saysLittle(model.stateCount()))
        .map(verdict -> verdict.concept().title())
        .toList();
  }

  private static Allowance allowance(ConflictPlan plan) {
    return plan.budget().allowance();
  }

  /** The model; no move is added to those listed. */
  public static GraphModel model(GraphFile file) {
    List<Optional<int[]>> ranks = new ArrayList<>();
    List<Mover> movers = new ArrayList<>();
    for (int party = 0; party < file.parties().size(); party++) {
      ranks.add(file.ranks().get(party).map(best -> ranks(best, file.states().size())));
      movers.add(new Mover(1 << party, ArcMoves.of(file.moves().get(party))));
    }
    return new GraphModel(file.states().size(), ranks, movers);
  }

  private static int[] ranks(List<List<Integer>> bestFirst, int states) {
    int[] ranks = new int[states];
    for (int place = 0; place < bestFirst.size(); place++) {
      for (int state : bestFirst.get(place)) {
        ranks[state] = bestFirst.size() - place;
      }
    }
    return ranks;
  }
}
