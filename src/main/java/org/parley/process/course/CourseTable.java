package org.parley.process.course;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.parley.rules.CourseBook;
import org.parley.rules.CourseJudge;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.Cuts;

/**
 * When a process rule matches, as Drools judged it: once for each combination of classes of what
 * the rule reads, a bit each. Of a rule with more than {@value #MOST_CASES} combinations those that
 * come up are judged when they first do.
 */
final class CourseTable {

  static final int MOST_CASES = 1 << 20;

  /** Of rules that accumulate, Drools takes a session of its own for each case. */
  private static final int MOST_ACCUMULATED = 1 << 16;

  private final CourseBook book;
  private final int rule;
  private final Aspect[] aspects;
  private final Cuts[] cuts;
  private final BitSet matching = new BitSet();
  private final Map<List<Integer>, Boolean> judged = new ConcurrentHashMap<>();
  private final boolean isWhole;

  CourseTable(CourseBook book, int rule) {
    this.book = book;
    this.rule = rule;
    Map<Aspect, Cuts> reads = book.rules().get(rule).reads();
    this.aspects = reads.keySet().toArray(new Aspect[0]);
    this.cuts = reads.values().toArray(new Cuts[0]);
    this.isWhole = book.cases(rule) <= (book.accumulates() ? MOST_ACCUMULATED : MOST_CASES);
    if (isWhole) {
      tabulate();
    }
  }

  private void tabulate() {
    int[] classes = new int[cuts.length];
    try (CourseJudge judge = book.openJudge(rule)) {
      for (int number = 0; number < size(); number++) {
        int rest = number;
        for (int place = cuts.length - 1; place >= 0; place--) {
          classes[place] = rest % cuts[place].count();
          rest /= cuts[place].count();
        }
        matching.set(number, judge.matches(values(classes)));
      }
    }
  }

  private int size() {
    return IntStream.range(0, cuts.length).map(k -> cuts[k].count()).reduce(1, (a, b) -> a * b);
  }

  private int[] values(int[] classes) {
    return IntStream.range(0, classes.length).map(k -> cuts[k].least(classes[k])).toArray();
  }

  /** Whether the rule matches in a state. */
  boolean matches(CourseState state, int round, CourseView view) {
    if (!isWhole) {
      return judged(state, round, view);
    }
    int number = 0;
    for (int place = 0; place < cuts.length; place++) {
      int value = state.value(aspects[place], round, view);
      number = number * cuts[place].count() + cuts[place].of(value);
    }
    return matching.get(number);
  }

  /** Whether every case has been judged, so that looking one up costs little. */
  boolean isWhole() {
    return isWhole;
  }

  /** Whether the rule matches in a case that has been judged. */
  boolean matches(int number) {
    return matching.get(number);
  }

  /**
   * What the rule reads, and how the numbers of its cases come of that; nothing where they have not
   * all been judged.
   *
   * @param as the place of the rule
   */
  Map<Aspect, Watched.Reader> readers(int as) {
    Map<Aspect, Watched.Reader> readers = new LinkedHashMap<>();
    int stride = 1;
    for (int place = cuts.length - 1; isWhole && place >= 0; place--) {
      readers.put(aspects[place], new Watched.Reader(as, cuts[place], stride));
      stride *= cuts[place].count();
    }
    return readers;
  }

  private boolean judged(CourseState state, int round, CourseView view) {
    List<Integer> classes =
        IntStream.range(0, cuts.length)
            .mapToObj(place -> cuts[place].of(state.value(aspects[place], round, view)))
            .toList();
    return judged.computeIfAbsent(classes, this::judge);
  }

  private synchronized boolean judge(List<Integer> classes) {
    try (CourseJudge judge = book.openJudge(rule)) {
      return judge.matches(values(classes.stream().mapToInt(Integer::intValue).toArray()));
    }
  }

  /** Whether it is known never to match. */
  boolean isNever() {
    return isWhole && matching.isEmpty();
  }

  /** Whether it is known to match always. */
  boolean isAlways() {
    return isWhole && matching.cardinality() == size();
  }
}
