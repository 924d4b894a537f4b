package org.parley.process.talk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.process.course.CourseEnd;
import org.parley.process.course.CourseRules;
import org.parley.process.course.CourseState;
import org.parley.process.course.CourseView;
import org.parley.rules.course.CourseRule;

/**
 * Which lines bind in a talk, as events change it by process rules, and what else events do.
 *
 * @implNote Not thread-safe; one for each thread, begun anew for each talk.
 */
final class Events {

  private static final double BILLION = 1e9;

  private final Setting setting;
  private final Optional<CourseState> state;
  private final int[][] positions;
  private final int[][] readings;
  private final long[] binding;
  private Words words = new Words();

  Events(Setting setting) {
    this.setting = setting;
    this.state = setting.course().map(CourseState::new);
    int seats = setting.lines().size();
    int[] first = setting.model().firstLines();
    this.binding = new long[seats];
    this.positions = new int[seats][];
    this.readings = new int[seats][];
    for (int seat = 0; seat < seats; seat++) {
      int[] lines = setting.lines().get(seat);
      positions[seat] = new int[lines.length];
      readings[seat] = new int[lines.length];
      for (int bit = 0; bit < lines.length; bit++) {
        int place = Arrays.binarySearch(first, lines[bit]);
        int position = place >= 0 ? place : -place - 2;
        positions[seat][bit] = position;
        readings[seat][bit] = lines[bit] - first[position];
      }
    }
  }

  /**
   * Begins a talk.
   *
   * @param drawn by seat, which of its lines bind, a bit a line
   * @param of by position the reading in which it binds, or -1
   */
  void begin(long[] drawn, int[] of, Words randomWords) {
    System.arraycopy(drawn, 0, binding, 0, drawn.length);
    words = randomWords;
    state.ifPresent(course -> course.begin(of));
  }

  /** Whether there are no process rules, so that nothing ever happens. */
  boolean areNone() {
    return state.isEmpty();
  }

  /** Which lines of a seat bind now. */
  long binding(int seat) {
    return binding[seat];
  }

  /**
   * Lets the events of a round's start happen.
   *
   * @return how the talk ends by them, if it does
   */
  Optional<Ending> advance(int round, CourseView view, Ledger ledger, Minutes minutes) {
    if (state.isEmpty()) {
      return Optional.empty();
    }
    CourseState course = state.get();
    course.advance(round, words.counter(), view);
    List<CourseRule> rules = setting.course().orElseThrow().rules();
    BitSet happened = course.happened();
    for (int rule = happened.nextSetBit(0); rule >= 0; rule = happened.nextSetBit(rule + 1)) {
      ledger.happens(rules.get(rule).event(), round);
      minutes.event(round, rule);
    }
    if (course.hasMovedLines()) {
      bind(course);
    }
    return course.end().map(this::ending);
  }

  private void bind(CourseState course) {
    for (int seat = 0; seat < binding.length; seat++) {
      long bits = 0;
      for (int bit = 0; bit < positions[seat].length; bit++) {
        boolean binds = course.reading(positions[seat][bit]) == readings[seat][bit];
        bits |= binds ? 1L << bit : 0;
      }
      binding[seat] = bits;
    }
  }

  private Ending ending(CourseEnd end) {
    if (end instanceof CourseEnd.Left left) {
      return new Ending(Ending.Kind.LEFT, setting.game().seats().get(left.party()).party());
    }
    return new Ending(Ending.Kind.ENDED, ((CourseEnd.Ended) end).reason());
  }

  /** Whether events of this round's start have changed anything that parties go by. */
  boolean haveMoved() {
    return state.isPresent() && (state.get().hasMovedLines() || state.get().hasMovedWishes());
  }

  /** Whether nobody speaks in a round. */
  boolean isPaused(int round) {
    return state.isPresent() && state.get().isPaused(round);
  }

  /** How much more than else a seat asks for, in what its utilities are counted in. */
  double shift(int seat) {
    return state.isEmpty()
        ? 0
        : state.get().shift(seat) / BILLION * setting.game().seats().get(seat).denominator();
  }

  /** Whether it is known of anybody what it wants most. */
  boolean isAnyLeaked() {
    return state.isPresent() && state.get().isAnyLeaked();
  }

  /** The first other seat of which it is known what it wants most, or -1. */
  int leaked(int seat) {
    for (int other = 0; state.isPresent() && other < binding.length; other++) {
      if (other != seat && state.get().isLeaked(other)) {
        return other;
      }
    }
    return -1;
  }

  /** Number of events that there are. */
  static int count(Optional<CourseRules> rules) {
    return rules.map(course -> course.events().size()).orElse(0);
  }
}
