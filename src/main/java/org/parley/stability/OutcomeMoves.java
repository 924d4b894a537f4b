package org.parley.stability;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Moves between outcomes: a mover changes options of the issues it settles, as far as it may. */
public final class OutcomeMoves {

  private final States states;
  private final List<Controlled> control;
  private final List<Permits.OfIssue> limits = new ArrayList<>();
  private final List<Controlled> limited = new ArrayList<>();

  private OutcomeMoves(States states, List<Controlled> control) {
    this.states = states;
    this.control = control;
    for (Controlled controlled : control) {
      if (!controlled.targets().isEmpty()) {
        char[] options = new char[states.count()];
        for (int state = 0; state < options.length; state++) {
          options[state] = (char) states.option(state, controlled.issue());
        }
        limits.add(new Permits.OfIssue(options, controlled.targets()));
        limited.add(controlled);
      }
    }
  }

  /**
   * The model of outcomes.
   *
   * @param ranks by party, the rank of each state, greater for better, without a gap; nothing where
   *     it is not known what the party prefers. Kept
   * @param control who settles which issue, each issue once at most
   */
  public static GraphModel model(
      States states, List<Optional<int[]>> ranks, List<Controlled> control) {
    OutcomeMoves moves = new OutcomeMoves(states, control);
    Set<Integer> movers = new LinkedHashSet<>();
    for (int party = 0; party < ranks.size(); party++) {
      movers.add(1 << party);
    }
    for (Controlled controlled : control) {
      if (controlled.isTogether()) {
        movers.add(controlled.parties());
      }
    }
    List<Mover> all = new ArrayList<>();
    for (int members : movers) {
      int party = Integer.numberOfTrailingZeros(members);
      Optional<int[]> own = Integer.bitCount(members) == 1 ? ranks.get(party) : Optional.empty();
      all.add(new Mover(members, moves.of(members, own)));
    }
    return new GraphModel(states.count(), ranks, all);
  }

  private Moves of(int members, Optional<int[]> ranks) {
    boolean[] settled = new boolean[states.issueCount()];
    List<Permits.OfIssue> own = new ArrayList<>();
    for (Controlled controlled : control) {
      if (controlled.isSettledBy(members)) {
        settled[controlled.issue()] = true;
        int at = limited.indexOf(controlled);
        if (at >= 0) {
          own.add(limits.get(at));
        }
      }
    }
    RowNumbers numbers = RowNumbers.of(states, settled);
    int[] falling = ranks.map(Ranks::falling).orElseGet(() -> new int[0]);
    IntUnaryOperator order = falling.length == 0 ? place -> place : place -> falling[place];
    return RowMoves.of(numbers.ofState(), numbers.count(), order, Permits.of(own));
  }
}
