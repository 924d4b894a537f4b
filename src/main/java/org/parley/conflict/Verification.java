package org.parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * Checks relaxations and cores before they are shown: every outcome they rest on is put to the
 * judge, and that a core cannot be had is proven a second way.
 *
 * <p>The second proof is a plain search without learning over the tables as they came ({@link
 * PlainSearch}); where that would try too many options, a fresh solver on clauses made without the
 * reductions of {@link Kernel}.
 */
public final class Verification {

  private static final long PLAIN_SEARCH_NODES = 50_000;

  private static final Attempt<Confirmation> CONFIRMED = new Known<>(new Confirmation.Confirmed());

  private final CrossingTables tables;
  private final BitSet enforced;
  private final OutcomeJudge judge;
  private final Limits limits;
  private final Timer timer;

  /** Of each position, which of the witnesses confirmed cross it: one bit each, in words. */
  private long[][] confirmedBy = {};

  private int confirmedCount;

  /**
   * Checks of what was found for these tables and enforced positions.
   *
   * @param judge has the last word on every outcome
   */
  public Verification(
      CrossingTables tables, BitSet enforced, OutcomeJudge judge, Limits limits, Timer timer) {
    this.tables = tables;
    this.enforced = (BitSet) enforced.clone();
    this.judge = judge;
    this.limits = limits;
    this.timer = timer;
  }

  /** Whether the witness is coherent and crosses, of the enforced positions, exactly these. */
  public Attempt<Confirmation> check(Relaxation relaxation) {
    Attempt<Confirmation> verdict =
        judgeOutcome(relaxation.witness(), enforced, relaxation.positions());
    if (isConfirmed(verdict)) {
      addConfirmed(relaxation.positions());
    }
    return verdict;
  }

  /**
   * Whether no coherent outcome crosses none of the core, and for each member some crosses it and
   * no other: the witness of a relaxation confirmed before, or one that is looked for and judged.
   */
  public Attempt<Confirmation> check(Core core) {
    return Attempt.of(() -> checked(core.positions())).flatMap(attempt -> attempt);
  }

  private Attempt<Confirmation> checked(BitSet positions) {
    Allowance budget = limits.allowance(timer);
    BitSet open = withoutWitness(positions);
    if (!open.isEmpty()) {
      Oracle oracle = new Oracle(new Formula(tables, positions, budget));
      for (int member : open.stream().toArray()) {
        Attempt<Confirmation> verdict = checkNeeded(positions, member, oracle, budget);
        if (!isConfirmed(verdict)) {
          return verdict;
        }
      }
    }
    return checkRefuted(positions, budget);
  }

  private static boolean isConfirmed(Attempt<Confirmation> verdict) {
    return verdict instanceof Known<Confirmation> known
        && known.value() instanceof Confirmation.Confirmed;
  }

  /** The members of a core that no confirmed witness is known to cross alone. */
  private BitSet withoutWitness(BitSet core) {
    int[] members = core.stream().toArray();
    BitSet open = (BitSet) core.clone();
    for (int word = 0; word * Long.SIZE < confirmedCount && !open.isEmpty(); word++) {
      long once = 0;
      long again = 0;
      for (int member : members) {
        long confirmed = confirmed(member, word);
        again |= once & confirmed;
        once |= confirmed;
      }
      for (int member : members) {
        if ((once & ~again & confirmed(member, word)) != 0) {
          open.clear(member);
        }
      }
    }
    return open;
  }

  private long confirmed(int position, int word) {
    return position < confirmedBy.length && word < confirmedBy[position].length
        ? confirmedBy[position][word]
        : 0;
  }

  private void addConfirmed(BitSet crossed) {
    if (crossed.length() > confirmedBy.length) {
      int before = confirmedBy.length;
      confirmedBy = Arrays.copyOf(confirmedBy, crossed.length());
      Arrays.fill(confirmedBy, before, confirmedBy.length, new long[0]);
    }
    int word = confirmedCount / Long.SIZE;
    for (int p = crossed.nextSetBit(0); p >= 0; p = crossed.nextSetBit(p + 1)) {
      if (word >= confirmedBy[p].length) {
        confirmedBy[p] = Arrays.copyOf(confirmedBy[p], 2 * word + 1);
      }
      confirmedBy[p][word] |= 1L << confirmedCount;
    }
    confirmedCount++;
  }

  private Attempt<Confirmation> checkNeeded(
      BitSet core, int member, Oracle oracle, Allowance budget) {
    BitSet rest = (BitSet) core.clone();
    rest.clear(member);
    BitSet alone = new BitSet();
    alone.set(member);
    return switch (oracle.ask(rest, budget)) {
      case MODEL ->
          oracle.witness().crossed().isEmpty()
              ? refuted(Confirmation.Ground.NOT_A_CONFLICT)
              : judgeOutcome(oracle.witness(), core, alone);
      case NONE -> refuted(Confirmation.Ground.NOT_MINIMAL);
      case SPENT -> budget.spent();
    };
  }

  private Attempt<Confirmation> judgeOutcome(Witness witness, BitSet among, BitSet claimed) {
    return Attempt.of(() -> judge.crossed(witness.outcome()))
        .map(judged -> verdict(judged, among, claimed));
  }

  private static Attempt<Confirmation> refuted(Confirmation.Ground ground) {
    return new Known<>(new Confirmation.Refuted(ground));
  }

  private static Confirmation verdict(Optional<BitSet> judged, BitSet among, BitSet claimed) {
    if (judged.isEmpty()) {
      return new Confirmation.Refuted(Confirmation.Ground.INCOHERENT);
    }
    BitSet crossed = (BitSet) judged.get().clone();
    crossed.and(among);
    return crossed.equals(claimed)
        ? new Confirmation.Confirmed()
        : new Confirmation.Refuted(Confirmation.Ground.CROSSES_OTHERWISE);
  }

  private Attempt<Confirmation> checkRefuted(BitSet core, Allowance budget) {
    List<CrossingFunction> hard = new ArrayList<>();
    core.stream().forEach(p -> hard.add(tables.positions().get(p)));
    hard.addAll(tables.coherence());
    Solver.Answer answer =
        new PlainSearch(tables.space(), hard, PLAIN_SEARCH_NODES, budget).search();
    if (answer == Solver.Answer.SPENT && !budget.isSpent()) {
      Kernel whole = Kernel.unreduced(tables.space(), hard);
      answer = new Solver(new Encoding(whole, budget)).search(budget);
    }
    return switch (answer) {
      case MODEL -> refuted(Confirmation.Ground.NOT_A_CONFLICT);
      case NONE -> CONFIRMED;
      case SPENT -> budget.spent();
    };
  }
}
