package org.parley.process.course;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.Effect;

/**
 * What events have made of the talks themselves, which no rule reads: what parties ask for, what is
 * known of them, pauses, and how the talks have ended.
 *
 * @implNote Not thread-safe; part of a {@link CourseState}.
 */
final class Conduct {

  private final long[] shifts;
  private final BitSet leaked = new BitSet();
  private boolean isAnyLeaked;
  private boolean hasMoved;
  private int pausedUntil;
  private int left = Aspect.ABSENT;
  private Optional<String> ended = Optional.empty();

  Conduct(int parties) {
    shifts = new long[parties];
  }

  Conduct(Conduct other) {
    shifts = other.shifts.clone();
    leaked.or(other.leaked);
    isAnyLeaked = other.isAnyLeaked;
    pausedUntil = other.pausedUntil;
    left = other.left;
    ended = other.ended;
  }

  /** Begins talks. */
  void begin() {
    Arrays.fill(shifts, 0);
    leaked.clear();
    isAnyLeaked = false;
    hasMoved = false;
    pausedUntil = 0;
    left = Aspect.ABSENT;
    ended = Optional.empty();
  }

  /** Begins a round. */
  void beginRound() {
    hasMoved = false;
  }

  void apply(Effect effect, int round) {
    if (effect instanceof Effect.Shifts shifting) {
      shifts[shifting.party()] += shifting.billionths();
      hasMoved = true;
    } else if (effect instanceof Effect.Leaks leaks) {
      leaked.set(leaks.party());
      isAnyLeaked = true;
      hasMoved = true;
    } else if (effect instanceof Effect.Pauses pauses) {
      pausedUntil = Math.max(pausedUntil, round + pauses.rounds());
    } else if (effect instanceof Effect.Leaves leaves) {
      left = left == Aspect.ABSENT ? leaves.party() : left;
    } else if (effect instanceof Effect.Ends ends) {
      ended = ended.or(() -> Optional.of(ends.reason()));
    }
  }

  long shift(int party) {
    return shifts[party];
  }

  boolean isLeaked(int party) {
    return leaked.get(party);
  }

  boolean isAnyLeaked() {
    return isAnyLeaked;
  }

  /** Whether a shift or what has leaked has changed in this round. */
  boolean hasMoved() {
    return hasMoved;
  }

  boolean isPaused(int round) {
    return round < pausedUntil;
  }

  Optional<CourseEnd> end() {
    return left != Aspect.ABSENT
        ? Optional.of(new CourseEnd.Left(left))
        : ended.map(CourseEnd.Ended::new);
  }
}
