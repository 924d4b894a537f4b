package org.parley.elimination;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways from one node to the terminal that are ranked so far, and candidates for the next. */
final class RankedNode {

  private final List<Way> ranked = new ArrayList<>();
  private final List<BitSet> crossed = new ArrayList<>();
  private final Set<BitSet> seen = new HashSet<>();
  private final PriorityQueue<Way> candidates = new PriorityQueue<>();
  private @Nullable Way taken;

  void offer(Way candidate) {
    candidates.add(candidate);
  }

  boolean hasCandidate() {
    return !candidates.isEmpty();
  }

  /** Takes out the best candidate, whose successor is then due. */
  Way take() {
    taken = candidates.remove();
    return taken;
  }

  /** The way taken last, once; its successor is to be offered before the next is taken. */
  @Nullable Way dueForSuccession() {
    Way due = taken;
    taken = null;
    return due;
  }

  void rank(Way way) {
    ranked.add(way);
  }

  /** Ranks a way unless one that crosses the same positions is ranked already. */
  void rankIfNew(Way way, BitSet positions) {
    if (seen.add(positions)) {
      ranked.add(way);
      crossed.add(positions);
    }
  }

  int count() {
    return ranked.size();
  }

  Way way(int rank) {
    return ranked.get(rank);
  }

  /** Positions crossed by the way of this rank; not a copy. */
  BitSet crossed(int rank) {
    return crossed.get(rank);
  }
}
