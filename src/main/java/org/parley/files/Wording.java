package org.parley.files;

import java.util.List;
import org.parley.answer.CompareReport.State;
import org.parley.answer.CourseChange;
import org.parley.answer.Note;
import org.parley.answer.WorldsReport;
import org.parley.worlds.Box;

/** The words that files have beside values, for those who read them as they are. */
public interface Wording {

  /** A note. */
  String of(Note note);

  /** How something compared is. */
  String of(State state);

  /** What is otherwise in talks, each change by itself. */
  List<String> of(CourseChange change);

  /** A condition on the worlds of a report. */
  String worlds(WorldsReport report, Box condition);

  /** A condition on the outcomes of a report. */
  String outcomes(WorldsReport report, Box condition);
}
