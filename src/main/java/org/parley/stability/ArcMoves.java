package org.parley.stability;

import java.util.Arrays;
import java.util.List;

/**
 * Moves as they are listed one by one; they are never closed transitively.
 *
 * @implNote immutable
 */
public final class ArcMoves implements Moves {

  private final int[] firstOf;
  private final int[] targets;

  private ArcMoves(int[] firstOf, int[] targets) {
    this.firstOf = firstOf;
    this.targets = targets;
  }

  /**
   * The moves of one mover.
   *
   * @param targets by state, the states it leads to, itself not among them
   */
  public static ArcMoves of(List<List<Integer>> targets) {
    return of(
        targets.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new));
  }

  static ArcMoves of(int[][] targets) {
    int[] first = new int[targets.length + 1];
    for (int state = 0; state < targets.length; state++) {
      first[state + 1] = first[state] + targets[state].length;
    }
    return new ArcMoves(first, Arrays.stream(targets).flatMapToInt(Arrays::stream).toArray());
  }

  @Override
  public int first(int state) {
    return firstOf[state];
  }

  @Override
  public int end(int state) {
    return firstOf[state + 1];
  }

  @Override
  public int candidate(int place) {
    return targets[place];
  }

  @Override
  public boolean leads(int from, int to) {
    return true;
  }

  @Override
  public boolean isReversible() {
    return false;
  }

  @Override
  public boolean isTransitive() {
    return false;
  }
}
