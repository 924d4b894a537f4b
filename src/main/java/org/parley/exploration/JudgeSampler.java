package org.parley.exploration;

import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.parley.rules.Judge;
import org.parley.rules.PositionTargets;
import org.parley.rules.RuleBook;
import org.parley.scenario.Enforcement;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Scenario;
import org.parley.stat.RandomStreams;

/**
 * Draws outcomes and has Drools judge every one: the reference that all faster ways are held
 * against, and the way left where rules read too many issues to tabulate.
 *
 * <p>Outcomes are drawn issue by issue before coherence is looked at; the incoherent ones are
 * counted and left out. Draws are made in chunks of {@value #CHUNK_DRAWS}, each with the stream of
 * its own number, so that results do not depend on threads.
 *
 * @implNote Immutable; may be shared between threads.
 */
public final class JudgeSampler {

  /** Draws in a chunk; the last chunk of a run may have fewer. */
  public static final int CHUNK_DRAWS = 256;

  private final RuleBook rules;
  private final PositionTargets targets;
  private final double[][] cumulative;
  private final TallyShape shape;

  /**
   * A sampler.
   *
   * @param weights how probable each option is before coherence
   * @param subsets sets of positions, for each of which the outcomes crossing none are counted
   */
  public JudgeSampler(
      RuleBook rules, Enforcement enforcement, OptionWeights weights, List<BitSet> subsets) {
    Scenario scenario = rules.scenario();
    BitSet enforced = enforcement.enforced(scenario);
    this.rules = rules;
    this.targets = PositionTargets.of(rules, enforcement);
    this.cumulative = cumulative(scenario, enforcement, weights);
    this.shape =
        TallyShape.of(scenario.outcomeSpace(), scenario.positions().size(), enforced, subsets);
  }

  /** Cumulative weights by issue and option; a fixed issue has all weight on the options left. */
  private static double[][] cumulative(
      Scenario scenario, Enforcement enforcement, OptionWeights weights) {
    OutcomeSpace space = scenario.outcomeSpace();
    double[][] cumulative = new double[space.issueCount()][];
    for (int issue = 0; issue < cumulative.length; issue++) {
      List<String> left = enforcement.fixed().get(scenario.issues().get(issue).id());
      cumulative[issue] = new double[space.optionCount(issue)];
      double sum = 0;
      for (int option = 0; option < cumulative[issue].length; option++) {
        String id = scenario.issues().get(issue).options().get(option).id();
        sum += left == null || left.contains(id) ? weights.relative(issue, option) : 0;
        cumulative[issue][option] = sum;
      }
    }
    return cumulative;
  }

  /**
   * Draws.
   *
   * @param request what to draw; its draws count outcomes before coherence is looked at
   * @param threads number of threads, at least 1; the result does not depend on it
   * @param checkpoint asked after every chunk, in order, whether to go on
   * @param cancelled looked at before every chunk; once it is true no further chunk is begun
   * @throws IllegalArgumentException if {@code threads < 1}
   */
  public Sample run(
      DrawRequest request, int threads, Checkpoint checkpoint, BooleanSupplier cancelled) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads [" + threads + "] are below 1");
    }
    return new ChunkedRun(
            shape,
            CHUNK_DRAWS,
            () -> new JudgedDraws(rules.openJudge()),
            request,
            checkpoint,
            cancelled)
        .run(threads);
  }

  /** The draws of one thread. */
  private final class JudgedDraws implements ChunkDrawer {

    private final Judge judge;
    private final int[] outcome = new int[cumulative.length];

    JudgedDraws(Judge judge) {
      this.judge = judge;
    }

    @Override
    public void draw(long seed, long chunk, int draws, OutcomeTally tally, NearestKeeper nearest) {
      RandomGenerator random = RandomStreams.stream(seed, chunk);
      for (int draw = 0; draw < draws; draw++) {
        for (int issue = 0; issue < outcome.length; issue++) {
          outcome[issue] = option(cumulative[issue], random);
        }
        record(judge.concluded(outcome), tally, nearest);
      }
    }

    private void record(BitSet concluded, OutcomeTally tally, NearestKeeper nearest) {
      if (!targets.isCoherent(concluded)) {
        tally.recordIncoherent();
        return;
      }
      BitSet crossed = targets.crossed(concluded);
      tally.record(outcome, crossed);
      nearest.offer(DrawnOutcome.of(shape.enforcedAmong(crossed), outcome));
    }

    @Override
    public void close() {
      judge.close();
    }
  }

  private static int option(double[] cumulative, RandomGenerator random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int option = 0;
    while (option < cumulative.length - 1 && cumulative[option] <= at) {
      option++;
    }
    return option;
  }
}
