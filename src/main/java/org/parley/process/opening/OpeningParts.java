package org.parley.process.opening;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.process.course.CourseRules;
import org.parley.stat.CounterWords;
import org.parley.worlds.WorldDraw;

/**
 * How often a zone opens by other process rules, estimated from parts of the talks of {@link
 * SampledOpening}: whatever the rules, the talks of a part begin in the same worlds and have the
 * same random words, and those of different parts have nothing in common.
 *
 * @implNote Safe to share between threads.
 */
public final class OpeningParts {

  private final OpeningModel model;
  private final long seed;
  private final int each;
  private final Map<Integer, int[][]> worlds = new ConcurrentHashMap<>();

  /**
   * @param seed seed of worlds and events
   * @param each talks of a part, in {@code [1, WorldDraw.CHUNK]}
   */
  public OpeningParts(OpeningModel model, long seed, int each) {
    this.model = model;
    this.seed = seed;
    this.each = each;
  }

  /** The share of the talks of a part in which a zone is open by the last round. */
  public double open(CourseRules rules, int part) {
    TalkRun run = new TalkRun(new OpeningModel(rules, model.worlds(), model.ways()));
    int[][] readings = worlds.computeIfAbsent(part, this::drawn);
    long before = (long) part * WorldDraw.CHUNK;
    int open = 0;
    for (int talk = 0; talk < each; talk++) {
      boolean isOpen =
          run.run(readings[talk], CounterWords.of(seed, before + talk)) != TalkRun.NEVER;
      open += isOpen ? 1 : 0;
    }
    return (double) open / each;
  }

  private int[][] drawn(int part) {
    long[][] lines = WorldDraw.of(model.worlds()).draw(seed, part);
    int[] firstLines = model.worlds().firstLines();
    int[][] readings = new int[each][model.worlds().positionCount()];
    for (int talk = 0; talk < each; talk++) {
      SampledOpening.read(lines, talk, firstLines, readings[talk]);
    }
    return readings;
  }
}
