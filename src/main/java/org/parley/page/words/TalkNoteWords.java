package org.parley.page.words;

import org.parley.answer.TalkNote;

/** What has to be known of talks, in words. */
final class TalkNoteWords {

  private TalkNoteWords() {}

  /** Has notes on talks worded. */
  static void addTo(NoteWords words) {
    words.say(
        TalkNote.NoDealCanEndTalks.class,
        note ->
            "no talk can end in agreement: no coherent outcome could be signed by all, even if no"
                + " line bound but those that are certain to");
    words.say(
        TalkNote.NothingRandom.class, note -> "nothing is left to chance, so one talk tells all");
    words.say(
        TalkNote.IndifferentParties.class,
        note ->
            "nothing is known of what ["
                + String.join(", ", note.parties())
                + "] "
                + (note.parties().size() == 1 ? "wants" : "want")
                + ", so all outcomes are alike to "
                + (note.parties().size() == 1 ? "it" : "them"));
    words.say(
        TalkNote.AssumedStrategies.class,
        note ->
            "assumed, since [process] says nothing of how ["
                + String.join(", ", note.parties())
                + "] "
                + (note.parties().size() == 1 ? "negotiates" : "negotiate")
                + ": concede evenly, offer the lowest, accept like the own next offer");
    addMore(words);
  }

  private static void addMore(NoteWords words) {
    words.say(
        TalkNote.SmallPools.class,
        note ->
            "pools are too small to rely on: ["
                + note.pools()
                + "] sets of lines that may bind leave ["
                + note.each()
                + "] outcomes for a level of worth; maybe settle some issues in advance, or give"
                + " lines fewer readings");
    words.say(
        TalkNote.NoChances.class,
        note ->
            "no assumed chance to be weighed: "
                + (note.areNoRules()
                    ? "no process rules say that anything may happen"
                    : "whatever the process rules say happens for certain"));
    words.say(
        TalkNote.ZoneByOffers.class,
        note ->
            "how likely a zone is possible is not told, since it depends on offers by the rules "
                + note.rules());
    words.say(
        TalkNote.OffersAlone.class,
        note ->
            "no difference here, where no offers are made: the rules that move offers alone "
                + note.rules());
  }
}
