package org.parley.process.talk;

import java.math.BigInteger;
import java.util.Arrays;
import org.parley.process.talk.Turn.Action;

/**
 * All propose at once, and who risks least by standing firm concedes as little as makes it no
 * longer the one (Zeuthen 1930, "Problems of monopoly and economic warfare"; Rosenschein and
 * Zlotkin 1994, "Rules of encounter"; for more than two parties Endriss 2006, "Monotonic concession
 * protocols for multilateral negotiation").
 *
 * <p>Two parties over a frontier end at the greatest product of gains where one is defined
 * (Harsanyi 1956, "Approaches to the bargaining problem before and after the theory of games"); of
 * three or more there is no such law, and most of their talks stop without a deal.
 */
final class SimultaneousTalk implements Talk {

  private final Game game;
  private final Repertoire repertoire;
  private final Risks risks;
  private final int[] order;
  private final int[] proposals;

  SimultaneousTalk(Game game, Repertoire repertoire) {
    this.game = game;
    this.repertoire = repertoire;
    this.risks = new Risks(game);
    this.order = game.speaking();
    this.proposals = new int[order.length];
  }

  @Override
  public void run(long[] binding, Words words, Ledger ledger, Minutes minutes) {
    if (!begin(binding, ledger, minutes)) {
      ledger.end(ledger.deadline(), game.rounds() - 1, -1);
      return;
    }
    for (int round = 0; round < game.rounds(); round++) {
      int deal = deal(binding);
      if (deal >= 0) {
        for (int seat : order) {
          ledger.stands(seat, deal);
        }
        ledger.end(Ending.AGREEMENT, round, deal);
        return;
      }
      if (round + 1 < game.rounds() && !concede(round + 1, binding, ledger, minutes)) {
        ledger.end(Ending.STANDSTILL, round, -1);
        return;
      }
    }
    ledger.end(Ending.DEADLINE, game.rounds() - 1, -1);
  }

  /** Has everybody propose what is best for it; false where somebody has nothing to propose. */
  private boolean begin(long[] binding, Ledger ledger, Minutes minutes) {
    boolean allPropose = true;
    for (int seat : order) {
      Allowed allowed = repertoire.of(seat, binding[seat]);
      proposals[seat] = -1;
      if (!allowed.isEmpty()) {
        int level = allowed.levelCount() - 1;
        proposals[seat] = kindest(allowed, level, seat);
        ledger.stands(seat, proposals[seat]);
      }
      allPropose &= proposals[seat] >= 0;
      tell(minutes, 0, seat, proposals[seat] < 0 ? Action.PASSES : Action.OFFERS, binding);
    }
    return allPropose;
  }

  private void tell(Minutes minutes, int round, int seat, Action action, long[] binding) {
    if (minutes.areKept()) {
      int own = proposals[seat];
      long worth = own < 0 ? 0 : game.seats().get(seat).worth()[own];
      minutes.turn(new Turn(round, seat, action, own, -1, binding[seat], worth, true));
    }
  }

  /** Of what is worth the same to a party, what is worth most to all others together. */
  private int kindest(Allowed allowed, int level, int seat) {
    int kindest = allowed.member(allowed.levelStart(level));
    for (int at = allowed.levelStart(level); at < allowed.levelStart(level + 1); at++) {
      int outcome = allowed.member(at);
      if (risks.othersPrefer(seat, outcome, kindest)) {
        kindest = outcome;
      }
    }
    return kindest;
  }

  /** A proposal that all can sign and that gives everybody as much as its own, or -1. */
  private int deal(long[] binding) {
    int deal = -1;
    BigInteger most = BigInteger.ZERO;
    for (int proposal : Arrays.stream(proposals).sorted().distinct().toArray()) {
      if (suitsAll(proposal, binding)) {
        BigInteger product = risks.product(proposal);
        if (deal < 0 || product.compareTo(most) > 0) {
          deal = proposal;
          most = product;
        }
      }
    }
    return deal;
  }

  private boolean suitsAll(int proposal, long[] binding) {
    for (int seat : order) {
      Seat party = game.seats().get(seat);
      if (!party.canSign(proposal, binding[seat])
          || party.worth()[proposal] < party.worth()[proposals[seat]]) {
        return false;
      }
    }
    return true;
  }

  /** Has those with the least risk concede; false where none of them can. */
  private boolean concede(int round, long[] binding, Ledger ledger, Minutes minutes) {
    int[] next = proposals.clone();
    boolean[] isLeast = risks.least(proposals);
    for (int seat : order) {
      if (isLeast[seat]) {
        next[seat] = concession(seat, repertoire.of(seat, binding[seat]));
      }
    }
    boolean isAny = !Arrays.equals(next, proposals);
    for (int seat : order) {
      boolean concedes = next[seat] != proposals[seat];
      proposals[seat] = next[seat];
      if (concedes) {
        ledger.stands(seat, next[seat]);
      }
      tell(minutes, round, seat, concedes ? Action.CONCEDES : Action.STAYS, binding);
    }
    return isAny;
  }

  /** The dearest proposal that takes the least risk from a party, or the one it has. */
  private int concession(int seat, Allowed allowed) {
    int own = proposals[seat];
    long worth = game.seats().get(seat).worth()[own];
    int[] tried = proposals.clone();
    for (int level = allowed.from(worth) - 1; level >= 0; level--) {
      int best = -1;
      for (int at = allowed.levelStart(level); at < allowed.levelStart(level + 1); at++) {
        tried[seat] = allowed.member(at);
        boolean suffices = risks.isNotBelowOthers(tried, seat);
        if (suffices && (best < 0 || risks.othersPrefer(seat, tried[seat], best))) {
          best = tried[seat];
        }
      }
      if (best >= 0) {
        return best;
      }
    }
    return own;
  }
}
