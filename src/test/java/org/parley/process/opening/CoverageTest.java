package org.parley.process.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.stat.CounterWords;
import org.parley.stat.Interval.Method;
import org.parley.stat.Proportion;
import org.parley.worlds.WorldDraw;

/** How many intervals of simulated talks hold the chance of all paths, over random processes. */
final class CoverageTest {

  private static final int ROUNDS = 4;
  private static final int TALKS = 500;

  /** Processes whose rules are compiled together. */
  private static final int TOGETHER = 20;

  @TempDir private Path folder;

  @Test
  void intervalsCoverTheChancesOfRandomProcesses() throws IOException {
    // 40 x 50 intervals: two standard errors of the share of 2,000 that holds are a point.
    assertThat(covered(40, 50)).isBetween(0.93, 0.975);
  }

  /** 60,000 intervals, whose share errs by 0.09 points. */
  @Test
  @Tag("slow")
  void intervalsCoverTheChancesOfManyRandomProcesses() throws IOException {
    assertThat(covered(300, 200)).isBetween(0.94, 0.965);
  }

  /** The share over processes whose chance is neither none nor certain, each as often. */
  private double covered(int processes, int samples) throws IOException {
    List<OpeningModel> models = new ArrayList<>();
    List<Double> chances = new ArrayList<>();
    for (int from = 0; chances.size() < processes; from += TOGETHER) {
      List<GeneratedProcess> some = new ArrayList<>();
      for (int seed = from; seed < from + TOGETHER; seed++) {
        some.add(new GeneratedProcess(seed, ROUNDS, false));
      }
      List<OpeningModel> all = GeneratedProcess.models(folder, some);
      for (int place = 0; place < TOGETHER && chances.size() < processes; place++) {
        double chance = chance(PathsOfTalks.of(some.get(place)));
        // Of a chance close to none or all the intervals cover more or less than they say.
        if (TALKS * Math.min(chance, 1 - chance) >= 20) {
          models.add(all.get(place));
          chances.add(chance);
        }
      }
    }
    long covered = 0;
    for (int process = 0; process < processes; process++) {
      covered += covered(models.get(process), chances.get(process), process, samples);
    }
    return (double) covered / (processes * samples);
  }

  /** Of samples of the talks of one seed, none of which is in two of them. */
  private static long covered(OpeningModel model, double chance, long seed, int samples) {
    TalkRun run = new TalkRun(model);
    int[] firstLines = model.worlds().firstLines();
    int[] readings = new int[model.worlds().positionCount()];
    int inChunk = WorldDraw.CHUNK / TALKS;
    long[][] lines = {};
    long covered = 0;
    for (int sample = 0; sample < samples; sample++) {
      long chunk = sample / inChunk;
      int first = sample % inChunk * TALKS;
      lines = first == 0 ? WorldDraw.of(model.worlds()).draw(seed, chunk) : lines;
      int open = 0;
      for (int talk = first; talk < first + TALKS; talk++) {
        SampledOpening.read(lines, talk, firstLines, readings);
        CounterWords words = CounterWords.of(seed, chunk * WorldDraw.CHUNK + talk);
        open += run.run(readings, words) == TalkRun.NEVER ? 0 : 1;
      }
      Proportion share = new Proportion(open, TALKS);
      covered += share.interval(0.95, Method.WILSON).contains(chance) ? 1 : 0;
    }
    return covered;
  }

  private static double chance(PathsOfTalks paths) {
    double chance = paths.start;
    for (double at : paths.at) {
      chance += at;
    }
    return chance;
  }
}
