package org.parley.stability;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.parley.elimination.Diagram;
import org.parley.scenario.Named;
import org.parley.stability.Concept.Kind;
import org.parley.tabulation.CrossingFunction;

/**
 * Whether one outcome is stable for one party by what the others may do after it has left, without
 * a look at all outcomes: what they can bring about has its own issues as it left them, and so is
 * worth no less to it than the least of all such. Where that is more than what it left, nothing
 * stops it. Else they may or may not get there: moves are looked for that do, and where none are
 * found, all that is known is that nothing rules it out.
 */
public final class Sanctioned {

  /** How far something is known. */
  public enum Held implements Named {
    YES("yes"),
    /** Nothing rules it out. */
    POSSIBLY("possibly"),
    UNKNOWN("unknown"),
    NO("no");

    private final String label;

    Held(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Sets of movers are looked through. */
  private static final int MOST_MOVERS = 12;

  private final Diagram diagram;
  private final Score score;
  private final List<CrossingFunction> coherence;
  private final List<Controlled> control;
  private final int party;
  private final int others;

  /**
   * @param diagram the coherent outcomes, which records the tables of the score in their order
   * @param score what the party ranks outcomes by
   * @param coherence crossed by what is not coherent
   * @param control who settles which issue
   * @param parties how many parties there are
   * @param party its place
   */
  public Sanctioned(
      Diagram diagram,
      Score score,
      List<CrossingFunction> coherence,
      List<Controlled> control,
      int parties,
      int party) {
    this.diagram = diagram;
    this.score = score;
    this.coherence = coherence;
    this.control = control;
    this.party = party;
    this.others = ((1 << parties) - 1) & ~(1 << party);
  }

  /**
   * Whether an outcome is stable by GMR and by SMR, given one that the party would leave it for.
   *
   * @param from the outcome, the option index of every issue
   * @param to a better one that differs in its own issues alone
   */
  public Map<Kind, Held> after(int[] from, int[] to) {
    int[] open = to.clone();
    openAll(open, others);
    Optional<int[]> worst = ExtremeScore.least(diagram, score, open);
    if (worst.isEmpty() || score.of(worst.get()) > score.of(from)) {
      return Map.of(Kind.GMR, Held.NO, Kind.SMR, Held.NO);
    }
    Held reached = isReached(to, worst.get()) ? Held.YES : Held.POSSIBLY;
    int[] wayOut = worst.get().clone();
    openAll(wayOut, 1 << party);
    boolean isWithoutWayOut =
        ExtremeScore.greatest(diagram, score, wayOut)
            .filter(best -> score.of(best) <= score.of(from))
            .isPresent();
    return Map.of(Kind.GMR, reached, Kind.SMR, isWithoutWayOut ? reached : Held.POSSIBLY);
  }

  private void openAll(int[] fixed, int coalition) {
    for (Controlled controlled : control) {
      if (controlled.isSettledBy(coalition)) {
        fixed[controlled.issue()] = -1;
      }
    }
  }

  /** An outcome that is got to once some movers, as bits by their places, have moved. */
  private record Reached(int moved, int[] outcome) {}

  /**
   * Whether the others get somewhere if each of some moves once, all it can do for that at once.
   */
  private boolean isReached(int[] from, int[] to) {
    List<Integer> movers = movers();
    BitSet seen = new BitSet();
    Queue<Reached> next = new ArrayDeque<>(List.of(new Reached(0, from)));
    while (!next.isEmpty()) {
      Reached here = next.remove();
      if (Arrays.equals(here.outcome(), to)) {
        return true;
      }
      for (int place = 0; place < movers.size(); place++) {
        int more = here.moved() | 1 << place;
        Optional<int[]> there = step(here.outcome(), to, movers.get(place));
        if (there.isPresent() && !seen.get(more)) {
          seen.set(more);
          next.add(new Reached(more, there.get()));
        }
      }
    }
    return false;
  }

  /** Each of the others, and those of them who settle something together. */
  private List<Integer> movers() {
    Set<Integer> movers = new LinkedHashSet<>();
    for (int rest = others; rest != 0; rest &= rest - 1) {
      movers.add(Integer.lowestOneBit(rest));
    }
    for (Controlled controlled : control) {
      if (controlled.isTogether() && (controlled.parties() & ~others) == 0) {
        movers.add(controlled.parties());
      }
    }
    return movers.stream().limit(MOST_MOVERS).toList();
  }

  /** Where a mover comes that does what it can; nothing where it can do none of it. */
  private Optional<int[]> step(int[] from, int[] to, int mover) {
    int[] there = from.clone();
    for (Controlled controlled : control) {
      int issue = controlled.issue();
      if (controlled.isSettledBy(mover) && controlled.leads(from[issue], to[issue])) {
        there[issue] = to[issue];
      }
    }
    boolean isMove =
        !Arrays.equals(from, there)
            && coherence.stream().noneMatch(rule -> rule.crossesOutcome(there));
    return isMove ? Optional.of(there) : Optional.empty();
  }
}
