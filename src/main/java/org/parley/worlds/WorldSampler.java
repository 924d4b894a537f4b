package org.parley.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.parley.exploration.Checkpoint;
import org.parley.stat.Proportion;
import org.parley.worlds.Probability.Sampled;
import org.parley.worlds.SampledWorlds.ConvergenceRow;

/**
 * Draws worlds and counts those with a deal.
 *
 * <p>Worlds come in chunks of 8192, each with the random stream of its seed and number. The number
 * of chunks between two looks at the estimate does not depend on the threads, and counts add: the
 * same seed gives the same answers for any number of threads.
 */
public final class WorldSampler {

  /** Counts have no interval. */
  private static final double ANY_LEVEL = 0.5;

  private final WorldModel model;
  private final WorldOdds odds;
  private final DealCheck deal;
  private final List<DealCheck> questions = new ArrayList<>();

  private WorldSampler(WorldModel model, WaysOut relaxations, List<WaysOut> questions) {
    this.model = model;
    this.odds = WorldOdds.of(model);
    this.deal = new DealCheck(relaxations);
    questions.forEach(question -> this.questions.add(new DealCheck(question)));
    for (int party = 0; party < model.partyCount(); party++) {
      this.questions.add(new DealCheck(relaxations.without(model.linesOf(party))));
    }
  }

  /**
   * How to sample.
   *
   * @param seed seed of all draws
   * @param level level of the intervals, in {@code (0, 1)}
   * @param threads number of threads, at least 1
   * @param rule when to stop
   */
  public record Plan(long seed, double level, int threads, StoppingRule rule) {

    /**
     * @throws IllegalArgumentException unless {@code 0 < level < 1} and {@code threads >= 1}
     */
    public Plan {
      if (!(0 < level && level < 1) || threads < 1) {
        throw new IllegalArgumentException(
            "level [" + level + "] is outside (0, 1) or threads [" + threads + "] are below 1");
      }
    }
  }

  /**
   * Worlds with a deal among those drawn. Counts of some worlds and of others add up to those of
   * all, in whatever order.
   *
   * @param worlds worlds drawn
   * @param deals those of them with a deal
   * @param without for each party, those with a deal if its lines are left out
   */
  public record Counts(long worlds, long deals, List<Long> without) {

    public Counts {
      without = List.copyOf(without);
    }

    /** The counts of these worlds and of others. */
    public Counts plus(Counts other) {
      List<Long> sums =
          IntStream.range(0, without.size())
              .mapToObj(party -> without.get(party) + other.without.get(party))
              .toList();
      return new Counts(worlds + other.worlds, deals + other.deals, sums);
    }

    /** Probability of a deal, as {@link SampledWorlds#deal} has it. */
    public Sampled deal(double level) {
      return Sampled.of(new Proportion(deals, worlds), level);
    }

    /** Probability that a party blocks, as {@link SampledWorlds#blocked} has it. */
    public Sampled blocked(int party, double level) {
      return Sampled.of(new Proportion(without.get(party) - deals, worlds), level);
    }
  }

  /**
   * Answers for a model from its relaxations, and on the same worlds from those of other questions,
   * such as the relaxations under a fixed option.
   *
   * @param checkpoint asked after every look at the estimate, with worlds and deals, whether to go
   *     on
   * @param cancelled looked at before every chunk but the first; once it is true, the worlds since
   *     the last look are given up, so that what is left is a sample of fewer worlds
   */
  public static SampledWorlds sample(
      WorldModel model,
      WaysOut relaxations,
      List<WaysOut> questions,
      Plan plan,
      Checkpoint checkpoint,
      BooleanSupplier cancelled) {
    return new WorldSampler(model, relaxations, questions).run(plan, checkpoint, cancelled);
  }

  /** Number of chunks that so many worlds come in. */
  public static long chunks(long worlds) {
    return (worlds - 1) / WorldDraw.CHUNK + 1;
  }

