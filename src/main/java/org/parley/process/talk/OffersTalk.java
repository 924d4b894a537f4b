package org.parley.process.talk;

import java.util.Optional;
import org.parley.process.course.CourseView;
import org.parley.process.talk.Turn.Action;
import org.parley.process.talk.Words.Kind;
import org.parley.scenario.Strategy;
import org.parley.scenario.Strategy.Accept.Combi;
import org.parley.scenario.Strategy.Offer.Anywhere;
import org.parley.scenario.Strategy.Offer.Nearest;
import org.parley.scenario.Strategy.Tactic.Concede;

/**
 * Offers in turn: a party accepts the standing offer, or replaces it by one of its own, until all
 * others have accepted one (the stacked alternating offers of Aydoğan, Festen, Hindriks and Jonker
 * 2017, "Alternating offers protocols for multilateral negotiation").
 *
 * <p>A party that has nothing to offer passes, which leaves the standing offer and who has accepted
 * it as they are. The standing offer outlives the round; the last offer of all is not answered.
 */
final class OffersTalk implements Talk {

  private final Game game;
  private final AtHand atHand;
  private final Offering offering;
  private final int[] order;
  private final Seat[] seats;
  private final Timetable[] timetables;
  private final Received[] received;
  private final boolean[] remembers;
  private final boolean isAnyRemembering;
  private final boolean[] isTimed;
  private final boolean[] isAnywhere;
  private final boolean[] isPlain;
  private final Aspiration[] aspirations;
  private final long[] start;
  private final long[] bound;
  private final int[] best;
  private final int[] offered;
  private final boolean[] isByTime;
  private final DrawnAhead ahead;
  private final CourseView view;
  private int standing;
  private int proposer;
  private long accepted;

  OffersTalk(Game game, AtHand atHand) {
    int count = game.seats().size();
    this.game = game;
    this.atHand = atHand;
    this.offering = new Offering(game);
    this.order = game.speaking();
    this.seats = game.seats().toArray(new Seat[0]);
    this.timetables = new Timetable[count];
    this.received = new Received[count];
    this.remembers = new boolean[count];
    this.isTimed = new boolean[count];
    this.isAnywhere = new boolean[count];
    this.isPlain = new boolean[count];
    this.aspirations = new Aspiration[count];
    this.start = new long[count];
    this.bound = new long[count];
    this.best = new int[count];
    this.offered = new int[count];
    this.isByTime = new boolean[count];
    this.ahead = new DrawnAhead(game, aspirations, timetables, isByTime, bound);
    this.view = new StandingView(game, () -> standing, this::stance);
    boolean isAny = false;
    for (int seat = 0; seat < count; seat++) {
      Strategy strategy = seats[seat].strategy();
      received[seat] = new Received(count);
      remembers[seat] = remembers(strategy);
      isAny |= remembers[seat];
      isTimed[seat] =
          strategy.tactic() instanceof Concede
              && !(strategy.offer() instanceof Nearest)
              && game.rounds() <= AtHand.MOST_ROUNDS;
      isAnywhere[seat] = strategy.offer() instanceof Anywhere;
      isPlain[seat] = Accepting.isPlain(strategy.accept());
      aspirations[seat] = new Aspiration(strategy.tactic(), received[seat]);
    }
    isAnyRemembering = isAny;
  }

  /** Whether it matters to a party what it was offered before. */
  private static boolean remembers(Strategy strategy) {
    return !(strategy.tactic() instanceof Concede)
        || strategy.accept() instanceof Combi
        || strategy.offer() instanceof Nearest;
  }

  @Override
  public void run(Events events, Words words, Ledger ledger, Minutes minutes) {
    begin(events);
    for (int round = 0; round < game.rounds(); round++) {
      Optional<Ending> end = events.advance(round, view, ledger, minutes);
      if (end.isPresent()) {
        ledger.end(end.get(), round, -1);
        return;
      }
      if (events.haveMoved()) {
        follow(events);
      }
      if (events.isPaused(round)) {
        continue;
      }
      double time = game.time(round);
      ahead.draw(round, words);
      for (int seat : order) {
        turn(round, time, seat, events, words, ledger, minutes);
        if (isAgreed()) {
          ledger.end(Ending.AGREEMENT, round, standing);
          return;
        }
      }
    }
    ledger.end(ledger.deadline(), game.rounds() - 1, -1);
  }

