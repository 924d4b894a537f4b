package org.parley.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The definitions of stability word by word, on matrices and sets, as slow as may be: it shares no
 * line with the engine.
 *
 * @param ranks by party; null where it is not known what the party prefers
 * @param movers who can move
 */
record Textbook(int states, List<int[]> ranks, List<Party> movers) {

  /**
   * A mover.
   *
   * @param members parties that take part
   * @param leads from and to
   */
  record Party(Set<Integer> members, boolean[][] leads) {}

  private record Step(int state, int last) {}

  /** R_i(s). */
  Set<Integer> own(int party, int state) {
    Set<Integer> reached = new TreeSet<>();
    for (Party mover : movers) {
      if (mover.members().equals(Set.of(party))) {
        for (int to = 0; to < states; to++) {
          if (mover.leads()[state][to]) {
            reached.add(to);
          }
        }
      }
    }
    return reached;
  }

  /** R_H(s), or R_H+(s): ends of nonempty legal sequences. */
  Set<Integer> reached(Set<Integer> parties, int state, boolean isImproving) {
    Set<Integer> ends = new TreeSet<>();
    Set<Step> seen = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>(List.of(new Step(state, -1)));
    while (!open.isEmpty()) {
      Step at = open.remove();
      for (int k = 0; k < movers.size(); k++) {
        if (k == at.last() || !parties.containsAll(movers.get(k).members())) {
          continue;
        }
        for (int to = 0; to < states; to++) {
          Step step = new Step(to, k);
          if (movers.get(k).leads()[at.state()][to]
              && (!isImproving || allBetter(movers.get(k).members(), at.state(), to))
              && seen.add(step)) {
            ends.add(to);
            open.add(step);
          }
        }
      }
    }
    return ends;
  }

  private boolean isRanked(int party) {
    return ranks.get(party) != null;
  }

  private boolean allBetter(Set<Integer> parties, int from, int to) {
    return parties.stream().allMatch(p -> isRanked(p) && ranks.get(p)[to] > ranks.get(p)[from]);
  }

  private Set<Integer> without(Set<Integer> parties) {
    Set<Integer> others = new TreeSet<>();
    for (int party = 0; party < ranks.size(); party++) {
      if (!parties.contains(party)) {
        others.add(party);
      }
    }
    return others;
  }

  boolean isStable(int party, int state, Concept concept) {
    int[] u = ranks.get(party);
    if (concept.kind() == Concept.Kind.LIMITED) {
      return anticipated(party, state, concept.horizon()) == state;
    }
    Set<Integer> others = without(Set.of(party));
    IntPredicate isFeared =
        switch (concept.kind()) {
          case NASH -> to -> false;
          case GMR -> to -> reached(others, to, false).stream().anyMatch(end -> u[end] <= u[state]);
          case SMR ->
              to ->
                  reached(others, to, false).stream()
                      .anyMatch(
                          end ->
                              u[end] <= u[state]
                                  && own(party, end).stream().allMatch(on -> u[on] <= u[state]));
          default -> to -> reached(others, to, true).stream().anyMatch(end -> u[end] <= u[state]);
        };
    return own(party, state).stream().filter(to -> u[to] > u[state]).allMatch(isFeared::test);
  }

  /** G_h(i, s). */
  private int anticipated(int party, int state, int horizon) {
    if (horizon == 0) {
      return state;
    }
    int[] u = ranks.get(party);
    TreeSet<Integer> ends = new TreeSet<>();
    own(party, state).forEach(to -> ends.add(anticipated(1 - party, to, horizon - 1)));
    int best = state;
    for (int end : ends) {
      best = u[end] > u[best] ? end : best;
    }
    return best;
  }

  boolean isStableForCoalitions(int state, Concept.Kind kind) {
    return coalitions(allRanked()).stream().allMatch(h -> stays(h, state, kind));
  }

  Set<Integer> allRanked() {
    Set<Integer> ranked = new TreeSet<>();
    for (int party = 0; party < ranks.size(); party++) {
      if (isRanked(party)) {
        ranked.add(party);
      }
    }
    return ranked;
  }

  static List<Set<Integer>> coalitions(Set<Integer> parties) {
    List<Set<Integer>> subsets = new ArrayList<>(List.of(Set.of()));
    for (int party : parties) {
      for (Set<Integer> subset : List.copyOf(subsets)) {
        Set<Integer> larger = new TreeSet<>(subset);
        larger.add(party);
        subsets.add(larger);
      }
    }
    subsets.remove(0);
    return subsets;
  }

  private boolean stays(Set<Integer> h, int state, Concept.Kind kind) {
    Set<Integer> others = without(h);
    for (int to : reached(h, state, false)) {
      if (allBetter(h, state, to)) {
        Set<Integer> ends =
            switch (kind) {
              case COALITION_NASH -> Set.of();
              case COALITION_SEQ -> improvedByCoalitions(others, to);
              default -> reached(others, to, false);
            };
        boolean isSanctioned =
            ends.stream()
                .anyMatch(
                    end ->
                        h.stream().anyMatch(p -> ranks.get(p)[end] <= ranks.get(p)[state])
                            && (kind != Concept.Kind.COALITION_SMR
                                || reached(h, end, false).stream()
                                    .noneMatch(on -> allBetter(h, state, on))));
        if (!isSanctioned) {
          return false;
        }
      }
    }
    return true;
  }

  /** Ends of nonempty sequences of coalition improvements. */
  Set<Integer> improvedByCoalitions(Set<Integer> parties, int state) {
    Set<Integer> ends = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(state));
    while (!open.isEmpty()) {
      int at = open.remove();
      for (Set<Integer> k : coalitions(parties)) {
        for (int to : reached(k, at, false)) {
          if (allBetter(k, at, to) && ends.add(to)) {
            open.add(to);
          }
        }
      }
    }
    return ends;
  }

  BitSet stable(int party, Concept concept) {
    BitSet stable = new BitSet();
    for (int state = 0; state < states; state++) {
      stable.set(state, isStable(party, state, concept));
    }
    return stable;
  }

  BitSet stableForCoalitions(Concept.Kind kind) {
    BitSet stable = new BitSet();
    for (int state = 0; state < states; state++) {
      stable.set(state, isStableForCoalitions(state, kind));
    }
    return stable;
  }
}
