package org.parley.process.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Strategy;
import org.parley.scenario.Strategy.Accept;
import org.parley.scenario.Strategy.Offer;
import org.parley.scenario.Strategy.Tactic;
import org.parley.scenario.Strategy.Vote;
import org.parley.scenario.Talks;
import org.parley.scenario.Talks.Protocol;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.WorldModel;

/** Games over the options of one issue, for tests. */
final class Games {

  static final TalkStakes NO_STAKES = new TalkStakes(List.of(), 0, List.of(), new int[8]);

  private Games() {}

  static Strategy concede(double e) {
    return with(new Tactic.Concede(e, 0));
  }

  static Strategy with(Tactic tactic) {
    return new Strategy(
        tactic, new Offer.Lowest(), new Accept.Next(1, 0), Optional.empty(), new Vote.Hill());
  }

  /** A seat without lines. */
  static Seat seat(String party, long denominator, long reservation, Strategy strategy, long... u) {
    return seat(party, u, denominator, reservation, new long[u.length], strategy);
  }

  /** A seat whose lines are crossed by outcomes, a bit a line. */
  static Seat seat(
      String party,
      long[] worth,
      long denominator,
      long reservation,
      long[] crossed,
      Strategy strategy) {
    long least = LongStream.of(worth).min().orElse(0);
    long greatest = LongStream.of(worth).max().orElse(0);
    OutcomeRows.Need need = new OutcomeRows.Need(64, 0, 0, least, greatest);
    OutcomeRows rows = new OutcomeRows(worth.length, List.of(need));
    for (int outcome = 0; outcome < worth.length; outcome++) {
      rows.put(outcome, 0, worth[outcome], crossed[outcome], 0);
    }
    return new Seat(party, rows, 0, denominator, reservation, strategy);
  }

  static Game game(int rounds, Talks talks, List<Seat> seats) {
    int outcomes = seats.get(0).outcomes();
    OutcomeTable table =
        OutcomeTable.of(
            1, outcomes, IntStream.range(0, outcomes).mapToObj(x -> new int[] {x}).iterator());
    boolean[] ordered = {true};
    return new Game(table, seats, rounds, talks, new int[] {outcomes}, new Steps(ordered), -1);
  }

  static Game offers(int rounds, Seat... seats) {
    return game(rounds, Talks.DEFAULT, List.of(seats));
  }

  static Game open(int rounds, Seat... seats) {
    Talks talks = new Talks(new Protocol.Offers(), true, Optional.empty(), java.util.Map.of());
    return game(rounds, talks, List.of(seats));
  }

  /** What happens in the one talk of a game while these lines bind, by seat. */
  static Told told(Game game, long... binding) {
    long[] lines = binding.length == 0 ? new long[game.seats().size()] : binding;
    int[] none = new int[0];
    WorldModel noWorlds =
        new WorldModel(
            new CrossingTables(OutcomeSpace.of(1), List.of(), List.of()), List.of(), List.of());
    Setting setting =
        new Setting(
            game,
            NO_STAKES,
            noWorlds,
            game.seats().stream().map(seat -> none).toList(),
            Optional.empty(),
            Optional.empty(),
            -1);
    Ledger ledger = new Ledger(game, NO_STAKES, 0);
    List<Turn> turns = new ArrayList<>();
    Words words = new Words();
    words.of(1, 0);
    ledger.begin();
    Events events = new Events(setting);
    events.begin(lines, none, words);
    Talk.of(game, new AtHand(setting.repertoire(), game.rounds()))
        .run(events, words, ledger, minutes(turns));
    return new Told(turns, ledger.ending(), ledger.round(), ledger.outcome());
  }

  private static Minutes minutes(List<Turn> turns) {
    return new Minutes() {
      @Override
      public void turn(Turn turn) {
        turns.add(turn);
      }

      @Override
      public void event(int round, int rule) {
        throw new AssertionError("no game has rules");
      }
    };
  }

  /** A talk as it was told. */
  record Told(List<Turn> turns, Ending ending, int round, int outcome) {

    List<Integer> offers(int seat) {
      return turns.stream()
          .filter(turn -> turn.seat() == seat && turn.action() == Turn.Action.OFFERS)
          .map(Turn::outcome)
          .toList();
    }
  }
}