  private void begin(Events events) {
    standing = -1;
    proposer = -1;
    accepted = 0;
    ahead.forget();
    for (int seat = 0; seat < seats.length; seat++) {
      long reservation = seats[seat].reservation();
      start[seat] = events.binding(seat);
      bound[seat] = start[seat];
      timetables[seat] = atHand.timetable(seat, start[seat], start[seat]);
      Allowed allowed = timetables[seat].allowed();
      best[seat] = allowed.isEmpty() ? -1 : allowed.best();
      offered[seat] = -1;
      if (isAnyRemembering) {
        received[seat].begin();
      }
      aspirations[seat].begin(reservation, allowed.isEmpty() ? reservation : allowed.greatest());
      isByTime[seat] = isTimed[seat];
    }
  }

  /**
   * Takes over what events have changed; an offer that those who stand by it cannot sign lapses.
   */
  private void follow(Events events) {
    ahead.forget();
    for (int seat = 0; seat < seats.length; seat++) {
      aspirations[seat].shift(events.shift(seat));
      isByTime[seat] = isTimed[seat] && !aspirations[seat].isShifted() && !events.isAnyLeaked();
      if (bound[seat] != events.binding(seat)) {
        bound[seat] = events.binding(seat);
        timetables[seat] = atHand.timetable(seat, start[seat], bound[seat]);
        boolean stands = seat == proposer || (accepted >>> seat & 1) != 0;
        if (standing >= 0 && stands && !seats[seat].canSign(standing, bound[seat])) {
          standing = -1;
          proposer = -1;
          accepted = 0;
        }
      }
    }
  }

  private int stance(int seat) {
    return offered[seat] < 0 ? 0 : aspirations[seat].yielded(seats[seat].worth(offered[seat]));
  }

  private boolean isAgreed() {
    return standing >= 0 && Long.bitCount(accepted) == order.length - 1;
  }

  private void turn(
      int round,
      double time,
      int place,
      Events events,
      Words words,
      Ledger ledger,
      Minutes minutes) {
    Seat seat = seats[place];
    long level = isByTime[place] ? 0 : aspirations[place].next(time);
    int own =
        isByTime[place]
            ? ahead.own(round, place)
            : timetables[place].isEmpty() ? -1 : own(seat, place, level, round, events, words);
    int before = standing;
    boolean isOwn = proposer == place;
    Action action = Action.PASSES;
    if (standing >= 0 && !isOwn && takes(seat, place, own, bound[place], time)) {
      accepted |= 1L << place;
      action = Action.ACCEPTS;
      ledger.stands(place, standing);
    } else if (own >= 0) {
      action = Action.OFFERS;
      offer(place, own, time);
      ledger.stands(place, own);
    }
    if (minutes.areKept()) {
      int outcome = action == Action.PASSES ? -1 : standing;
      long wanted = wanted(seat, place, own, level, time);
      minutes.turn(new Turn(round, place, action, outcome, before, bound[place], wanted, isOwn));
    }
  }

  private long wanted(Seat seat, int place, int own, long level, double time) {
    return own >= 0 ? seat.worth(own) : isByTime[place] ? aspirations[place].next(time) : level;
  }

  private double share(int place, int round, Words words) {
    return isAnywhere[place] ? words.share(Kind.OFFER, round, place) : 0;
  }

  private int own(Seat seat, int place, long level, int round, Events events, Words words) {
    Allowed allowed = timetables[place].allowed();
    int known = events.leaked(place);
    int goal = known < 0 ? -1 : best[known];
    if (goal >= 0) {
      return offering.near(seat, allowed, level, goal);
    }
    return offering.choose(
        seat, allowed, level, received[place].last(), share(place, round, words));
  }

  private boolean takes(Seat seat, int place, int own, long binding, double time) {
    if (!seat.canSign(standing, binding)) {
      return false;
    }
    long next = own < 0 ? Long.MIN_VALUE : seat.worth(own);
    long worth = seat.worth(standing);
    return isPlain[place]
        ? worth >= next
        : Accepting.accepts(seat, worth, next, time, received[place]);
  }

  private void offer(int place, int own, double time) {
    standing = own;
    offered[place] = own;
    proposer = place;
    accepted = 0;
    for (int other = 0; isAnyRemembering && other < order.length; other++) {
      if (other != place && remembers[other]) {
        received[other].add(place, own, seats[other].worth(own), time);
      }
    }
  }
}
