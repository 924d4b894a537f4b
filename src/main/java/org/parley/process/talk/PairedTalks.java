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

  /** Talks of the first part; each further part is a quarter of all before it longer. */
  private static final int FIRST_TALKS = 1024;

  /**
   * Runs talks by both.
   *
   * @param talks how many, at least 1
   * @param cancelled once it is true, the talks of the part under way are given up
   * @return those of the parts that were not given up, the first talks of all
   */
  public static PairedTalks run(
      Setting one, Setting other, Talking.Plan plan, long talks, BooleanSupplier cancelled) {
    ExecutorService threads = Executors.newFixedThreadPool(plan.threads());
    try {
      Repertoire of = one.repertoire();
      Repertoire ofOther = other.repertoire();
      List<Pair> lanes = new ArrayList<>();
      for (int lane = 0; lane < plan.threads(); lane++) {
        lanes.add(
            new Pair(
                new Talker(one, plan.seed(), of), new Talker(other, plan.seed(), ofOther)));
      }
      PairedTalks sum = new PairedTalks(0, 0, 0);
      boolean isWhole = true;
      while (isWhole && sum.talks < talks) {
        long until = Math.min(talks, sum.talks + FIRST_TALKS + sum.talks / 4);
        PairedTalks more = between(sum.talks, until, lanes, threads, cancelled);
        isWhole = more.talks == until - sum.talks;
        sum = isWhole ? sum.plus(more) : sum;
      }
      return sum;
    } finally {
      threads.shutdown();
    }
  }

  private record Pair(Talker talker, Talker beside) {}

  private static PairedTalks between(
      long from, long until, List<Pair> pairs, ExecutorService threads, BooleanSupplier cancelled) {
    List<CompletableFuture<PairedTalks>> lanes = new ArrayList<>();
    for (int lane = 0; lane < pairs.size(); lane++) {
      Pair pair = pairs.get(lane);
      long first = from + (until - from) * lane / pairs.size();
      long last = from + (until - from) * (lane + 1) / pairs.size();
      lanes.add(
          CompletableFuture.supplyAsync(
              () -> lane(pair.talker(), pair.beside(), first, last, cancelled), threads));
    }
    PairedTalks sum = new PairedTalks(0, 0, 0);
    for (CompletableFuture<PairedTalks> lane : lanes) {
      sum = sum.plus(lane.join());
    }
    return sum;
  }

  private PairedTalks plus(PairedTalks more) {
    return new PairedTalks(talks + more.talks, gained + more.gained, lost + more.lost);
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
