package org.parley.testkit;

import java.util.List;
import java.util.function.BiFunction;
import org.parley.answer.Note;
import org.parley.cli.option.OptionSpelling;
import org.parley.files.Wording;
import org.parley.page.block.Blocks;
import org.parley.page.text.TextRenderer;
import org.parley.page.words.FileWords;
import org.parley.page.words.NoteWords;
import org.parley.page.words.Spelling;

/** Answers as the screen and the files show them. */
public final class Shown {

  /** Options of the command line. */
  public static final Spelling SPELLING = new OptionSpelling();

  /** The words in files. */
  public static final Wording WORDING = new FileWords(SPELLING);

  private Shown() {}

  /** An answer as text. */
  public static <T> String text(T answer, BiFunction<T, Spelling, Blocks> blocks) {
    return TextRenderer.text(blocks.apply(answer, SPELLING));
  }

  /** Notes in words. */
  public static List<String> words(List<Note> notes) {
    return notes.stream().map(new NoteWords(SPELLING)::of).toList();
  }
}
