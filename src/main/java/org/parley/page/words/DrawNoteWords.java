package org.parley.page.words;

import org.parley.answer.Note;
import org.parley.page.words.Spelling.Choice;
import org.parley.table.Words;

/** What has to be known of draws, in words. */
final class DrawNoteWords {

  private final Spelling spelling;

  DrawNoteWords(Spelling spelling) {
    this.spelling = spelling;
  }

  /** Has notes on draws worded. */
  void addTo(NoteWords words) {
    words.say(
        Note.WeightedDraws.class,
        note ->
            "sampled figures follow the option weights of the assumptions, exact ones count every"
                + " outcome alike unless they are called weighted");
    words.say(Note.NoDraws.class, note -> "not sampled: no draws were asked for");
    words.say(
        Note.FewerDraws.class,
        note ->
            Words.count(note.made())
                + " of "
                + Words.plural(note.asked(), note.areTalks() ? "talk" : "draw")
                + " were made in the time given: "
                + NoteWords.allowsMore(spelling, Choice.TIME));
  }
}
