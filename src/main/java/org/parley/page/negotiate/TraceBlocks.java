package org.parley.page.negotiate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.process.course.CourseRules;
import org.parley.process.talk.Game;
import org.parley.process.talk.Result;
import org.parley.process.talk.Seat;
import org.parley.process.talk.Setting;
import org.parley.process.talk.TalkStakes.Held;
import org.parley.process.talk.Transcript;
import org.parley.process.talk.Transcript.Happening;
import org.parley.process.talk.Turn;
import org.parley.process.talk.Turn.Action;
import org.parley.rules.course.CourseRule;
import org.parley.rules.course.EffectWords;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Words;

/** One talk, turn by turn: who offered what, and why another did not accept it. */
public final class TraceBlocks {

  private final Scenario scenario;
  private final Setting setting;
  private final Game game;
  private final Transcript transcript;
  private final EffectWords effects;

  private TraceBlocks(NegotiateReport report, Done done, Transcript transcript) {
    this.scenario = report.scenario();
    this.setting = done.setting();
    this.game = setting.game();
    this.transcript = transcript;
    this.effects = new EffectWords(report.scenario());
  }

  /** How the talk ended, and then section by section the turns that led there. */
  public static List<List<Block>> of(NegotiateReport report, Done done, Transcript transcript) {
    TraceBlocks trace = new TraceBlocks(report, done, transcript);
    List<List<Block>> sections = new ArrayList<>();
    sections.add(trace.answer());
    sections.addAll(trace.rounds());
    return sections;
  }

  /** The talk and its ending, which a reader wants first of all. */
  private List<Block> answer() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(
            0,
            "Talk "
                + Words.count(transcript.number() + 1)
                + ", turn by turn; rounds are counted from 0"));
    blocks.add(new Entry(1, ended()));
    for (int seat = 0; seat < game.seats().size(); seat++) {
      blocks.add(new Sentence(1, binding(seat)));
    }
    return blocks;
  }

  /** The turns, a section a round. */
  private List<List<Block>> rounds() {
    List<List<Block>> rounds = new ArrayList<>();
    int round = -1;
    int[] own = new int[game.seats().size()];
    Arrays.fill(own, -1);
    for (Turn turn : transcript.turns()) {
      for (; round < turn.round(); round++) {
        rounds.add(begun(round + 1, turn.round()));
      }
      rounds.get(rounds.size() - 1).add(new Sentence(2, told(turn, own[turn.seat()])));
      boolean isOwn = turn.action() == Action.OFFERS || turn.action() == Action.CONCEDES;
      own[turn.seat()] = isOwn ? turn.outcome() : own[turn.seat()];
    }
    for (; round < transcript.result().round(); round++) {
      rounds.add(begun(round + 1, -1));
    }
    return rounds;
  }

  /** A round, where a party speaks in it or an event happens, and its events. */
  private List<Block> begun(int round, int spoken) {
    List<Block> blocks = new ArrayList<>();
    for (Happening happening : transcript.happenings()) {
      if (happening.round() == round) {
        blocks.add(new Sentence(2, happened(setting.course().orElseThrow(), happening)));
      }
    }
    if (round == spoken || !blocks.isEmpty()) {
      blocks.add(0, new Entry(1, "Round " + round));
    }
    return blocks;
  }

  /** An event, its rule and what that changes, where it changes anything. */
  private String happened(CourseRules rules, Happening happening) {
    CourseRule rule = rules.rules().get(happening.rule());
    String event = rules.events().get(rule.event());
    String changes = String.join("; ", rule.effects().stream().map(effects::of).toList());
    return "event "
        + event
        + ", by the rule \""
        + rule.name()
        + "\""
        + (changes.isEmpty() ? "" : ": " + changes);
  }

  private String binding(int seat) {
    List<String> lines = lines(seat, transcript.binding()[seat]);
    String party = game.seats().get(seat).party();
    return lines.isEmpty()
        ? "No line of " + party + " binds."
        : party + " is bound by " + String.join(", ", lines) + ".";
  }

  /** Lines by the ids of their positions, with the reading where there are several. */
  private List<String> lines(int seat, long bits) {
    List<String> lines = new ArrayList<>();
    for (Held held : setting.stakes().positions().get(seat)) {
      Position position = scenario.positions().get(held.position());
      long own = held.lines() & bits;
      for (; own != 0; own &= own - 1) {
        int line = setting.lines().get(seat)[Long.numberOfTrailingZeros(own)];
        int reading = line - setting.model().firstLines()[held.position()];
        lines.add(
            position.readings().size() == 1
                ? position.id()
                : position.id() + " (" + position.readings().get(reading).name() + ")");
      }
    }
    return lines;
  }

  private String told(Turn turn, int own) {
    String party = game.seats().get(turn.seat()).party();
    return switch (turn.action()) {
      case OFFERS -> party + refusal(turn) + " offers " + outcome(turn, own) + worth(turn);
      case ACCEPTS -> party + " accepts" + accepted(turn);
      case PASSES -> party + refusal(turn) + " passes: it has nothing that it can offer";
      case YES -> party + " votes for " + outcome(turn, turn.standing()) + compared(turn);
      case NO -> party + " votes against " + outcome(turn, turn.standing()) + compared(turn);
      case STAYS -> party + " stays with its proposal" + worth(turn);
      case CONCEDES -> party + " concedes: " + outcome(turn, own) + worth(turn);
    };
  }

  /** The outcome, or in what it is another than the one before. */
  private String outcome(Turn turn, int before) {
    int[] outcome = game.table().outcome(turn.outcome());
    if (before < 0) {
      return TalkWords.ids(scenario, outcome);
    }
    return turn.outcome() == before
        ? "the same again"
        : "now " + TalkWords.differing(scenario, outcome, game.table().outcome(before));
  }

  private String worth(Turn turn) {
    Seat seat = game.seats().get(turn.seat());
    return ", worth " + TalkWords.figure(seat.value(seat.worth(turn.outcome()))) + " to it";
  }

  private String accepted(Turn turn) {
    return worth(turn) + " where it would ask for " + wanted(turn);
  }

  private String wanted(Turn turn) {
    return TalkWords.figure(game.seats().get(turn.seat()).value(turn.wanted()));
  }

  private String compared(Turn turn) {
    return worth(turn) + " where the text is worth " + wanted(turn);
  }

  /** Why a party does not accept what stands: a line, no deal being better, or asking for more. */
  private String refusal(Turn turn) {
    if (turn.standing() < 0 || turn.isOwn()) {
      return "";
    }
    Seat seat = game.seats().get(turn.seat());
    long crossed = seat.crossed(turn.standing()) & turn.binding();
    if (crossed != 0) {
      return " cannot sign that, since it crosses "
          + String.join(", ", lines(turn.seat(), crossed))
          + ", and";
    }
    String worth = TalkWords.figure(seat.value(seat.worth(turn.standing())));
    if (seat.worth(turn.standing()) < seat.reservation()) {
      String least = TalkWords.figure(seat.value(seat.reservation()));
      return " does not sign that, worth " + worth + " where no deal is worth " + least + ", and";
    }
    return " refuses that, worth " + worth + " where it asks for " + wanted(turn) + ", and";
  }

  private String ended() {
    Result result = transcript.result();
    String how = "The talk ends in round " + result.round() + ": " + result.ending().label();
    return result.outcome() < 0
        ? how + "."
        : how + " on " + TalkWords.ids(scenario, game.table().outcome(result.outcome())) + ".";
  }
}
