package org.parley.page.words;

import java.util.List;
import org.parley.answer.StabilityNote;
import org.parley.stability.Concept;
import org.parley.stability.Reach.Way;
import org.parley.stability.Sanctioned.Held;

/** Which outcomes hold, in words. */
public final class StabilityWords {

  /** What columns and marks of the counts mean. */
  public static final String LEGEND =
      "Nash: nobody can move to something better; SEQ, SMR, GMR: whoever does may end no better, by"
          + " moves that pay for those who make them, without a way out, or at all";

  private StabilityWords() {}

  /** Has notes on stability worded. */
  static void addTo(NoteWords words) {
    words.say(
        StabilityNote.Uncontrolled.class,
        note -> "nobody controls [" + list(note.issues()) + "], so moves leave what is there");
    words.say(
        StabilityNote.NoVerdictFor.class,
        note ->
            "nothing is known of what ["
                + list(note.parties())
                + (note.parties().size() == 1 ? "] wants" : "] want")
                + ": nothing is told of what is stable for "
                + (note.parties().size() == 1 ? "it" : "them")
                + ", but moves count in GMR, SMR and reach");
    words.say(
        StabilityNote.SaysLittle.class,
        note ->
            list(note.concepts())
                + (note.concepts().size() == 1 ? " holds" : " hold")
                + " in nearly all outcomes, which tells few of them apart");
    words.say(
        StabilityNote.NowhereToStart.class,
        note ->
            "nothing is known of what is in reach: the scenario says nothing of [today], nor does"
                + " the question");
    words.say(
        StabilityNote.StartIncoherent.class,
        note ->
            "nothing is known of what is in reach: the outcome to start from "
                + excluded(note.fixed()));
    words.say(
        StabilityNote.WantedIncoherent.class,
        note -> "the outcome wanted " + excluded(note.fixed()) + ", so it cannot be");
    words.say(
        StabilityNote.FixIssues.class,
        note ->
            "with one option fixed of each of ["
                + list(note.issues())
                + "] about as few outcomes would be left as fit into memory");
    addDraws(words);
  }

  private static void addDraws(NoteWords words) {
    words.say(
        StabilityNote.StatementsNotDrawn.class,
        note ->
            "weights alone are drawn: ["
                + list(note.parties())
                + (note.parties().size() == 1 ? "] ranks" : "] rank")
                + " by statements, which are the same in all draws");
    words.say(
        StabilityNote.NothingToDraw.class,
        note ->
            "nothing is drawn: nobody who controls an issue ranks outcomes by weights that are"
                + " open");
  }

  private static String excluded(List<String> fixed) {
    return fixed.isEmpty()
        ? "is not coherent"
        : "has another option of [" + list(fixed) + "] than is fixed";
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }

  /** How far something is known, in a word; as files have it, too. */
  public static String held(Held held) {
    return held.label();
  }

  /** How something is reached. */
  public static String by(Way way) {
    return "by " + means(way);
  }

  /** What something is reached by. */
  public static String means(Way way) {
    return switch (way) {
      case IMPROVING -> "improvements";
      case COALITION -> "coalitions";
      case ANY -> "any moves";
    };
  }

  /** What a concept says of an outcome. */
  public static String stable(Concept concept) {
    return "stable by " + concept.title();
  }
}
