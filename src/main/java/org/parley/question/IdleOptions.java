package org.parley.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.answer.Note;
import org.parley.answer.WantNote;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.tabulation.Case;

/**
 * What was asked for and makes no difference, since what it is about does not bind or vary; or more
 * difference than may be thought, since it is about coherence.
 */
public final class IdleOptions {

  private IdleOptions() {}

  /**
   * Notes on positions, waived ones apart, and on parties; none where all that was asked for makes
   * a difference.
   *
   * @param assumed assumptions that the user has replaced
   */
  public static List<Note> notes(Case asked, Assumed assumed) {
    List<Note> notes = new ArrayList<>(onCoherence(asked));
    List<String> noWorse = NoWorse.told(asked);
    if (!noWorse.isEmpty()) {
      notes.add(new WantNote.NobodyWorse(noWorse));
    }
    notes.addAll(onLeftOut(asked));
    notes.addAll(onPositions(asked, assumed));
    Case believed = asked.believing(assumed.applied(asked.scenario()));
    notes.addAll(onParties(believed, assumed));
    return notes;
  }

  /** The same where nothing can be assumed. */
  public static List<Note> notes(Case asked) {
    return notes(asked, Assumed.NOTHING);
  }

  private static List<Note> onCoherence(Case asked) {
    Set<String> waived = asked.enforcement().waived();
    List<String> rules =
        asked.tabulation().coherenceIds().stream().filter(waived::contains).toList();
    List<String> agreement = rules.stream().filter(asked.scenario()::isOfAgreement).toList();
    return rules.isEmpty() ? List.of() : List.of(new Note.CoherenceWaived(rules, agreement));
  }

  private static List<Note> onLeftOut(Case asked) {
    LadderStep step = asked.enforcement().step();
    List<String> idle =
        asked.enforcement().without().stream()
            .filter(
                party ->
                    asked.scenario().positions().stream()
                        .noneMatch(p -> p.party().equals(party) && step.binds(p)))
            .sorted()
            .toList();
    return idle.isEmpty() ? List.of() : List.of(new Note.NothingLeftOut(idle, step));
  }

  private static List<Note> onPositions(Case asked, Assumed assumed) {
    Enforcement enforcement = asked.enforcement();
    List<Note.NotBinding.Given> idle = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Position position : asked.scenario().positions()) {
      String id = position.id();
      boolean isWaived = enforcement.waived().contains(id);
      boolean wouldBind = enforcement.step().binds(position);
      if (isWaived && !wouldBind) {
        idle.add(new Note.NotBinding.Given(true, id));
      }
      if (assumed.firmness().containsKey(id) && !enforcement.enforces(position)) {
        if (isWaived && wouldBind) {
          notes.add(new Note.FirmnessOfWaived(id));
        } else {
          idle.add(new Note.NotBinding.Given(false, id));
        }
      }
    }
    if (!idle.isEmpty()) {
      notes.add(new Note.NotBinding(idle, enforcement.step()));
    }
    return notes;
  }

  /** Only lines that may bind or not can do so together. */
  private static List<Note> onParties(Case asked, Assumed assumed) {
    List<String> idle = new ArrayList<>();
    for (Party party : asked.scenario().parties()) {
      long uncertain =
          asked.scenario().positions().stream()
              .filter(position -> position.party().equals(party.id()))
              .filter(asked.enforcement()::enforces)
              .filter(position -> position.firmness().high() > 0 && position.firmness().low() < 1)
              .count();
      if (assumed.correlation().containsKey(party.id()) && uncertain < 2) {
        idle.add(party.id());
      }
    }
    return idle.isEmpty() ? List.of() : List.of(new Note.NothingToCorrelate(idle));
  }
}
