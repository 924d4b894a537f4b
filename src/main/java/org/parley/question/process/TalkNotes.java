package org.parley.question.process;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Note;
import org.parley.answer.TalkNote;
import org.parley.answer.WantNote;
import org.parley.preference.Utilities;
import org.parley.process.talk.Game;
import org.parley.process.talk.Seat;
import org.parley.process.talk.Setting;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks.Protocol;
import org.parley.tabulation.Case;

/** What is to be known of simulated talks before any is run. */
final class TalkNotes {

  /** With fewer outcomes of a level it matters much which they are. */
  private static final int FEW = 8;

  private TalkNotes() {}

  static List<Note> of(Case asked, Setting setting, Utilities utilities) {
    List<Note> notes = new ArrayList<>();
    Scenario scenario = asked.scenario();
    if (setting.course().isEmpty() && setting.pools().isEmpty() && !canEverEnd(setting)) {
      notes.add(new TalkNote.NoDealCanEndTalks());
    }
    if (setting.isCertain()) {
      notes.add(new TalkNote.NothingRandom());
    }
    if (!utilities.unknown().isEmpty()) {
      notes.add(new TalkNote.IndifferentParties(utilities.unknown()));
    }
    List<String> silent =
        scenario.parties().stream()
            .map(Party::id)
            .filter(party -> !scenario.process().talks().strategies().containsKey(party))
            .toList();
    if (!silent.isEmpty() && setting.game().talks().protocol() instanceof Protocol.Offers) {
      notes.add(new TalkNote.AssumedStrategies(silent));
    }
    setting
        .pools()
        .filter(pools -> pools.each() < FEW)
        .ifPresent(pools -> notes.add(new TalkNote.SmallPools(pools.count(), pools.each())));
    if (utilities.isRounded()) {
      notes.add(new WantNote.RoundedUtilities());
    }
    return notes;
  }

  /** Whether some outcome could be signed by all if no line bound but those that are certain to. */
  private static boolean canEverEnd(Setting setting) {
    Game game = setting.game();
    long[] certain = setting.certain();
    for (int outcome = 0; outcome < game.table().size(); outcome++) {
      boolean suitsAll = true;
      for (int seat = 0; seat < certain.length && suitsAll; seat++) {
        Seat party = game.seats().get(seat);
        suitsAll = party.canSign(outcome, certain[seat]);
      }
      if (suitsAll) {
        return true;
      }
    }
    return false;
  }
}
