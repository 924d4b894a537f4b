package org.parley.process.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.Shard;
import org.parley.stat.Proportion;
import org.parley.worlds.StoppingRule;

/**
 * Runs many talks and counts what they come to.
 *
 * <p>Talks come in batches, and every number that is drawn in a talk depends on the seed and the
 * number of the talk alone; how many batches lie between two looks at the estimate does not depend
 * on the threads, and counts add. So the same seed gives the same answers for any number of
 * threads.
 */
public final class Talking {

  /** Talks in a batch. */
  static final int BATCH = 1024;

  private static final int FIRST_BATCHES = 8;

  private final Setting setting;
  private final Repertoire repertoire;
  private final Plan plan;
  private final BooleanSupplier cancelled;

  /**
   * How to run them.
   *
   * @param seed seed of all that is drawn
   * @param level level of intervals, in {@code (0, 1)}
   * @param threads number of threads, at least 1
   * @param rule when to stop
   * @param areKept whether every talk is kept by itself
   * @param shard which part of the talks to run: whole batches
   */
  public record Plan(
      long seed, double level, int threads, StoppingRule rule, boolean areKept, Shard shard) {

    /** Of all talks. */
    public Plan(long seed, double level, int threads, StoppingRule rule, boolean areKept) {
      this(seed, level, threads, rule, areKept, Shard.WHOLE);
    }

    /** Number of batches of the part. */
    private long batches() {
      long all = (rule.limit() - 1) / BATCH + 1;
      return (all - shard.index() + shard.count() - 1) / shard.count();
    }

    /** Which batch of all it is. */
    private long number(long batch) {
      return batch * shard.count() + shard.index();
    }
  }

  /**
   * What they came to.
   *
   * @param tally what was counted
   * @param each every talk by its number, where they are kept
   * @param reason why no more were run
   */
  public record Outcome(TalkTally tally, List<Result> each, StoppingRule.Reason reason) {

    public Outcome {
      each = List.copyOf(each);
    }
  }

  private Talking(Setting setting, Plan plan, BooleanSupplier cancelled) {
    this.setting = setting;
    this.repertoire = setting.repertoire();
    this.plan = plan;
    this.cancelled = cancelled;
  }

  /**
   * Runs talks.
   *
   * @param checkpoint asked after every look at the estimate, with talks and agreements, whether to
   *     go on
   * @param cancelled looked at before every talk but the first; once it is true, the batch under
   *     way and those after it are given up
   */
  public static Outcome run(
      Setting setting, Plan plan, Checkpoint checkpoint, BooleanSupplier cancelled) {
    ExecutorService threads = Executors.newFixedThreadPool(plan.threads());
    try {
      return new Talking(setting, plan, cancelled).run(threads, checkpoint);
    } finally {
      threads.shutdown();
    }
  }

  /** Of talks in a setting, nothing counted. */
  public static TalkTally empty(Setting setting) {
    return new TalkTally(setting.game(), setting.stakes(), Events.count(setting.course()));
  }

  /** A talk, turn by turn. */
  public static Transcript transcript(Setting setting, long seed, long number) {
    return new Talker(setting, seed, setting.repertoire()).transcript(number);
  }

  /** What a batch came to; not whole where it was given up. */
  private record Batch(TalkTally tally, List<Result> each, boolean isWhole) {}

  private Outcome run(ExecutorService threads, Checkpoint checkpoint) {
    TalkTally total = empty(setting);
    List<Result> each = new ArrayList<>();
    List<Talker> talkers = new ArrayList<>();
    for (int thread = 0; thread < plan.threads(); thread++) {
      talkers.add(new Talker(setting, plan.seed(), repertoire));
    }
    long batches = plan.batches();
    boolean isMet = false;
    for (long from = 0; !isMet && from < batches; ) {
      long until = Math.min(batches, from + FIRST_BATCHES + from / 4);
      List<Batch> parts = between(from, until, talkers, threads);
      List<Batch> whole = parts.stream().takeWhile(Batch::isWhole).toList();
      for (Batch part : whole) {
        total.add(part.tally());
        each.addAll(part.each());
      }
      if (whole.size() < parts.size()) {
        return new Outcome(total, each, StoppingRule.Reason.INTERRUPTED);
      }
      from = until;
      Proportion agreed = new Proportion(total.agreements(), total.talks());
      isMet = plan.rule().isMet(agreed.share(), agreed.interval(plan.level()));
      if (!checkpoint.proceed(total.talks(), total.agreements()) && !isMet && from < batches) {
        return new Outcome(total, each, StoppingRule.Reason.INTERRUPTED);
      }
    }
    return new Outcome(total, each, plan.rule().reason(isMet));
  }

  /** Some batches in their order; every so many of them on one thread. */
  private List<Batch> between(
      long from, long until, List<Talker> talkers, ExecutorService threads) {
    List<CompletableFuture<List<Batch>>> lanes = new ArrayList<>();
    for (int lane = 0; lane < talkers.size() && from + lane < until; lane++) {
      Talker talker = talkers.get(lane);
      long first = from + lane;
      lanes.add(CompletableFuture.supplyAsync(() -> lane(first, until, talker), threads));
    }
    List<List<Batch>> byLane = lanes.stream().map(CompletableFuture::join).toList();
    List<Batch> batches = new ArrayList<>();
    for (int at = 0; at < until - from; at++) {
      batches.add(byLane.get(at % byLane.size()).get(at / byLane.size()));
    }
    return batches;
  }

  private List<Batch> lane(long first, long until, Talker talker) {
    List<Batch> batches = new ArrayList<>();
    for (long batch = first; batch < until; batch += plan.threads()) {
      batches.add(batch(batch, talker));
    }
    return batches;
  }

  private Batch batch(long ofPart, Talker talker) {
    TalkTally tally = empty(setting);
    List<Result> each = new ArrayList<>();
    long batch = plan.number(ofPart);
    long end = Math.min(plan.rule().limit(), (batch + 1) * BATCH);
    for (long number = batch * BATCH; number < end; number++) {
      if (number > 0 && cancelled.getAsBoolean()) {
        return new Batch(tally, each, false);
      }
      Result result = talker.result(number);
      tally.add(result, 1);
      if (plan.areKept()) {
        each.add(result);
      }
    }
    return new Batch(tally, each, true);
  }
}
