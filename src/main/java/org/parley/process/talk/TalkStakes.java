package org.parley.process.talk;

import java.util.List;

/**
 * What can give in a talk: positions, and options that parties have stated.
 *
 * @param positions by seat and bit of {@link Seat#gives}
 * @param positionCount number of positions of the scenario
 * @param stated the options stated, by seat
 * @param starts by seat the first of its options, and at the end how many there are
 */
public record TalkStakes(
    List<List<Held>> positions, int positionCount, List<Stated> stated, int[] starts) {

  /**
   * A position of a seat.
   *
   * @param position its index in the scenario
   * @param lines its readings among the lines of the seat, a bit a line
   */
  public record Held(int position, long lines) {}

  /**
   * An option that a seat has stated.
   *
   * @param issue index of the issue
   * @param option index of the option
   */
  public record Stated(int seat, int issue, int option) {}

  public TalkStakes {
    positions = List.copyOf(positions);
    stated = List.copyOf(stated);
  }

  Held position(int seat, int bit) {
    return positions.get(seat).get(bit);
  }

  int firstStated(int seat) {
    return starts[seat];
  }
}
