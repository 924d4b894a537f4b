package org.parley.process.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * The same talks by two courses of events: in both, the same lines bind as a talk begins, and the
 * random words of rules and offers are the same.
 *
 * @param talks number of talks
 * @param gained those that end in agreement by the first course alone
 * @param lost those that do by the other alone
 */
public record PairedTalks(long talks, long gained, long lost) {

  /**
   * Runs talks by both.
   *
   * @param talks how many, at least 1
   * @return nothing counted where they were given up
   */
  public static PairedTalks run(
      Setting one, Setting other, Talking.Plan plan, long talks, BooleanSupplier cancelled) {
    ExecutorService threads = Executors.newFixedThreadPool(plan.threads());
    try {
      Repertoire of = one.repertoire();
      Repertoire ofOther = other.repertoire();
      List<CompletableFuture<PairedTalks>> lanes = new ArrayList<>();
      for (int lane = 0; lane < plan.threads(); lane++) {
        Talker talker = new Talker(one, plan.seed(), of);
        Talker beside = new Talker(other, plan.seed(), ofOther);
        long from = talks * lane / plan.threads();
        long until = talks * (lane + 1) / plan.threads();
        lanes.add(
            CompletableFuture.supplyAsync(
                () -> lane(talker, beside, from, until, cancelled), threads));
      }
      PairedTalks sum = new PairedTalks(0, 0, 0);
      for (CompletableFuture<PairedTalks> lane : lanes) {
        PairedTalks more = lane.join();
        sum =
            new PairedTalks(sum.talks + more.talks, sum.gained + more.gained, sum.lost + more.lost);
      }
      return sum.talks == talks ? sum : new PairedTalks(0, 0, 0);
    } finally {
      threads.shutdown();
    }
  }

  private static PairedTalks lane(
      Talker talker, Talker beside, long from, long until, BooleanSupplier cancelled) {
    long gained = 0;
    long lost = 0;
    long run = 0;
    for (long number = from; number < until && !cancelled.getAsBoolean(); number++) {
      boolean isDeal = talker.result(number).outcome() >= 0;
      boolean wasDeal = beside.result(number).outcome() >= 0;
      gained += isDeal && !wasDeal ? 1 : 0;
      lost += wasDeal && !isDeal ? 1 : 0;
      run++;
    }
    return new PairedTalks(run, gained, lost);
  }

  /** By how much the share of agreements is higher by the first course, with Student's interval. */
  public Moments.Mean difference(double level) {
    Moments moments = new Moments();
    moments.add(1, gained);
    moments.add(-1, lost);
    moments.add(0, talks - gained - lost);
    return moments.mean(level);
  }
}
