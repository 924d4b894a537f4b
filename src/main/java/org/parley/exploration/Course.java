package org.parley.exploration;

import java.util.ArrayList;
import java.util.List;

/**
 * The course of an estimate: what had been drawn at growing numbers of chunks, each a quarter more
 * than the one before. The numbers are those of the whole run, so that the courses of its shards
 * add up to its own.
 *
 * @param looks what had been drawn at each look, the end of the run not included
 */
public record Course(List<Look> looks) {

  /**
   * What had been drawn.
   *
   * @param draws coherent outcomes
   * @param accepted those of them that cross no enforced position
   */
  public record Look(long draws, long accepted) {

    // Written out for the sake of the start: see "What costs at the start" in design.md.
    @Override
    public boolean equals(Object other) {
      return other instanceof Look same && draws == same.draws && accepted == same.accepted;
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(draws) + Long.hashCode(accepted);
    }
  }

  public Course {
    looks = List.copyOf(looks);
  }

  /** Number of looks that are due on the way through this many chunks. */
  static int looks(long chunks) {
    Recorder recorder = new Recorder(chunks);
    recorder.record(chunks, 0, 0);
    return recorder.looks.size();
  }

  /** The sum of two shards, as far as both have come. */
  public Course plus(Course other) {
    List<Look> sums = new ArrayList<>();
    for (int k = 0; k < Math.min(looks.size(), other.looks.size()); k++) {
      Look left = looks.get(k);
      Look right = other.looks.get(k);
      sums.add(new Look(left.draws() + right.draws(), left.accepted() + right.accepted()));
    }
    return new Course(sums);
  }

  /** Records the course of one shard; not thread-safe. */
  static final class Recorder {

    private final long chunks;
    private final List<Look> looks = new ArrayList<>();
    private long next = 1;

    /**
     * @param chunks chunks of the whole run
     */
    Recorder(long chunks) {
      this.chunks = chunks;
    }

    /**
     * Records what has been drawn of the chunks with a number below {@code reached}, wherever a
     * look is due; whether one was.
     */
    boolean record(long reached, long draws, long accepted) {
      boolean due = next <= reached && next < chunks;
      while (next <= reached && next < chunks) {
        looks.add(new Look(draws, accepted));
        next += 1 + next / 4;
      }
      return due;
    }

    Course course() {
      return new Course(looks);
    }
  }
}
