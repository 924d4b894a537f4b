package org.parley.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.parley.scenario.OutcomeSpace;

/**
 * What a tally counts, and at which index of one flat array it keeps each count.
 *
 * <p>Two tallies can be added exactly when their shapes are equal.
 */
public final class TallyShape {

  static final int DRAWN = 0;
  static final int INCOHERENT = 1;
  static final int ACCEPTED = 2;
  private static final int FIRST_ROW = 3;

  private final OutcomeSpace space;
  private final int positionCount;
  private final BitSet enforced;
  private final List<BitSet> subsets;
  private final int[] firstOption;

  private TallyShape(
      OutcomeSpace space,
      int positionCount,
      BitSet enforced,
      List<BitSet> subsets,
      int[] firstOption) {
    this.space = space;
    this.positionCount = positionCount;
    this.enforced = enforced;
    this.subsets = subsets;
    this.firstOption = firstOption;
  }

  /**
   * A shape.
   *
   * @param space the outcomes
   * @param positionCount number of positions
   * @param enforced positions that an accepted outcome must not cross
   * @param subsets sets of positions, for each of which the outcomes crossing none are counted
   * @throws IllegalArgumentException if {@code enforced} or a subset names a position {@code >=
   *     positionCount}
   */
  public static TallyShape of(
      OutcomeSpace space, int positionCount, BitSet enforced, List<BitSet> subsets) {
    List<BitSet> copies = new ArrayList<>();
    subsets.forEach(subset -> copies.add(checked(subset, positionCount)));
    int[] firstOption = new int[space.issueCount() + 1];
    for (int issue = 0; issue < space.issueCount(); issue++) {
      firstOption[issue + 1] = firstOption[issue] + space.optionCount(issue);
    }
    return new TallyShape(
        space, positionCount, checked(enforced, positionCount), List.copyOf(copies), firstOption);
  }

  private static BitSet checked(BitSet positions, int positionCount) {
    if (positions.length() > positionCount) {
      throw new IllegalArgumentException(
          "position [" + (positions.length() - 1) + "] is not below [" + positionCount + "]");
    }
    return (BitSet) positions.clone();
  }

  /** The outcomes. */
  public OutcomeSpace space() {
    return space;
  }

  /** Positions that an accepted outcome must not cross; a copy. */
  public BitSet enforced() {
    return (BitSet) enforced.clone();
  }

  /** Number of positions. */
  public int positionCount() {
    return positionCount;
  }

  /** Number of subsets. */
  public int subsetCount() {
    return subsets.size();
  }

  /** A subset of the positions; a copy. */
  public BitSet subset(int subset) {
    return (BitSet) subsets.get(subset).clone();
  }

  /** Number of classes of the histogram: one more than there are enforced positions. */
  public int crossingClasses() {
    return enforced.cardinality() + 1;
  }

  /** Length of the flat array. */
  public int size() {
    return optionAccepted(space.issueCount(), 0);
  }

  int crossed(int position) {
    return FIRST_ROW + position;
  }

  int soleBlocker(int position) {
    return crossed(positionCount) + position;
  }

  int subsetAccepted(int subset) {
    return soleBlocker(positionCount) + subset;
  }

  int crossings(int count) {
    return subsetAccepted(subsets.size()) + count;
  }

  int optionDrawn(int issue, int option) {
    return crossings(crossingClasses()) + firstOption[issue] + option;
  }

  int optionAccepted(int issue, int option) {
    return optionDrawn(space.issueCount(), 0) + firstOption[issue] + option;
  }

  boolean isEnforced(int position) {
    return enforced.get(position);
  }

  int enforcedAmong(BitSet crossed) {
    BitSet both = (BitSet) crossed.clone();
    both.and(enforced);
    return both.cardinality();
  }

  boolean isAccepted(int subset, BitSet crossed) {
    return !subsets.get(subset).intersects(crossed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TallyShape that
        && Arrays.equals(space.optionCounts(), that.space.optionCounts())
        && positionCount == that.positionCount
        && enforced.equals(that.enforced)
        && subsets.equals(that.subsets);
  }

  @Override
  public int hashCode() {
    return 31 * enforced.hashCode() + subsets.hashCode() + positionCount;
  }
}
