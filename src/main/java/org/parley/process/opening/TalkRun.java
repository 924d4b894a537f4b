package org.parley.process.opening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.process.course.CourseEnd;
import org.parley.process.course.CourseState;
import org.parley.process.course.CourseView;
import org.parley.stat.CounterWords;

/**
 * Simulates talks without offers, one after another.
 *
 * @implNote Not thread-safe.
 */
final class TalkRun {

  /** In place of the round in which a zone opens: open from the start, or never. */
  static final int FROM_THE_START = -1;

  static final int NEVER = -2;

  private final OpeningModel model;
  private final int[] firstLines;
  private final long[][] ways;
  private final long[] binding;
  private final CourseState state;
  private final int[] firstHappened;

  TalkRun(OpeningModel model) {
    this.model = model;
    this.firstLines = model.worlds().firstLines();
    int words = (model.worlds().lineCount() + Long.SIZE - 1) / Long.SIZE;
    this.binding = new long[words];
    this.ways = model.ways().sets().stream().map(set -> words(set, words)).toArray(long[][]::new);
    this.state = new CourseState(model.rules());
    this.firstHappened = new int[model.rules().events().size()];
  }

  private static long[] words(BitSet set, int count) {
    long[] words = new long[count];
    set.stream().forEach(line -> words[line / Long.SIZE] |= 1L << line % Long.SIZE);
    return words;
  }

  /**
   * Simulates one talk until a zone opens.
   *
   * @param readings the reading in which each position binds, or -1
   * @return the round in which a zone opens, {@link #FROM_THE_START} or {@link #NEVER}
   */
  int run(int[] readings, CounterWords words) {
    state.begin(readings);
    Arrays.fill(firstHappened, NEVER);
    if (isOpen()) {
      return FROM_THE_START;
    }
    for (int round = 0; round < model.rounds(); round++) {
      state.advance(round, words, CourseView.NONE);
      if (!state.happened().isEmpty()) {
        note(round);
        if (state.end().isPresent()) {
          return NEVER;
        }
        if (isOpen()) {
          return round;
        }
      }
    }
    return NEVER;
  }

  private void note(int round) {
    BitSet happened = state.happened();
    for (int rule = happened.nextSetBit(0); rule >= 0; rule = happened.nextSetBit(rule + 1)) {
      int event = model.rules().rules().get(rule).event();
      if (firstHappened[event] == NEVER) {
        firstHappened[event] = round;
      }
    }
  }

  private boolean isOpen() {
    Arrays.fill(binding, 0);
    for (int position = 0; position + 1 < firstLines.length; position++) {
      int reading = state.reading(position);
      if (reading >= 0) {
        int line = firstLines[position] + reading;
        binding[line / Long.SIZE] |= 1L << line % Long.SIZE;
      }
    }
    for (long[] way : ways) {
      if (isFree(way)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFree(long[] way) {
    for (int word = 0; word < way.length; word++) {
      if ((way[word] & binding[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Counts the talk that was run last. */
  void count(int opened, OpeningTally tally) {
    tally.talks++;
    if (opened == FROM_THE_START) {
      tally.start++;
    } else if (opened >= 0) {
      tally.at[opened]++;
      tally.gave(given());
    }
    Optional<CourseEnd> end = state.end();
    end.ifPresent(how -> tally.ended.merge(how, 1L, Long::sum));
    for (int event = 0; event < firstHappened.length; event++) {
      if (firstHappened[event] >= 0) {
        tally.withEvent[event]++;
        tally.firstRounds[event] += firstHappened[event];
      }
    }
  }

  private List<Integer> given() {
    return state.given();
  }
}
