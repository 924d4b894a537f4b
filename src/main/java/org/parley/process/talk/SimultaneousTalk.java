package org.parley.process.talk;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.parley.process.course.CourseView;
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
  private final AtHand atHand;
  private final Risks risks;
  private final int[] order;
  private final int[] proposals;
  private final long[] greatest;
  private final CourseView view;

  SimultaneousTalk(Game game, AtHand atHand) {
    this.game = game;
    this.atHand = atHand;
    this.risks = new Risks(game);
    this.order = game.speaking();
    this.proposals = new int[order.length];
    this.greatest = new long[order.length];
    this.view = new StandingView(game, () -> -1, this::stance);
  }

  @Override
  public void run(Events events, Words words, Ledger ledger, Minutes minutes) {
    Arrays.fill(proposals, -1);
    begin(events);
    for (int round = 0; round < game.rounds(); round++) {
      Optional<Ending> end = events.advance(round, view, ledger, minutes);
      if (end.isPresent()) {
        ledger.end(end.get(), round, -1);
        return;
      }
      if (!events.isPaused(round)
          && !propose(round, events, ledger, minutes)
          && !concede(round, events, ledger, minutes)
          && events.areNone()) {
        ledger.end(areAllProposed() ? Ending.STANDSTILL : ledger.deadline(), round, -1);
        return;
      }
      int deal = areAllProposed() && !events.isPaused(round) ? deal(events) : -1;
      if (deal >= 0) {
        for (int seat : order) {
          ledger.stands(seat, deal);
        }
        ledger.end(Ending.AGREEMENT, round, deal);
        return;
      }
    }
    ledger.end(ledger.deadline(), game.rounds() - 1, -1);
  }

  private void begin(Events events) {
    for (int seat : order) {
      Allowed allowed = atHand.of(seat, events.binding(seat));
      greatest[seat] =
          allowed.isEmpty() ? game.seats().get(seat).reservation() : allowed.greatest();
    }
  }

  private boolean areAllProposed() {
    return Arrays.stream(proposals).allMatch(proposal -> proposal >= 0);
  }

  /** Percent that a seat has yielded with its proposal. */
  private int stance(int seat) {
    if (proposals[seat] < 0) {
      return 0;
    }
    long least = game.seats().get(seat).reservation();
    long given = greatest[seat] - game.seats().get(seat).worth(proposals[seat]);
    return greatest[seat] == least
        ? 100
        : (int) Math.floor(100.0 * given / (greatest[seat] - least));
  }

  /**
   * Has those propose what is best for them who have no proposal that they can sign; false where
   * nobody does.
   */
  private boolean propose(int round, Events events, Ledger ledger, Minutes minutes) {
    boolean isAny = false;
    for (int seat : order) {
      int own = proposals[seat];
      if (own < 0 || !game.seats().get(seat).canSign(own, events.binding(seat))) {
        Allowed allowed = atHand.of(seat, events.binding(seat));
        proposals[seat] = -1;
        if (!allowed.isEmpty()) {
          proposals[seat] = kindest(allowed, allowed.levelCount() - 1, seat);
          ledger.stands(seat, proposals[seat]);
          isAny = true;
        }
        tell(minutes, round, seat, proposals[seat] < 0 ? Action.PASSES : Action.OFFERS, events);
      }
    }
    return isAny;
  }

  private void tell(Minutes minutes, int round, int seat, Action action, Events events) {
    if (minutes.areKept()) {
      int own = proposals[seat];
      long worth = own < 0 ? 0 : game.seats().get(seat).worth(own);
      minutes.turn(new Turn(round, seat, action, own, -1, events.binding(seat), worth, true));
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
  private int deal(Events events) {
    int deal = -1;
    BigInteger most = BigInteger.ZERO;
    for (int proposal : Arrays.stream(proposals).sorted().distinct().toArray()) {
      if (suitsAll(proposal, events)) {
        BigInteger product = risks.product(proposal);
        if (deal < 0 || product.compareTo(most) > 0) {
          deal = proposal;
          most = product;
        }
      }
    }
    return deal;
  }

  private boolean suitsAll(int proposal, Events events) {
    for (int seat : order) {
      Seat party = game.seats().get(seat);
      if (!party.canSign(proposal, events.binding(seat))
          || party.worth(proposal) < party.worth(proposals[seat])) {
        return false;
      }
    }
    return true;
  }

  /** Has those with the least risk concede; false where none of them can. */
  private boolean concede(int round, Events events, Ledger ledger, Minutes minutes) {
    if (!areAllProposed()) {
      return false;
    }
    int[] next = proposals.clone();
    boolean[] isLeast = risks.least(proposals);
    for (int seat : order) {
      if (isLeast[seat]) {
        next[seat] = concession(seat, atHand.of(seat, events.binding(seat)));
      }
    }
    boolean isAny = !Arrays.equals(next, proposals);
    for (int seat : order) {
      boolean concedes = next[seat] != proposals[seat];
      proposals[seat] = next[seat];
      if (concedes) {
        ledger.stands(seat, next[seat]);
      }
      tell(minutes, round, seat, concedes ? Action.CONCEDES : Action.STAYS, events);
    }
    return isAny;
  }

  /** The dearest proposal that takes the least risk from a party, or the one it has. */
  private int concession(int seat, Allowed allowed) {
    int own = proposals[seat];
    long worth = game.seats().get(seat).worth(own);
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
