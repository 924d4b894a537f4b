package org.parley.cli.sweep;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.cli.terminal.Interruption;
import org.parley.sweep.Sweep;

/** Where the cases of a sweep are answered. */
@FunctionalInterface
public interface SweepWork {

  /** The threads of this process. */
  SweepWork HERE =
      (asked, done, found) ->
          Sweep.run(asked.subjects(), asked.plan(), done, found, Interruption::happened);

  /**
   * The answers of all cases, in their order.
   *
   * @param done what was found earlier, by number of the case
   * @param found receives each further answer as it is found, one at a time
   */
  List<CaseAnswer> answers(
      AskedSweep asked, Map<Integer, CaseAnswer> done, Consumer<CaseAnswer> found);

  /**
   * Further files of the answer, by name.
   *
   * @param answer texts of the files that hold it, the tables in CSV as a data package has them
   */
  default Map<String, byte[]> beside(Map<String, String> answer) {
    return Map.of();
  }

  /** A text of the answer in which files have the names that the user knows. */
  default String told(String text) {
    return text;
  }
}
