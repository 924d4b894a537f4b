package org.parley.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.parley.answer.BargainReport.Settings.Drawing;
import org.parley.answer.WeightDraws;
import org.parley.answer.WeightDraws.By;
import org.parley.answer.WeightDraws.Chosen;
import org.parley.answer.WeightDraws.Compared;
import org.parley.bargaining.Concept;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Gains;
import org.parley.bargaining.Solution;
import org.parley.bargaining.Stakes;
import org.parley.bargaining.UtilityFrontier;
import org.parley.effort.Allowance;
import org.parley.effort.Known;
import org.parley.elimination.Diagram;
import org.parley.preference.PartyUtility;
import org.parley.preference.Utilities;
import org.parley.preference.UtilityDraws;
import org.parley.scenario.Scenario;

/**
 * Solves a scenario anew under drawn weights, in stretches of draws with streams of their own,
 * whose counts add up: so the answer does not depend on the number of threads.
 */
final class WeightDrawing {

  /** Draws that share streams. */
  private static final int STRETCH = 32;

  /** Outcomes that are compared with one another. */
  private static final int MOST_COMPARED = 6;

  /** How often each outcome was chosen, by what chose it. */
  private record Tally(long draws, Map<By, Map<List<Integer>, Long>> counts, WeightSway sway) {

    static Tally empty(Utilities assumed) {
      return new Tally(0, new LinkedHashMap<>(), new WeightSway(assumed));
    }

    Tally with(Tally other) {
      sway.add(other.sway);
      other.counts.forEach(
          (by, outcomes) ->
              outcomes.forEach(
                  (outcome, count) ->
                      counts
                          .computeIfAbsent(by, b -> new LinkedHashMap<>())
                          .merge(outcome, count, Long::sum)));
      return new Tally(draws + other.draws, counts, sway);
    }

    void add(By by, Collection<List<Integer>> outcomes) {
      Map<List<Integer>, Long> of = counts.computeIfAbsent(by, b -> new LinkedHashMap<>());
      outcomes.forEach(outcome -> of.merge(outcome, 1L, Long::sum));
    }
  }

  private final Scenario scenario;
  private final UtilityDraws draws;
  private final Diagram diagram;
  private final List<Solution> nominal;
  private final Supplier<Allowance> allowance;
  private final Solver solver;

  /** Finds solutions among the vectors of a frontier. */
  interface Solver {
    List<Solution> solve(List<FrontierVector> frontier, Stakes stakes);
  }

  /**
   * @param diagram records what the gains of the scenario's parties rest on
   * @param nominal solutions under the weights as they stand
   * @param allowance a new one for each frontier
   */
  WeightDrawing(
      Scenario scenario,
      UtilityDraws draws,
      Diagram diagram,
      List<Solution> nominal,
      Supplier<Allowance> allowance,
      Solver solver) {
    this.scenario = scenario;
    this.draws = draws;
    this.diagram = diagram;
    this.nominal = List.copyOf(nominal);
    this.allowance = allowance;
    this.solver = solver;
  }

  /** The concepts that came to something under the weights as they stand. */
  private List<Concept> found() {
    return nominal.stream()
        .filter(Solution.Found.class::isInstance)
        .map(Solution::concept)
        .toList();
  }

  /** All the draws asked for, or as many as time and memory allow. */
  WeightDraws draw(Drawing drawing, Utilities utilities) {
    long stretches = (drawing.draws() + STRETCH - 1) / STRETCH;
    ForkJoinPool pool = new ForkJoinPool(drawing.threads());
    Tally tally;
    try {
      tally =
          pool
              .submit(
                  () ->
                      LongStream.range(0, stretches)
                          .parallel()
                          .mapToObj(number -> stretch(drawing, number, utilities))
                          .toList())
              .join()
              .stream()
              .reduce(Tally.empty(utilities), Tally::with);
    } finally {
      pool.shutdown();
    }
    List<Chosen> chosen = chosen(tally);
    return new WeightDraws(
        tally.draws(),
        drawing.level(),
        draws.parties(),
        chosen,
        compared(chosen, utilities),
        tally.sway().swayed(found()));
  }

  private Tally stretch(Drawing drawing, long number, Utilities assumed) {
    Tally tally = Tally.empty(assumed);
    UtilityDraws.Stretch stretch = draws.stretch(drawing.seed(), number);
    long size = Math.min(STRETCH, drawing.draws() - number * STRETCH);
    for (long draw = 0; draw < size; draw++) {
      Optional<Tally> one =
          allowance.get().isOver() ? Optional.empty() : one(stretch.next(), assumed);
      if (one.isEmpty()) {
        return tally;
      }
      tally = tally.with(one.get());
    }
    return tally;
  }

