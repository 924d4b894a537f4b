package org.parley.process.talk;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.parley.elimination.Budget;
import org.parley.process.course.CourseRules;
import org.parley.process.talk.SettingBuilder.Size;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.testkit.Bargains;
import org.parley.testkit.Sketch;

/** Random small scenarios with strategies of all kinds, opened from the files. */
final class GeneratedTalks {

  private static final String[] TACTICS = {
    "concede: {e: 0.5}",
    "concede: {e: 2, k: 0.1}",
    "tit-for-tat: {kind: absolute, kindness: 1}",
    "tit-for-tat: {kind: relative, window: 2}",
    "concede: {e: 1}, tit-for-tat: {forgives: false}, mix: {time: 0.7, tit-for-tat: 0.3}"
  };

  private static final String[] OFFERS = {"lowest", "{random: {width: 0.2}}", "nearest"};

  private static final String[] ACCEPTS = {
    "next",
    "any",
    "{const: 0.6}",
    "{time: 0.8}",
    "{next: {a: 1.1, b: 0.05}}",
    "{combi: {T: 0.5, over: max}}",
    "{combi: {T: 0.5, over: avg}}",
    "{combi: {T: 0.5, over: const, c: 0.4}}"
  };

  private GeneratedTalks() {}

  static Sketch sketch(long seed, String protocol) {
    SplittableRandom random = new SplittableRandom(seed);
    Sketch sketch =
        Sketch.scenario()
            .issue("i0", "a", "b", "c")
            .issue("i1", "a", "b")
            .issue("i2", "a", "b", "c");
    int parties = 2 + random.nextInt(2);
    StringBuilder strategies = new StringBuilder();
    for (int party = 0; party < parties; party++) {
      String id = "p" + party;
      sketch.stating(
          id, "{i0: {option: " + option(random) + "}, i2: {option: " + option(random) + "}}");
      for (int position = 0; position < 2; position++) {
        sketch.position(
            id + "-" + position,
            id,
            "firmness: 0.6\n    readings: {strict: {probability: 0.5, rejects: {i0: ["
                + option(random)
                + "], i2: ["
                + option(random)
                + "]}}, wide: {probability: 0.5, rejects: {i2: ["
                + option(random)
                + "]}}}");
      }
      String vote = random.nextBoolean() ? "hill" : "{anneal: 0.2}";
      strategies.append(
          String.format(
              java.util.Locale.ROOT,
              "%s: {%s, offer: %s, accept: %s, discount: 0.9, vote: %s}, ",
              id,
              TACTICS[random.nextInt(TACTICS.length)],
              OFFERS[random.nextInt(OFFERS.length)],
              ACCEPTS[random.nextInt(ACCEPTS.length)],
              vote));
    }
    return sketch
        .more("process: {rounds: 6, protocol: " + protocol + ", parties: {" + strategies + "}}\n")
        .assumptions("{correlation: {p0: 0.5}, utility: {p1: {reservation: 0.2}}}")
        .rules(Sketch.REJECTIONS);
  }

  private static String option(SplittableRandom random) {
    return "abc".substring(random.nextInt(3)).substring(0, 1);
  }

  static Setting setting(Sketch sketch, Path folder) {
    Case asked = Case.of(Bargains.open(sketch, folder), Enforcement.of(LadderStep.STANDING));
    Prepared prepared =
        SettingBuilder.prepare(
            asked, CourseRules.of(asked.scenario()), Budget.ofEdges(1 << 20), Size.usual(1));
    return ((Prepared.Ready) prepared).setting();
  }
}
