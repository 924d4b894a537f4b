package org.parley.page.words;

import org.parley.answer.WantNote;

/** What has to be known of what parties want, in words. */
final class WantNoteWords {

  private WantNoteWords() {}

  /** Has notes on wants worded. */
  static void addTo(NoteWords words) {
    words.say(
        WantNote.NothingWanted.class,
        note ->
            "left out: nothing is known of what ["
                + String.join(", ", note.parties())
                + (note.parties().size() == 1 ? "] wants" : "] want"));
    words.say(
        WantNote.NobodyWorse.class,
        note ->
            "as asked for, only outcomes count in which "
                + String.join("; ", note.rules()).replace(".;", ";").replaceFirst("\\.$", ""));
    words.say(
        WantNote.RoundedUtilities.class,
        note -> "utilities are rounded to the twelfth decimal, so near ties may be taken for ties");
  }
}
