package org.parley.page;

import java.util.List;
import org.parley.answer.Note;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Remark;
import org.parley.page.words.NoteWords;
import org.parley.page.words.Spelling;

/** The notes of an answer as blocks. */
public final class Notes {

  private Notes() {}

  /** One remark a note. */
  public static List<Block> of(List<Note> notes, Spelling spelling) {
    return of(Remark.Kind.NOTE, notes, spelling);
  }

  /** One remark a note, of a kind. */
  public static List<Block> of(Remark.Kind kind, List<Note> notes, Spelling spelling) {
    NoteWords words = new NoteWords(spelling);
    return notes.stream().<Block>map(note -> new Remark(kind, words.of(note))).toList();
  }
}
