package org.parley.process.talk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.process.course.CourseRules;

/**
 * How often talks end in agreement by process rules that differ in their chances alone, estimated
 * from parts of them: whatever the chances, the same lines bind and the random words are the same
 * in the talks of a part, and those of different parts have nothing in common.
 *
 * @implNote Safe to share between threads, but for one part at a time by one of them.
 */
public final class TalkParts {

  private final Setting setting;
  private final long seed;
  private final int each;
  private final Repertoire repertoire;
  private final Map<Integer, AtHand> atHand = new ConcurrentHashMap<>();

  /**
   * @param seed seed of all that is drawn
   * @param each talks of a part, at least 1
   */
  public TalkParts(Setting setting, long seed, int each) {
    this.setting = setting;
    this.seed = seed;
    this.each = each;
    this.repertoire = setting.repertoire();
  }

  /** The share of the talks of a part that end in agreement. */
  public double agreements(CourseRules rules, int part) {
    AtHand known =
        atHand.computeIfAbsent(part, p -> new AtHand(repertoire, setting.game().rounds()));
    Talker talker = new Talker(setting.with(rules), seed, known);
    int agreed = 0;
    for (int talk = 0; talk < each; talk++) {
      agreed += talker.result((long) part * each + talk).outcome() >= 0 ? 1 : 0;
    }
    return (double) agreed / each;
  }
}
