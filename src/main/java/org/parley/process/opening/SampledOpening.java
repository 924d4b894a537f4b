package org.parley.process.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.effort.Cutoff;
import org.parley.stat.CounterWords;
import org.parley.worlds.WorldDraw;

/**
 * When a zone opens, estimated from simulated talks. Talk {@code n} begins in world {@code n} of
 * the draws for the same seed, and its events have the random words of seed and {@code n}: the same
 * seed gives the same counts for any number of threads.
 */
public final class SampledOpening {

  /**
   * How to sample.
   *
   * @param seed seed of worlds and events
   * @param talks number of talks
   * @param threads number of threads, at least 1
   */
  public record Plan(long seed, long talks, int threads) {}

  private final OpeningModel model;
  private final Optional<OpeningModel> unchanged;
  private final Plan plan;
  private final Cutoff cutoff;

  private SampledOpening(
      OpeningModel model, Optional<OpeningModel> unchanged, Plan plan, Cutoff cutoff) {
    this.model = model;
    this.unchanged = unchanged;
    this.plan = plan;
    this.cutoff = cutoff;
  }

  /**
   * Counts over talks.
   *
   * @param unchanged the course of the same talks to compare with, by the same random words
   * @param cutoff once over, the talks of chunks not yet begun are left out, but for the first
   */
  public static OpeningTally sample(
      OpeningModel model, Optional<OpeningModel> unchanged, Plan plan, Cutoff cutoff) {
    ExecutorService threads = Executors.newFixedThreadPool(plan.threads());
    try {
      return new SampledOpening(model, unchanged, plan, cutoff).sample(threads);
    } finally {
      threads.shutdown();
    }
  }

  private OpeningTally sample(ExecutorService threads) {
    OpeningTally sum = empty();
    long chunks = (plan.talks() + WorldDraw.CHUNK - 1) / WorldDraw.CHUNK;
    // A block of chunks at a time, whole ones only: what was drawn does not depend on the threads.
    for (long from = 0; from < chunks && (from == 0 || !cutoff.isOver()); ) {
      long until = Math.min(chunks, from == 0 ? 1 : from + 4L * plan.threads());
      List<CompletableFuture<OpeningTally>> parts = new ArrayList<>();
      for (int k = 0; k < plan.threads() && from + k < until; k++) {
        long first = from + k;
        parts.add(CompletableFuture.supplyAsync(() -> part(first, until), threads));
      }
      parts.forEach(part -> sum.add(part.join()));
      from = until;
    }
    return sum;
  }

  private OpeningTally empty() {
    return new OpeningTally(model.rounds(), model.rules().events().size());
  }

  private OpeningTally part(long first, long until) {
    OpeningTally tally = empty();
    WorldDraw draw = WorldDraw.of(model.worlds());
    TalkRun run = new TalkRun(model);
    Optional<TalkRun> other = unchanged.map(TalkRun::new);
    int[] firstLines = model.worlds().firstLines();
    int[] readings = new int[model.worlds().positionCount()];
    for (long chunk = first; chunk < until; chunk += plan.threads()) {
      long[][] lines = draw.draw(plan.seed(), chunk);
      long before = chunk * WorldDraw.CHUNK;
      int talks = (int) Math.min(WorldDraw.CHUNK, plan.talks() - before);
      for (int talk = 0; talk < talks; talk++) {
        read(lines, talk, firstLines, readings);
        CounterWords words = CounterWords.of(plan.seed(), before + talk);
        int opened = run.run(readings, words);
        run.count(opened, tally);
        if (other.isPresent()) {
          boolean wasOpen = other.get().run(readings, words) != TalkRun.NEVER;
          boolean isOpen = opened != TalkRun.NEVER;
          tally.gained += isOpen && !wasOpen ? 1 : 0;
          tally.lost += wasOpen && !isOpen ? 1 : 0;
        }
      }
    }
    return tally;
  }

  /** The readings in which positions bind in one world of a chunk. */
  static void read(long[][] lines, int world, int[] firstLines, int[] readings) {
    for (int position = 0; position < readings.length; position++) {
      readings[position] = -1;
      for (int line = firstLines[position]; line < firstLines[position + 1]; line++) {
        if ((lines[line][world / Long.SIZE] >>> world % Long.SIZE & 1) != 0) {
          readings[position] = line - firstLines[position];
        }
      }
    }
  }
}
