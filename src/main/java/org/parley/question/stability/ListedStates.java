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
import org.parley.stability.GraphModel;
import org.parley.stability.Mover;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.Verdict;
import org.parley.stability.Verdicts;

/** Finds which of listed states are stable and in reach. */
public final class ListedStates {

  private ListedStates() {}

  /**
   * The report.
   *
   * @param concepts the concepts, none of them for two parties where there are others
   */
  public static ListedStability report(
      GraphFile file, List<Concept> concepts, boolean coalitions, ConflictPlan plan) {
    GraphModel model = model(file);
    Coalitions all = new Coalitions(model, allowance(plan));
    SpentNotes spent = new SpentNotes(plan.cancelled());
    List<Verdict> verdicts = new ArrayList<>();
    // What is stable for all of nobody would be everything.
    for (Concept concept : model.ranked() == 0 ? List.<Concept>of() : concepts) {
      spent
          .value(Sought.STABLE_OUTCOMES, Verdicts.of(model, concept, all, allowance(plan)))
          .ifPresent(verdicts::add);
    }
    List<String> idle =
        verdicts.stream()
            .filter(verdict -> verdict.saysLittle(model.stateCount()))
            .map(verdict -> verdict.concept().title())
            .toList();
    List<Reach> reaches = new ArrayList<>();
    for (Way way : Way.values()) {
      if (file.start().isPresent() && (coalitions || way != Way.COALITION)) {
        spent
            .value(
                Sought.REACHED_OUTCOMES,
                Reach.from(model, file.start().get(), way, all, allowance(plan)))
            .ifPresent(reaches::add);
      }
    }
    List<Note> notes = new ArrayList<>();
    List<String> unknown =
        file.parties().stream()
            .filter(party -> file.ranks().get(file.parties().indexOf(party)).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      notes.add(new StabilityNote.NoVerdictFor(unknown));
    }
    if (!idle.isEmpty()) {
      notes.add(new StabilityNote.SaysLittle(idle));
    }
    notes.addAll(spent.notes());
    return new ListedStability(file, verdicts, reaches, notes);
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
