package org.parley.process.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.process.talk.Games.Told;
import org.parley.process.talk.Turn.Action;
import org.parley.scenario.Strategy;
import org.parley.scenario.Strategy.Accept;
import org.parley.scenario.Strategy.Accept.Combi;
import org.parley.scenario.Strategy.Offer;
import org.parley.scenario.Strategy.Over;
import org.parley.scenario.Strategy.Tactic;
import org.parley.scenario.Strategy.Tactic.TitForTat;
import org.parley.scenario.Strategy.Vote;
import org.parley.scenario.Talks;
import org.parley.scenario.Talks.Protocol;

/** Worked examples, brute-forced elsewhere, of offers in turn. */
final class OffersTalkTest {

  /** Ten to share: A gets x of it, B the rest. */
  private static final long[] RISING = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

  private static final long[] FALLING = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};

  private static final Strategy ABSOLUTE = Games.with(new TitForTat(false, 1, 1, true));
  private static final Strategy RELATIVE = Games.with(new TitForTat(true, 1, 1, true));

  private static Seat a(long reservation, Strategy strategy) {
    return Games.seat("a", 10, reservation, strategy, RISING);
  }

  private static Seat b(long reservation, Strategy strategy) {
    return Games.seat("b", 10, reservation, strategy, FALLING);
  }

  @Test
  void sharingTenEndsWhereTheTwoAspirationsMeet() {
    Told told = Games.told(Games.offers(11, a(0, Games.concede(1)), b(0, Games.concede(0.5))));

    assertThat(told.offers(0)).containsExactly(10, 9, 8, 7, 6, 5, 4);
    assertThat(told.offers(1)).containsExactly(0, 0, 0, 0, 1, 2, 3);
    assertThat(told.ending()).isEqualTo(Ending.AGREEMENT);
    assertThat(told.round()).isEqualTo(7);
    assertThat(told.outcome()).isEqualTo(3);
    assertThat(told.turns().get(14).action()).isEqualTo(Action.ACCEPTS);
    // 1 - 0.7 is more than 0.3 in doubles, and no more than that is asked for.
    assertThat(told.turns().get(14).wanted()).isEqualTo(3);
  }

  @Test
  void reservationsKeepBothFromGoingBelowThem() {
    Told told = Games.told(Games.offers(11, a(4, Games.concede(1)), b(3, Games.concede(0.5))));

    assertThat(told.round()).isEqualTo(9);
    assertThat(told.outcome()).isEqualTo(5);
    assertThat(told.turns().get(18))
        .extracting(Turn::action, Turn::outcome)
        .containsExactly(Action.OFFERS, 5);
    assertThat(told.turns().get(19).action()).isEqualTo(Action.ACCEPTS);
  }

  @Test
  void anOpenClockIsNeverAtItsEnd() {
    Told told = Games.told(Games.open(11, a(0, Games.concede(1)), b(0, Games.concede(0.5))));

    assertThat(told.round()).isEqualTo(7);
    assertThat(told.outcome()).isEqualTo(4);
    assertThat(told.turns().get(14))
        .extracting(Turn::action, Turn::outcome)
        .containsExactly(Action.OFFERS, 4);
    assertThat(told.turns().get(15).action()).isEqualTo(Action.ACCEPTS);
  }

  @Test
  void threePartiesAgreeInTheLastRound() {
    // Issues {a,b}, {x,y,z}, {m,n}, of which the outcomes in order are axm, axn, aym … bzn.
    long[][] worth = new long[3][12];
    long[][][] gains = {
      {{20, 0}, {40, 20, 0}, {0, 40}},
      {{0, 10}, {30, 0, 0}, {0, 60}},
      {{20, 0}, {0, 25, 50}, {30, 0}}
    };
    for (int party = 0; party < 3; party++) {
      for (int x = 0; x < 12; x++) {
        worth[party][x] =
            gains[party][0][x / 6] + gains[party][1][x / 2 % 3] + gains[party][2][x % 2];
      }
    }
    List<Seat> seats =
        List.of(
            Games.seat("p1", 100, 0, Games.concede(1), worth[0]),
            Games.seat("p2", 100, 30, Games.concede(1), worth[1]),
            Games.seat("p3", 100, 0, Games.concede(0.5), worth[2]));
    Told told = Games.told(Games.game(5, Talks.DEFAULT, seats));

    int axm = 0;
    int axn = 1;
    int aym = 2;
    int ayn = 3;
    int azm = 4;
    int bxn = 7;
    int byn = 9;
    assertThat(told.offers(0)).containsExactly(axn, ayn, axm);
    assertThat(told.offers(1)).containsExactly(bxn, axn, byn, ayn);
    assertThat(told.offers(2)).containsExactly(azm, azm, aym);
    assertThat(told.turns().stream().filter(turn -> turn.action() == Action.ACCEPTS))
        .extracting(Turn::round, Turn::seat, Turn::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, 0, aym),
            org.assertj.core.groups.Tuple.tuple(3, 2, ayn),
            org.assertj.core.groups.Tuple.tuple(4, 0, ayn));
    assertThat(told.ending()).isEqualTo(Ending.AGREEMENT);
    assertThat(told.outcome()).isEqualTo(ayn);
  }

  @Test
  void titForTatAnswersDifferencesOfOffersReceived() {
    Told told = Games.told(Games.offers(11, a(0, ABSOLUTE), b(0, Games.concede(1))));

    assertThat(told.offers(0)).containsExactly(10, 10, 9, 8, 7, 6);
    assertThat(told.offers(1)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(told.round()).isEqualTo(6);
    assertThat(told.outcome()).isEqualTo(5);
    assertThat(told.turns().get(12).action()).isEqualTo(Action.ACCEPTS);
  }

  @Test
  void titForTatAnswersRatiosOfOffersReceived() {
    Told told = Games.told(Games.offers(11, a(0, RELATIVE), b(0, Games.concede(1))));

    assertThat(told.offers(0)).containsExactly(10, 10, 10, 5, 4);
    assertThat(told.round()).isEqualTo(4);
    assertThat(told.outcome()).isEqualTo(4);
  }

  @Test
  void nobodyMovesWhereBothWaitForTheOther() {
    Told told = Games.told(Games.offers(11, a(0, ABSOLUTE), b(0, ABSOLUTE)));

    assertThat(told.ending()).isEqualTo(Ending.DEADLINE);
    assertThat(told.offers(0)).hasSize(11).containsOnly(10);
    assertThat(told.offers(1)).hasSize(11).containsOnly(0);
  }

  @Test
  void anAspirationThatNeverFallsStaysAtTheBest() {
    Told told = Games.told(Games.offers(11, a(0, Games.concede(0)), b(0, Games.concede(1))));

    assertThat(told.offers(0)).containsOnly(10);
    // At the end of time B asks for nothing, so that it takes what A has offered all along.
    assertThat(told.round()).isEqualTo(10);
    assertThat(told.outcome()).isEqualTo(10);
  }

  @Test
  void whatAPartyCannotSignItNeitherOffersNorAccepts() {
    long[] noneAboveFive = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
    Seat b = Games.seat("b", FALLING, 10, 0, noneAboveFive, accepting(new Accept.Any()));
    Game game = Games.offers(11, a(0, Games.concede(1)), b);

    assertThat(Games.told(game, 0, 0))
        .extracting(Told::round, Told::outcome)
        .containsExactly(0, 10);
    assertThat(Games.told(game, 0, 1)).extracting(Told::round, Told::outcome).containsExactly(5, 5);
  }

  @Test
  void aPartyWithNothingToOfferPassesAndTheDeadlineSaysSo() {
    long[] all = new long[11];
    java.util.Arrays.fill(all, 1);
    Seat b = Games.seat("b", FALLING, 10, 0, all, Games.concede(1));
    Told told = Games.told(Games.offers(3, a(0, Games.concede(1)), b), 0, 1);

    assertThat(told.ending().label()).isEqualTo("nothing-to-offer b");
    assertThat(told.turns().stream().filter(turn -> turn.seat() == 1))
        .extracting(Turn::action)
        .containsOnly(Action.PASSES);
  }

  @Test
  void whoIsFirstBeginsEveryRound() {
    Talks talks = new Talks(new Protocol.Offers(), false, Optional.of("b"), Map.of());
    Game game = Games.game(11, talks, List.of(a(0, Games.concede(1)), b(0, Games.concede(0.5))));

    assertThat(Games.told(game).turns().subList(0, 4))
        .extracting(Turn::seat)
        .containsExactly(1, 0, 1, 0);
  }

  @Test
  void acceptanceGoesByItsConditions() {
    assertThat(acceptedIn(new Accept.Any())).isEqualTo(0);
    // B's half is offered in round 5, four tenths in round 4.
    assertThat(acceptedIn(new Accept.Const(0.5))).isEqualTo(5);
    assertThat(acceptedIn(new Accept.Time(0.3))).isEqualTo(3);
    // B itself never asks for less than all; in round 9 the best of round 8 on is on the table.
    assertThat(acceptedIn(new Combi(0.9, Over.MAX, 0))).isEqualTo(9);
    assertThat(acceptedIn(new Combi(0.2, Over.CONST, 0.4))).isEqualTo(4);
    assertThat(acceptedIn(new Combi(0.2, Over.AVG, 0))).isEqualTo(2);
    // Twice what it is worth is as much as all, which B asks for.
    assertThat(acceptedIn(new Accept.Next(2, 0))).isEqualTo(5);
    assertThat(acceptedIn(new Accept.Next(1, 0.7))).isEqualTo(3);
  }

  private static int acceptedIn(Accept accept) {
    Strategy b =
        new Strategy(
            new Tactic.Concede(0, 0),
            new Offer.Lowest(),
            accept,
            Optional.empty(),
            new Vote.Hill());
    return Games.told(Games.offers(11, a(0, Games.concede(1)), b(0, b))).round();
  }

  private static Strategy accepting(Accept accept) {
    return new Strategy(
        new Tactic.Concede(1, 0), new Offer.Lowest(), accept, Optional.empty(), new Vote.Hill());
  }

  @Test
  void nearestOffersKeepToTheBandAndComeCloser() {
    // Two issues of which A cares for the first alone; B wants the second at its end.
    long[] own = {0, 0, 0, 5, 5, 5, 10, 10, 10};
    long[] others = {2, 3, 4, 1, 2, 3, 0, 1, 2};
    Strategy near =
        new Strategy(
            new Tactic.Concede(1, 0),
            new Offer.Nearest(0.05),
            new Accept.Next(1, 0),
            Optional.empty(),
            new Vote.Hill());
    List<int[]> outcomes = new java.util.ArrayList<>();
    for (int x = 0; x < 9; x++) {
      outcomes.add(new int[] {x / 3, x % 3});
    }
    Game game =
        new Game(
            OutcomeTable.of(2, 9, outcomes.iterator()),
            List.of(
                Games.seat("a", 10, 0, near, own),
                Games.seat("b", 4, 0, Games.concede(0.1), others)),
            3,
            Talks.DEFAULT,
            new int[] {3, 3},
            new Steps(new boolean[] {true, true}),
            -1);

    Told told = Games.told(game);
    // First the lowest of the best, then of those worth five the one next to B's best, (0, 2).
    assertThat(told.offers(0).subList(0, 2)).containsExactly(6, 5);
  }
}