  /**
   * Counts of some of the worlds that are drawn, chunk by chunk.
   *
   * @param seed seed of all draws
   * @param worlds number of all worlds
   * @param from the first chunk, counted from 0
   * @param until the chunk after the last, at most {@link #chunks}
   * @param cancelled once true, what is counted is not all
   */
  public static Counts counts(
      WorldModel model,
      WaysOut relaxations,
      long seed,
      long worlds,
      long from,
      long until,
      BooleanSupplier cancelled) {
    WorldSampler sampler = new WorldSampler(model, relaxations, List.of());
    Plan plan = new Plan(seed, ANY_LEVEL, 1, new StoppingRule.Draws(worlds));
    WorldTally tally = sampler.part(from, until, plan, cancelled);
    return new Counts(tally.worlds, tally.deals, Arrays.stream(tally.answers).boxed().toList());
  }

  private SampledWorlds run(Plan plan, Checkpoint checkpoint, BooleanSupplier cancelled) {
    ExecutorService threads = Executors.newFixedThreadPool(plan.threads());
    try {
      return run(plan, threads, checkpoint, cancelled);
    } finally {
      threads.shutdown();
    }
  }

  private SampledWorlds run(
      Plan plan, ExecutorService threads, Checkpoint checkpoint, BooleanSupplier cancelled) {
    WorldTally total = emptyTally();
    List<ConvergenceRow> rows = new ArrayList<>();
    long limit = plan.rule().limit();
    long chunk = 0;
    boolean met = false;
    boolean ended = false;
    while (!met && !ended && total.worlds < limit) {
      long until = Math.min(chunk + 1 + chunk / 4, (limit - 1) / WorldDraw.CHUNK + 1);
      // The first chunk is always drawn, so that there is an estimate.
      BooleanSupplier given = chunk == 0 ? () -> false : cancelled;
      WorldTally tally = between(chunk, until, plan, threads, given);
      if (given.getAsBoolean()) {
        return result(total, plan, rows, StoppingRule.Reason.INTERRUPTED);
      }
      total.add(tally);
      chunk = until;
      Sampled estimate = Sampled.of(new Proportion(total.deals, total.worlds), plan.level());
      rows.add(ConvergenceRow.of(total.worlds, estimate));
      met = plan.rule().isMet(estimate.value(), estimate.interval());
      ended = !checkpoint.proceed(total.worlds, total.deals);
    }
    boolean cut = ended && !met && total.worlds < limit;
    return result(
        total, plan, rows, cut ? StoppingRule.Reason.INTERRUPTED : plan.rule().reason(met));
  }

  private SampledWorlds result(
      WorldTally total, Plan plan, List<ConvergenceRow> rows, StoppingRule.Reason reason) {
    return new SampledWorlds(model, total, plan.level(), rows, reason);
  }

  private WorldTally emptyTally() {
    return new WorldTally(questions.size(), odds.lineCount());
  }

  /** The tally of some chunks: every {@code threads}-th of them on one thread. */
  private WorldTally between(
      long from, long until, Plan plan, ExecutorService threads, BooleanSupplier cancelled) {
    List<CompletableFuture<WorldTally>> parts = new ArrayList<>();
    for (int k = 0; k < plan.threads() && from + k < until; k++) {
      long first = from + k;
      parts.add(CompletableFuture.supplyAsync(() -> part(first, until, plan, cancelled), threads));
    }
    WorldTally sum = emptyTally();
    parts.forEach(part -> sum.add(part.join()));
    return sum;
  }

  private WorldTally part(long first, long until, Plan plan, BooleanSupplier cancelled) {
    WorldTally tally = emptyTally();
    WorldDraw draw = new WorldDraw(odds);
    WorldCount count = new WorldCount(deal, questions);
    for (long chunk = first; chunk < until && !cancelled.getAsBoolean(); chunk += plan.threads()) {
      long left = plan.rule().limit() - chunk * WorldDraw.CHUNK;
      int worlds = (int) Math.min(WorldDraw.CHUNK, left);
      count.add(draw.draw(plan.seed(), chunk), worlds, tally);
    }
    return tally;
  }
}