  /** One draw; nothing where what is allowed does not suffice. */
  private Optional<Tally> one(Utilities utilities, Utilities assumed) {
    Gains gains = new Gains(scenario, utilities);
    if (!(UtilityFrontier.of(diagram, gains, allowance.get())
        instanceof Known<List<FrontierVector>> frontier)) {
      return Optional.empty();
    }
    Tally tally = new Tally(1, new LinkedHashMap<>(), new WeightSway(assumed));
    List<Concept> kept = new ArrayList<>();
    List<Solution> solutions = solver.solve(frontier.value(), Stakes.of(utilities.parties()));
    for (int k = 0; k < solutions.size(); k++) {
      if (solutions.get(k) instanceof Solution.Found found) {
        Set<List<Integer>> outcomes = outcomes(found, nominal.get(k), utilities);
        tally.add(new By.Solution(found.concept()), outcomes);
        if (nominal.get(k) instanceof Solution.Found before
            && outcomes.contains(boxed(before.shown().shown()))) {
          kept.add(found.concept());
        }
      }
    }
    tally.sway().add(utilities, kept);
    for (int party = 0; party < utilities.parties().size(); party++) {
      if (!(UtilityFrontier.of(diagram, gains.only(party), allowance.get())
          instanceof Known<List<FrontierVector>> best)) {
        return Optional.empty();
      }
      By by = new By.Best(utilities.parties().get(party).party());
      best.value().stream()
          .findFirst()
          .ifPresent(vector -> tally.add(by, List.of(boxed(vector.shown()))));
    }
    return Optional.of(tally);
  }

  /** The outcomes of tied vectors, with that of the weights as they stand if it is as good. */
  private static Set<List<Integer>> outcomes(
      Solution.Found found, Solution nominal, Utilities utilities) {
    Set<List<Integer>> outcomes = new LinkedHashSet<>();
    found.vectors().forEach(vector -> outcomes.add(boxed(vector.shown())));
    if (nominal instanceof Solution.Found before) {
      int[] shown = before.shown().shown();
      long[] worth = utilities.of(shown);
      if (found.vectors().stream().anyMatch(v -> Arrays.equals(v.utilities(), worth))) {
        outcomes.add(boxed(shown));
      }
    }
    return outcomes;
  }

  private static List<Integer> boxed(int[] outcome) {
    return Arrays.stream(outcome).boxed().toList();
  }

  private static List<Chosen> chosen(Tally tally) {
    List<Chosen> chosen = new ArrayList<>();
    tally.counts().entrySet().stream()
        .sorted(Comparator.comparing(entry -> order(entry.getKey())))
        .forEach(
            entry ->
                entry.getValue().entrySet().stream()
                    .map(of -> new Chosen(entry.getKey(), of.getKey(), of.getValue()))
                    .sorted(
                        Comparator.comparingLong(Chosen::count)
                            .reversed()
                            .thenComparing(c -> lexicographic(c.outcome())))
                    .forEach(chosen::add));
    return chosen;
  }

  /** Concepts in their order, then parties by id. */
  private static String order(By by) {
    return by instanceof By.Solution solution
        ? "0" + (char) ('a' + solution.concept().ordinal())
        : "1" + ((By.Best) by).party();
  }

  private static String lexicographic(List<Integer> outcome) {
    StringBuilder text = new StringBuilder();
    outcome.forEach(option -> text.append((char) (option + 1)));
    return text.toString();
  }

  /** The outcomes that solutions show, and those chosen most often beside them. */
  private List<List<Integer>> shown(List<Chosen> chosen) {
    Set<List<Integer>> shown = new LinkedHashSet<>();
    for (Solution solution : nominal) {
      if (solution instanceof Solution.Found found) {
        shown.add(boxed(found.shown().shown()));
      }
    }
    chosen.stream()
        .sorted(Comparator.comparingLong(Chosen::count).reversed())
        .map(Chosen::outcome)
        .forEach(shown::add);
    return shown.stream().limit(MOST_COMPARED).toList();
  }

  private List<Compared> compared(List<Chosen> chosen, Utilities utilities) {
    List<List<Integer>> shown = shown(chosen);
    List<Compared> compared = new ArrayList<>();
    for (PartyUtility party : utilities.parties()) {
      for (List<Integer> one : shown) {
        for (List<Integer> other : shown) {
          if (!one.equals(other)) {
            compared.add(compared(party.party(), one, other));
          }
        }
      }
    }
    return compared;
  }

  private Compared compared(String party, List<Integer> one, List<Integer> other) {
    int[] first = one.stream().mapToInt(Integer::intValue).toArray();
    int[] second = other.stream().mapToInt(Integer::intValue).toArray();
    boolean isNecessary = draws.isNecessarilyAtLeast(party, first, second);
    boolean isPossible = draws.isPossiblyAtLeast(party, first, second);
    return new Compared(party, one, other, isNecessary, isPossible);
  }
}
