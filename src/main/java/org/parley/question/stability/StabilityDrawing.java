package org.parley.question.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.parley.answer.BargainReport.Settings.Drawing;
import org.parley.answer.StabilityDraws;
import org.parley.answer.StabilityReport.Judged;
import org.parley.answer.StabilityReport.Order;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;
import org.parley.preference.PartyUtility;
import org.parley.preference.Utilities;
import org.parley.preference.UtilityDraws;
import org.parley.preference.UtilityDraws.Drawn;
import org.parley.stability.Coalitions;
import org.parley.stability.Concept;
import org.parley.stability.GraphModel;
import org.parley.stability.Ranks;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.Verdict;
import org.parley.stability.Verdicts;

/**
 * Judges outcomes anew under drawn weights, in stretches of draws with streams of their own, whose
 * counts add up: so the answer does not depend on the number of threads.
 */
final class StabilityDrawing {

  /** Draws that share streams. */
  static final int STRETCH = 32;

  private final StateModel said;
  private final Judged judged;
  private final List<Concept> concepts;
  private final UtilityDraws draws;
  private final Supplier<Allowance> allowance;

  /**
   * @param judged what is known of the outcomes under the weights as they stand
   * @param concepts the concepts asked for; those of coalitions are left out
   * @param allowance a new one for each draw
   */
  StabilityDrawing(
      StateModel said, Judged judged, List<Concept> concepts, Supplier<Allowance> allowance) {
    this.said = said;
    this.judged = judged;
    this.concepts = concepts.stream().filter(concept -> !concept.isOfCoalitions()).toList();
    this.draws = new UtilityDraws(said.asked().scenario(), said.asked().tabulation());
    this.allowance = allowance;
  }

  /** The parties that rank outcomes by weights of which some are open. */
  private List<Drawn> parties() {
    return parties(said, draws);
  }

  /** The parties of a model that rank outcomes by weights of which some are open. */
  static List<Drawn> parties(StateModel said, UtilityDraws draws) {
    return draws.parties().stream()
        .filter(
            drawn -> {
              int place = said.parties().indexOf(drawn.party());
              return place >= 0 && said.orders().get(place) == Order.UTILITY;
            })
        .toList();
  }

  /** All draws asked for, or as many as time and memory allow; nothing where none is. */
  Optional<StabilityDraws> draw(Drawing drawing) {
    if (parties().isEmpty()) {
      return Optional.empty();
    }
    StabilityTally all = new StabilityTally(concepts, judged.states().count());
    long stretches = (drawing.draws() + STRETCH - 1) / STRETCH;
    boolean isWhole = true;
    ExecutorService threads = Executors.newFixedThreadPool(drawing.threads());
    try {
      for (long first = 0; isWhole && first < stretches; first += drawing.threads()) {
        List<CompletableFuture<StabilityTally>> wave = new ArrayList<>();
        for (long n = first; n < Math.min(stretches, first + drawing.threads()); n++) {
          long number = n;
          wave.add(CompletableFuture.supplyAsync(() -> stretch(drawing, number), threads));
        }
        // Those after one that was cut short do not count, so that threads make no difference.
        for (int k = 0; k < wave.size(); k++) {
          StabilityTally next = wave.get(k).join();
          if (isWhole) {
            all.add(next);
            isWhole = next.draws() == size(drawing, first + k);
          }
        }
      }
    } finally {
      threads.shutdown();
    }
    return all.draws() == 0
        ? Optional.empty()
        : Optional.of(
            new StabilityDraws(
                all.draws(), drawing.level(), parties(), all.counts(judged.start().isPresent())));
  }

  private static long size(Drawing drawing, long number) {
    return Math.min(STRETCH, drawing.draws() - number * STRETCH);
  }

  private StabilityTally stretch(Drawing drawing, long number) {
    StabilityTally tally = new StabilityTally(concepts, judged.states().count());
    UtilityDraws.Stretch stretch = draws.stretch(drawing.seed(), number);
    for (long draw = 0; draw < size(drawing, number); draw++) {
      Allowance left = allowance.get();
      Utilities utilities = stretch.next();
      if (!(Attempt.of(() -> ranked(utilities, left)) instanceof Known<GraphModel> model)
          || !add(model.value(), tally, left)) {
        return tally;
      }
    }
    return tally;
  }

  /** The model in which parties rank outcomes by other utilities. */
  private GraphModel ranked(Utilities utilities, Allowance left) {
    GraphModel model = judged.model();
    for (PartyUtility utility : utilities.parties()) {
      int place = said.parties().indexOf(utility.party());
      if (place >= 0 && said.orders().get(place) == Order.UTILITY) {
        CutShort.check(left);
        model = model.ranking(place, Ranks.of(judged.states(), utility, left));
      }
    }
    return model;
  }

  /** Counts a draw; false where what is allowed does not suffice. */
  private boolean add(GraphModel model, StabilityTally tally, Allowance left) {
    Coalitions coalitions = new Coalitions(model, left);
    List<Verdict> verdicts = new ArrayList<>();
    for (Concept concept : concepts) {
      if (!(Verdicts.of(model, concept, coalitions, left) instanceof Known<Verdict> known)) {
        return false;
      }
      verdicts.add(known.value());
    }
    Optional<BitSet> inReach = Optional.empty();
    if (judged.start().isPresent()) {
      Attempt<Reach> reach =
          Reach.from(model, judged.start().get(), Way.IMPROVING, coalitions, left);
      if (!(reach instanceof Known<Reach> known)) {
        return false;
      }
      inReach = Optional.of(known.value().states());
    }
    tally.add(verdicts, judged.acceptable(), inReach);
    return true;
  }
}
