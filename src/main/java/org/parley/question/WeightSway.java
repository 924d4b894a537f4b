package org.parley.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.answer.WeightDraws.Swayed;
import org.parley.bargaining.Concept;
import org.parley.preference.PartyUtility;
import org.parley.preference.Term;
import org.parley.preference.Utilities;
import org.parley.stat.Proportion;

/**
 * Counts how often solutions stay what they are while each weight is above what it is assumed to be
 * and while it is not: regional sensitivity (Spear and Hornberger 1980, "Eutrophication in Peel
 * Inlet, II", Water Research 14) with two regions a weight. Counts of different draws add up.
 */
final class WeightSway {

  /** Weights are drawn in whole millionths; closer to what is assumed is as assumed. */
  private static final double SAME = 2e-6;

  /** What a weight is of. */
  private record Weight(String party, String term) {}

  private final List<Weight> weights = new ArrayList<>();
  private final Map<Weight, Integer> places = new HashMap<>();
  private final List<Double> assumed = new ArrayList<>();

  /**
   * Draws with the weight above, with it elsewhere, and of both those in which a solution stays.
   */
  private final long[] above;

  private long draws;
  private final Map<Concept, long[]> staysAbove = new EnumMap<>(Concept.class);
  private final Map<Concept, long[]> stays = new EnumMap<>(Concept.class);

  /** Nothing counted so far. */
  WeightSway(Utilities utilities) {
    for (PartyUtility party : utilities.parties()) {
      for (Term term : party.terms()) {
        if (isDrawn(term)) {
          Weight weight = new Weight(party.party(), term.name());
          places.put(weight, weights.size());
          weights.add(weight);
          assumed.add(term.weight());
        }
      }
    }
    above = new long[weights.size()];
    for (Concept concept : Concept.values()) {
      staysAbove.put(concept, new long[weights.size()]);
      stays.put(concept, new long[1]);
    }
  }

  private static boolean isDrawn(Term term) {
    return term.kind() == Term.Kind.ISSUE || term.kind() == Term.Kind.PAIR;
  }

  /**
   * Counts a draw.
   *
   * @param drawn utilities of the same parties under drawn weights
   * @param kept the solutions that stay what they are
   */
  void add(Utilities drawn, List<Concept> kept) {
    draws++;
    kept.forEach(concept -> of(stays, concept)[0]++);
    for (PartyUtility party : drawn.parties()) {
      for (Term term : party.terms()) {
        Integer place = places.get(new Weight(party.party(), term.name()));
        if (place != null && isDrawn(term) && term.weight() > assumed.get(place) + SAME) {
          above[place]++;
          kept.forEach(concept -> of(staysAbove, concept)[place]++);
        }
      }
    }
  }

  /** Adds what was counted elsewhere. */
  void add(WeightSway other) {
    draws += other.draws;
    for (int place = 0; place < above.length; place++) {
      above[place] += other.above[place];
    }
    for (Concept concept : Concept.values()) {
      of(stays, concept)[0] += of(other.stays, concept)[0];
      for (int place = 0; place < above.length; place++) {
        of(staysAbove, concept)[place] += of(other.staysAbove, concept)[place];
      }
    }
  }

  private static long[] of(Map<Concept, long[]> counts, Concept concept) {
    return Objects.requireNonNull(counts.get(concept));
  }

  /** What each weight that was drawn on both sides has to do with each of some solutions. */
  List<Swayed> swayed(List<Concept> concepts) {
    List<Swayed> swayed = new ArrayList<>();
    for (Concept concept : concepts) {
      List<Swayed> own = new ArrayList<>();
      for (int place = 0; place < above.length; place++) {
        if (above[place] > 0 && above[place] < draws) {
          long kept = of(staysAbove, concept)[place];
          own.add(
              new Swayed(
                  concept,
                  weights.get(place).party(),
                  weights.get(place).term(),
                  new Proportion(kept, above[place]),
                  new Proportion(of(stays, concept)[0] - kept, draws - above[place])));
        }
      }
      own.sort(Comparator.comparingDouble((Swayed s) -> -Math.abs(s.difference().difference())));
      swayed.addAll(own);
    }
    return swayed;
  }
}
