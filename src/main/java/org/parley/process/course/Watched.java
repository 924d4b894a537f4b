package org.parley.process.course;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.Cuts;

/**
 * Something that rules read, with the classes of its values that some of them tells apart, and what
 * each class adds to the numbers of the cases that the rules look up.
 *
 * @implNote immutable
 */
final class Watched {

  private final Aspect aspect;
  private final Cuts cuts;
  private final int[] rules;
  private final int[][] added;

  /**
   * A rule that reads it.
   *
   * @param cuts the classes that it tells apart
   * @param stride by how much the number of its case grows from one class to the next
   */
  record Reader(int rule, Cuts cuts, int stride) {}

  /** Read by some rules, at least one. */
  Watched(Aspect aspect, List<Reader> readers) {
    this.aspect = aspect;
    SortedSet<Integer> starts = new TreeSet<>();
    for (Reader reader : readers) {
      for (int number = 0; number < reader.cuts().count(); number++) {
        starts.add(reader.cuts().least(number));
      }
    }
    this.cuts = Cuts.at(starts);
    this.rules = readers.stream().mapToInt(Reader::rule).toArray();
    this.added = new int[cuts.count()][rules.length];
    for (int number = 0; number < added.length; number++) {
      for (int at = 0; at < rules.length; at++) {
        Reader reader = readers.get(at);
        added[number][at] = reader.cuts().of(cuts.least(number)) * reader.stride();
      }
    }
  }

  Aspect aspect() {
    return aspect;
  }

  /** The rules that read it. */
  int[] rules() {
    return rules;
  }

  /** The class of a value. */
  int of(int value) {
    return cuts.of(value);
  }

  /** What a class adds to the number of the case of each rule, in the order of {@link #rules}. */
  int[] added(int number) {
    return added[number];
  }

  /** Whether it is other in every round, by what parties do. */
  boolean isOfOffers() {
    return aspect.kind() == Aspect.Kind.STANCE || aspect.kind() == Aspect.Kind.STANDING;
  }

  /**
   * The first round in which it is in another class although nothing happens; {@link
   * Integer#MAX_VALUE} where only events can bring it there.
   */
  int until(int round, int value) {
    boolean isAgeing =
        switch (aspect.kind()) {
          case ROUND, MEASURE, EVENT -> value != Aspect.ABSENT;
          case LINE, LEVEL, STANCE, STANDING -> false;
        };
    int next = cuts.of(value) + 1;
    return isAgeing && next < cuts.count() ? round + cuts.least(next) - value : Integer.MAX_VALUE;
  }
}
