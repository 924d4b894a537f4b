package org.parley.page.words;

import static org.parley.page.words.Spelling.Choice.MEMORY;
import static org.parley.page.words.Spelling.Choice.TIME;

import org.parley.answer.Lack;
import org.parley.answer.Memory;
import org.parley.answer.Note;
import org.parley.answer.WorldsNote;
import org.parley.table.Words;

/** Notes on worlds in words. */
final class WorldsNoteWords {

  private final Spelling spelling;

  WorldsNoteWords(Spelling spelling) {
    this.spelling = spelling;
  }

  void addTo(NoteWords words) {
    words.say(Note.Missing.class, this::missing);
    words.say(WorldsNote.MoreWaysOut.class, this::moreWaysOut);
    words.say(
        WorldsNote.ZoneTooCorrelated.class,
        note -> "no exact expected zone: too many parties have lines that are correlated");
    words.say(
        WorldsNote.RankedRoughly.class,
        note ->
            "there may be likelier outcomes: with so many parties whose lines are correlated they"
                + " are ranked by an approximation, and then computed exactly");
    words.say(
        WorldsNote.FewDealsSearched.class,
        note ->
            "the conditions for a deal rest on "
                + note.deals()
                + " of "
                + note.worlds()
                + " worlds drawn");
    words.say(
        WorldsNote.OutcomesNotSearched.class,
        note -> "no conditions on outcomes are looked for: the search would take too long");
    words.say(
        WorldsNote.TooFewWorlds.class,
        note -> "not enough worlds could be looked at to say how likely a deal is");
    words.say(
        WorldsNote.LeftOut.class, note -> "interrupted: what was not known by then is left out");
    warnings(words);
  }

  private String missing(Note.Missing note) {
    return SoughtWords.missing(note.what())
        + " for want of "
        + NoteWords.lack(note.lack())
        + "; "
        + note.memory()
            .map(this::needed)
            .orElseGet(
                () -> NoteWords.allowsMore(spelling, note.lack() == Lack.TIME ? TIME : MEMORY));
  }

  private String needed(Memory memory) {
    return memory.canBeAllowed()
        ? NoteWords.needed(spelling, memory)
        : "it takes more than " + spelling.of(MEMORY) + " can allow";
  }

  private String moreWaysOut(WorldsNote.MoreWaysOut note) {
    String listed =
        switch (note.lack()) {
          case LENGTH -> "the " + Words.count(note.most()) + " that are listed at most";
          case TIME -> "could be listed in the time allowed (" + spelling.of(TIME) + ")";
          case MEMORY -> "could be listed in the memory allowed (" + spelling.of(MEMORY) + ")";
        };
    return (note.hasOptionFixed() ? "with some option fixed there" : "there")
        + " are more ways out than "
        + listed
        + ": "
        + (note.hasOptionFixed()
            ? "how likely each option is to appear is not known"
            : "no exact probabilities, options and conditions of a deal");
  }

  private static void warnings(NoteWords words) {
    words.say(
        WorldsNote.NoDealDrawn.class,
        note ->
            "no world drawn has a deal: its probability is at most "
                + Words.percent(note.upperBound())
                + " (one-sided, "
                + Words.level(note.level())
                + ")");
    words.say(WorldsNote.OnlyDealsDrawn.class, note -> "every world drawn has a deal");
    words.say(
        WorldsNote.FewWorlds.class,
        note ->
            "the estimate rests on only "
                + Words.plural(note.worlds(), "world")
                + (note.haveDeal() ? " with a deal" : " without a deal"));
    words.say(
        Note.FewDraws.class,
        note ->
            "the estimate of the zone rests on few draws: "
                + Words.plural(note.draws(), "draw")
                + " of very different weight tell as much as "
                + Math.round(note.effective())
                + " equal ones");
  }
}
