package org.parley.process.course;

import java.util.BitSet;
import org.parley.rules.course.Aspect;
import org.parley.stat.CounterWords;

/**
 * Which rules match in the state of one talk, a bit a rule. What a rule reads changes seldom, by an
 * event or as time goes by: only then is it looked up again.
 *
 * @implNote Not thread-safe; one for each state.
 */
final class Matching {

  private final CourseRules rules;
  private final CourseState state;
  private final Readers readers;
  private final long[] matching;
  private final long[] stale;
  private final int[] until;
  private int due;

  /** Of a state that nothing is known of. */
  Matching(CourseRules rules, CourseState state) {
    this.rules = rules;
    this.state = state;
    this.readers = rules.readers();
    this.matching = new long[readers.words()];
    this.stale = new long[readers.words()];
    this.until = new int[rules.rules().size()];
    forget();
  }

  /** Nothing is known any more. */
  void forget() {
    readers.addAll(stale);
    due = Integer.MAX_VALUE;
  }

  /** Something that rules may read has changed. */
  void changed(Aspect.Kind kind, int index) {
    readers.add(kind, index, stale);
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
    CourseTable table = rules.table(rule);
    return table.isWhole() || table.matches(state, round, view);
  }

  /** Looks up what is stale; a rule that is judged case by case counts as one that may match. */
  private void renew(int round, CourseView view) {
    readers.addOfOffers(stale);
    if (round >= due) {
      age(round);
    }
    for (int word = 0; word < stale.length; word++) {
      for (long bits = stale[word]; bits != 0; bits &= bits - 1) {
        int rule = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
        CourseTable table = rules.table(rule);
        boolean matches = !table.isWhole() || table.matches(state, round, view);
        matching[word] = matching[word] & ~(1L << rule) | (matches ? 1L << rule : 0);
        until[rule] = table.isWhole() ? table.until(state, round) : Integer.MAX_VALUE;
        due = Math.min(due, until[rule]);
      }
      stale[word] = 0;
    }
  }

  private void age(int round) {
    due = Integer.MAX_VALUE;
    for (int rule : rules.activeRules()) {
      if (until[rule] <= round) {
        stale[rule / Long.SIZE] |= 1L << rule;
      } else {
        due = Math.min(due, until[rule]);
      }
    }
  }
}
