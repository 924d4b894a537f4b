package org.parley.process.course;

import java.util.Arrays;
import java.util.List;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.CourseRule;

/**
 * Which rules read what, a bit a rule.
 *
 * @implNote immutable
 */
final class Readers {

  private final long[][][] byKind = new long[Aspect.Kind.values().length][0][];
  private final long[] all;
  private final long[] ofOffers;
  private final boolean areAnyOfOffers;

  /**
   * Of some rules.
   *
   * @param active the places of those that are not left out
   */
  Readers(List<CourseRule> rules, int[] active) {
    this.all = new long[(rules.size() + Long.SIZE - 1) / Long.SIZE];
    this.ofOffers = all.clone();
    for (int rule : active) {
      set(all, rule);
      for (Aspect aspect : rules.get(rule).reads().keySet()) {
        set(of(aspect), rule);
      }
      if (rules.get(rule).reads(Aspect.Kind.STANCE)
          || rules.get(rule).reads(Aspect.Kind.STANDING)) {
        set(ofOffers, rule);
      }
    }
    this.areAnyOfOffers = Arrays.stream(ofOffers).anyMatch(bits -> bits != 0);
  }

  private long[] of(Aspect aspect) {
    int kind = aspect.kind().ordinal();
    int known = byKind[kind].length;
    if (known <= aspect.index()) {
      byKind[kind] = Arrays.copyOf(byKind[kind], aspect.index() + 1);
      for (int index = known; index <= aspect.index(); index++) {
        byKind[kind][index] = new long[all.length];
      }
    }
    return byKind[kind][aspect.index()];
  }

  private static void set(long[] bits, int rule) {
    bits[rule / Long.SIZE] |= 1L << rule;
  }

  /** Words of a set of rules. */
  int words() {
    return all.length;
  }

  void addAll(long[] to) {
    add(all, to);
  }

  /** Adds those that read offers, which are other ones in every round. */
  void addOfOffers(long[] to) {
    if (areAnyOfOffers) {
      add(ofOffers, to);
    }
  }

  /** Adds those that read something. */
  void add(Aspect.Kind kind, int index, long[] to) {
    long[][] of = byKind[kind.ordinal()];
    if (index < of.length) {
      add(of[index], to);
    }
  }

  private static void add(long[] bits, long[] to) {
    for (int word = 0; word < to.length; word++) {
      to[word] |= bits[word];
    }
  }
}
