package org.parley.page.words;

import java.util.List;
import org.parley.answer.CompareReport.State;
import org.parley.answer.CourseChange;
import org.parley.answer.Note;
import org.parley.answer.WorldsReport;
import org.parley.files.Wording;
import org.parley.worlds.Box;

/** The words of the screen for those who read the files. */
public final class FileWords implements Wording {

  private final NoteWords notes;

  public FileWords(Spelling spelling) {
    this.notes = new NoteWords(spelling);
  }

  @Override
  public String of(Note note) {
    return notes.of(note);
  }

  @Override
  public String of(State state) {
    return StateWords.of(state);
  }

  @Override
  public List<String> of(CourseChange change) {
    return ChangeWords.of(change);
  }

  @Override
  public String worlds(WorldsReport report, Box condition) {
    return new ConditionWords(report).worlds(condition);
  }

  @Override
  public String outcomes(WorldsReport report, Box condition) {
    return new ConditionWords(report).outcomes(condition);
  }
}
