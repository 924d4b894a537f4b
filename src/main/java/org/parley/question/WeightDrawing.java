package org.parley.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
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
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
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

  private final Scenario scenario;
  private final UtilityDraws draws;
  private final Diagram diagram;
  private final List<Solution> nominal;
  private final Supplier<Allowance> allowance;
  private final Cutoff cutoff;
  private final Solver solver;
  private boolean isWhole;

  /** Finds solutions among the vectors of a frontier. */
  interface Solver {
    List<Solution> solve(List<FrontierVector> frontier, Stakes stakes);
  }

  /**
   * @param diagram records what the gains of the scenario's parties rest on
   * @param nominal solutions under the weights as they stand
   * @param allowance a new one for each frontier
   * @param cutoff once over, outcomes are no longer compared
   */
  WeightDrawing(
      Scenario scenario,
      UtilityDraws draws,
      Diagram diagram,
      List<Solution> nominal,
      Supplier<Allowance> allowance,
      Cutoff cutoff,
      Solver solver) {
    this.scenario = scenario;
    this.draws = draws;
    this.diagram = diagram;
    this.nominal = List.copyOf(nominal);
    this.allowance = allowance;
    this.cutoff = cutoff;
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
    WeightTally tally = first(stretches(drawing, utilities), drawing.draws(), utilities);
    List<Chosen> chosen = chosen(tally);
    Attempt<List<Compared>> compared = Attempt.of(() -> compared(chosen, utilities));
    isWhole = tally.draws() == drawing.draws() && compared instanceof Known;
    return new WeightDraws(
        tally.draws(),
        drawing.level(),
        draws.parties(),
        chosen,
        compared.known().orElse(List.of()),
        tally.sway().swayed(found()));
  }

  /** Whether all draws were made and all comparisons, once they have been asked for. */
  boolean isWhole() {
    return isWhole;
  }

  /** Stretches by number, handed out in their order; none is begun once one was cut short. */
  private Map<Long, WeightTally> stretches(Drawing drawing, Utilities assumed) {
    long count = (drawing.draws() + STRETCH - 1) / STRETCH;
    Map<Long, WeightTally> found = new ConcurrentHashMap<>();
    AtomicLong next = new AtomicLong();
    AtomicBoolean isCut = new AtomicBoolean();
    Runnable work =
        () -> {
          for (long n = next.getAndIncrement(); n < count && !isCut.get(); n = next.getAndIncrement()) {
            WeightTally tally = stretch(drawing, n, assumed);
            found.put(n, tally);
            isCut.compareAndSet(false, tally.draws() < size(drawing.draws(), n));
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(drawing.threads());
    try {
      List<CompletableFuture<Void>> workers = new ArrayList<>();
      for (int thread = 0; thread < drawing.threads(); thread++) {
        workers.add(CompletableFuture.runAsync(work, threads));
      }
      workers.forEach(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
    return found;
  }

  private static long size(long draws, long number) {
    return Math.min(STRETCH, draws - number * STRETCH);
  }

  /** The draws before the first that was cut short, so that threads make no difference. */
  private static WeightTally first(Map<Long, WeightTally> stretches, long draws, Utilities assumed) {
    WeightTally sum = WeightTally.empty(assumed);
    boolean isWhole = true;
    for (long number = 0; isWhole && stretches.containsKey(number); number++) {
      WeightTally next = stretches.get(number);
      sum = sum.with(next);
      isWhole = next.draws() == size(draws, number);
    }
    return sum;
  }

  private WeightTally stretch(Drawing drawing, long number, Utilities assumed) {
    WeightTally tally = WeightTally.empty(assumed);
    UtilityDraws.Stretch stretch = draws.stretch(drawing.seed(), number);
    long size = size(drawing.draws(), number);
    for (long draw = 0; draw < size; draw++) {
      Optional<WeightTally> one = allowance.get().isOver() ? Optional.empty() : one(stretch.next(), assumed);
      if (one.isEmpty()) {
        return tally;
      }
      tally = tally.with(one.get());
    }
    return tally;
  }

  /** One draw; nothing where what is allowed does not suffice. */
  private Optional<WeightTally> one(Utilities utilities, Utilities assumed) {
    Gains gains = new Gains(scenario, utilities);
    if (!(UtilityFrontier.of(diagram, gains, allowance.get())
        instanceof Known<List<FrontierVector>> frontier)) {
      return Optional.empty();
    }
    WeightTally tally = new WeightTally(1, new LinkedHashMap<>(), new WeightSway(assumed));
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

  private static List<Chosen> chosen(WeightTally tally) {
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
        CutShort.check(cutoff);
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
