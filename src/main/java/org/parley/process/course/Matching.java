package org.parley.process.course;

import java.util.Arrays;
import java.util.BitSet;
import org.parley.rules.course.Aspect;
import org.parley.stat.CounterWords;

/**
 * Which rules match in the state of one talk, a bit a rule. What rules read changes seldom, by an
 * event or as time goes by: only then are those looked up again that read it.
 *
 * @implNote Not thread-safe; one for each state.
 */
final class Matching {

  private final CourseRules rules;
  private final CourseState state;
  private final Watch watch;
  private final long[] matching;
  private final int[] cases;
  private final int[] classes;
  private final int[] until;
  private final boolean[] isStale;
  private boolean isAnyStale;
  private int due;

  /** Of a state that nothing is known of. */
  Matching(CourseRules rules, CourseState state) {
    this.rules = rules;
    this.state = state;
    this.watch = rules.watch();
    this.matching = watch.first();
    this.cases = new int[rules.rules().size()];
    this.classes = new int[watch.size()];
    this.until = new int[watch.size()];
    this.isStale = new boolean[watch.size()];
    forget();
  }

  /** All may have changed. */
  void forget() {
    Arrays.fill(isStale, true);
    isAnyStale = true;
    due = Integer.MAX_VALUE;
  }

  /** Something that rules may read has changed. */
  void changed(Aspect.Kind kind, int index) {
    int place = watch.place(kind, index);
    if (place >= 0) {
      isStale[place] = true;
      isAnyStale = true;
    }
  }

  /**
   * Finds the rules that match and whose draw succeeds, and those that happen for certain. Rounds
   * are asked for in ascending order.
   *
   * @param words the random words of this talk
   * @param view what the rules see of the offers
   * @param coming takes them
   */
  void draw(int round, CounterWords words, CourseView view, BitSet coming) {
    renew(round, view);
    for (int word = 0; word < matching.length; word++) {
      for (long bits = matching[word]; bits != 0; bits &= bits - 1) {
        int rule = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
        if (!state.isSpent(rule)
            && rules.happens(rule, words.word(CourseState.WORDS, round, rule))
            && isSure(rule, round, view)) {
          coming.set(rule);
        }
      }
    }
    if (rules.areForced(round)) {
      for (int rule : rules.activeRules()) {
        coming.set(rule, coming.get(rule) || !state.isSpent(rule) && rules.isForced(rule, round));
      }
    }
  }

  private boolean isSure(int rule, int round, CourseView view) {
    return !watch.isOneByOne(rule) || watch.table(rule).matches(state, round, view);
  }

  private void renew(int round, CourseView view) {
    for (int place : watch.ofOffers()) {
      renew(place, round, view);
    }
    if (round >= due) {
      age(round);
    }
    if (isAnyStale) {
      for (int place = 0; place < isStale.length; place++) {
        if (isStale[place]) {
          isStale[place] = false;
          renew(place, round, view);
        }
      }
      isAnyStale = false;
    }
  }

  private void age(int round) {
    due = Integer.MAX_VALUE;
    for (int place = 0; place < until.length; place++) {
      if (until[place] <= round) {
        isStale[place] = true;
        isAnyStale = true;
      } else {
        due = Math.min(due, until[place]);
      }
    }
  }

  private void renew(int place, int round, CourseView view) {
    Watched read = watch.at(place);
    int value = state.value(read.aspect(), round, view);
    until[place] = read.until(round, value);
    due = Math.min(due, until[place]);
    int now = read.of(value);
    if (now != classes[place]) {
      move(read, read.added(classes[place]), read.added(now));
      classes[place] = now;
    }
  }

  private void move(Watched read, int[] before, int[] now) {
    int[] readers = read.rules();
    for (int at = 0; at < readers.length; at++) {
      int rule = readers[at];
      cases[rule] += now[at] - before[at];
      long bit = 1L << rule;
      boolean matches = watch.table(rule).matches(cases[rule]);
      matching[rule / Long.SIZE] = matching[rule / Long.SIZE] & ~bit | (matches ? bit : 0);
    }
  }
}
