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
import org.parley.scenario.Strategy.Offer;
import org.parley.scenario.Strategy.Tactic;
import org.parley.scenario.Strategy.Vote;
import org.parley.scenario.Talks;
import org.parley.scenario.Talks.Protocol;

/** One text, and votes on it. */
final class TextTalkTest {

  private static final Talks TEXT =
      new Talks(new Protocol.Text(1), false, Optional.empty(), Map.of());

  private static Strategy voting(Vote vote) {
    return new Strategy(
        new Tactic.Concede(1, 0),
        new Offer.Lowest(),
        new Accept.Next(1, 0),
        Optional.empty(),
        vote);
  }

  private static Told told(int rounds, int today, Vote vote, long[] first, long[] second) {
    Game game =
        Games.game(
            rounds,
            TEXT,
            List.of(
                Games.seat("a", 10, 0, voting(vote), first),
                Games.seat("b", 10, 0, voting(vote), second)));
    return Games.told(
        new Game(
            game.table(), game.seats(), rounds, TEXT, game.optionCounts(), game.steps(), today));
  }

  @Test
  void textClimbsToWhatBothWantMostFromToday() {
    // Both want the last; every change for the better is adopted, and no other.
    long[] rising = {0, 2, 4, 6, 8, 10};
    Told told = told(200, 0, new Vote.Hill(), rising, rising);

    assertThat(told.ending()).isEqualTo(Ending.AGREEMENT);
    assertThat(told.outcome()).isEqualTo(5);
    assertThat(told.turns().get(0).standing()).isZero();
    told.turns().stream()
        .filter(turn -> turn.action() == Action.YES || turn.action() == Action.NO)
        .forEach(
            turn ->
                assertThat(turn.action() == Action.YES)
                    .isEqualTo(turn.outcome() > turn.standing()));
  }

  @Test
  void whereWantsAreOpposedNothingChanges() {
    Told told = told(50, 2, new Vote.Hill(), new long[] {0, 5, 10}, new long[] {10, 5, 0});
    assertThat(told.outcome()).isEqualTo(2);
  }

  @Test
  void lossesAreVotedForWhileItIsHotAndNotAtAllWithoutHeat() {
    long[] peak = {10, 0, 9};
    Told hot = told(40, 0, new Vote.Anneal(1), peak, peak);
    Told cold = told(40, 0, new Vote.Anneal(0), peak, peak);

    assertThat(hot.turns())
        .anyMatch(
            turn -> turn.action() == Action.YES && turn.outcome() == 2 && turn.standing() == 0);
    assertThat(cold.turns()).noneMatch(turn -> turn.action() == Action.YES && turn.standing() == 0);
    // In the last round the temperature is 0.
    assertThat(hot.turns().stream().filter(turn -> turn.round() == 39))
        .noneMatch(
            turn -> turn.action() == Action.YES && peak[turn.outcome()] < peak[turn.standing()]);
  }

  @Test
  void theLastTextIsSignedOnlyByThoseWhoCan() {
    Game game =
        Games.game(
            3,
            TEXT,
            List.of(
                Games.seat("a", 10, 0, voting(new Vote.Hill()), 5, 5),
                Games.seat("b", 10, 6, voting(new Vote.Hill()), 5, 5)));
    Told told = Games.told(game);
    assertThat(told.ending()).isEqualTo(Ending.DEADLINE);
    assertThat(told.outcome()).isEqualTo(-1);
  }
}
