package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.parley.answer.KeptOutcome;
import org.parley.bargaining.ConcessionFrontier;
import org.parley.bargaining.Concessions;
import org.parley.effort.Known;
import org.parley.elimination.Crossings;
import org.parley.elimination.ExactAnswer;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OutcomeSet;
import org.parley.elimination.ParetoOutcome;
import org.parley.exploration.DrawnOutcome;
import org.parley.exploration.Sample;
import org.parley.scenario.Scenario;
import org.parley.stat.RandomStreams;
import org.parley.tabulation.Case;
import org.parley.worlds.SampledZone;

/**
 * Chooses the outcomes worth showing: the acceptable one that asks least and others with distinct
 * concessions, drawn from all that are acceptable; or where there are none, one for each of the
 * smallest sets of enforced positions that an outcome crosses.
 */
final class KeptOutcomes {

  /** Acceptable outcomes looked through for distinct concessions. */
  private static final int MOST_SEEN = 10_000;

  /** A random stream of their own: those from 0 up are of the chunks of draws. */
  private static final long STREAM = -1;

  private final Case asked;
  private final Scenario scenario;
  private final Concessions concessions;
  private final ConcessionFrontier frontier;
  private final BitSet enforced;
  private final RunPlan plan;
  private final int most;

  KeptOutcomes(Case asked, RunPlan plan) {
    this.asked = asked;
    this.scenario = asked.scenario();
    this.concessions = new Concessions(scenario);
    this.frontier = new ConcessionFrontier(scenario);
    this.enforced = asked.enforced();
    this.plan = plan;
    this.most = plan.settings().kept();
  }

  /** The outcomes to show; nothing where they are not known exactly. */
  Optional<List<KeptOutcome>> exact(ExactAnswer answer, ExactEngine engine) {
    if (answer.acceptable() instanceof Known<OutcomeSet> acceptable) {
      if (acceptable.value().count().signum() > 0) {
        return Optional.of(acceptable(acceptable.value()));
      }
      if (answer.crossings() instanceof Known<Crossings> crossings) {
        List<KeptOutcome> nearest =
            Outcomes.nearest(scenario, enforced, engine, crossings.value(), most);
        return nearest.isEmpty() && most > 0 ? Optional.empty() : Optional.of(nearest);
      }
    }
    return Optional.empty();
  }

  private List<KeptOutcome> acceptable(OutcomeSet acceptable) {
    List<KeptOutcome> kept = new ArrayList<>();
    Set<List<?>> seen = new HashSet<>();
    if (most > 0 && frontier.least(acceptable) instanceof Known<Optional<ParetoOutcome>> least) {
      least
          .value()
          .map(ParetoOutcome::outcome)
          .filter(o -> seen.add(combination(o)))
          .ifPresent(outcome -> kept.add(kept(outcome, new BitSet())));
    }
    Iterator<int[]> examples = examples(acceptable);
    for (int n = 0; n < MOST_SEEN && kept.size() < most && examples.hasNext(); n++) {
      int[] outcome = examples.next();
      if (seen.add(combination(outcome))) {
        kept.add(kept(outcome, new BitSet()));
      }
    }
    return kept;
  }

  /** All outcomes of the set where they are few, else draws from it without end. */
  private Iterator<int[]> examples(OutcomeSet acceptable) {
    if (acceptable.count().compareTo(BigInteger.valueOf(most)) <= 0) {
      return acceptable.outcomes();
    }
    Optional<BiConsumer<RandomGenerator, int[]>> draws =
        scenario.assumptions().optionWeights().isEmpty()
            ? acceptable.draws().map(uniform -> uniform::draw)
            : acceptable.draws(Weights.of(asked)).map(weighted -> weighted::draw);
    RandomGenerator random = RandomStreams.stream(plan.settings().seed(), STREAM);
    return draws
        .map(
            draw ->
                Stream.generate(
                        () -> {
                          int[] outcome = new int[scenario.issues().size()];
                          draw.accept(random, outcome);
                          return outcome;
                        })
                    .iterator())
        .orElseGet(acceptable::outcomes);
  }

  /** Acceptable outcomes with distinct concessions, among weighted draws. */
  List<KeptOutcome> examples(SampledZone zone) {
    List<KeptOutcome> kept = new ArrayList<>();
    Set<List<?>> seen = new HashSet<>();
    for (int[] outcome : zone.examples()) {
      if (seen.add(combination(outcome))) {
        kept.add(kept(outcome, new BitSet()));
      }
    }
    return kept;
  }

  /**
   * The nearest outcomes drawn.
   *
   * @param crossedBy the positions an outcome crosses in the readings in force
   */
  List<KeptOutcome> drawn(Sample sample, Function<int[], BitSet> crossedBy) {
    List<KeptOutcome> kept = new ArrayList<>();
    Set<List<?>> seen = new HashSet<>();
    for (DrawnOutcome nearest : sample.nearest()) {
      int[] outcome = nearest.outcome();
      if (seen.add(combination(outcome))) {
        BitSet crossed = crossedBy.apply(outcome);
        crossed.and(enforced);
        kept.add(kept(outcome, crossed));
      }
    }
    return kept;
  }

  /** The concessions; where nobody has stated anything to concede from, the outcome itself. */
  private List<?> combination(int[] outcome) {
    return concessions.parties().isEmpty()
        ? Arrays.stream(outcome).boxed().toList()
        : concessions.of(outcome);
  }

  private KeptOutcome kept(int[] outcome, BitSet crossed) {
    List<Integer> options = Arrays.stream(outcome).boxed().toList();
    return new KeptOutcome(options, crossed, Optional.empty(), concessions.of(outcome));
  }
}
