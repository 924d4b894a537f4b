package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.CompareReport.Difference;
import org.parley.answer.CompareReport.Difference.Compared;
import org.parley.answer.CompareReport.State;
import org.parley.answer.CompareReport.State.Stated;
import org.parley.answer.CompareReport.Step;
import org.parley.scenario.Position.Status;
import org.parley.table.Words;

/**
 * Which positions moved from one snapshot to the next, each in one way only.
 *
 * @param appeared there, and binding, where they were not
 * @param lapsed gone, or binding nobody any more
 * @param softened of a kind that is easier to give up: a demand that was a red line
 * @param hardened the other way round
 * @param altered read, or crossed, otherwise
 */
record Moves(
    List<String> appeared,
    List<String> lapsed,
    List<String> softened,
    List<String> hardened,
    List<String> altered) {

  static Moves of(Step step) {
    Moves moves =
        new Moves(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    step.changes().stream()
        .filter(change -> change.kind() == Compared.POSITION && change.isChange())
        .forEach(moves::add);
    return moves;
  }

  private void add(Difference change) {
    String id = change.what().get(0);
    boolean before = isThere(change.before());
    boolean after = isThere(change.after());
    if (before != after) {
      (after ? appeared : lapsed).add(id);
    } else if (before
        && change.before() instanceof Stated was
        && change.after() instanceof Stated is) {
      int easier = is.kind().compareTo(was.kind());
      boolean isOtherwise = !was.reading().equals(is.reading()) || is.isCrossedOtherwise();
      if (easier != 0) {
        (easier > 0 ? softened : hardened).add(id);
      } else if (isOtherwise) {
        altered.add(id);
      }
    }
  }

  private static boolean isThere(State state) {
    return state instanceof Stated stated
        && (stated.status() == Status.STATED || stated.status() == Status.CARRIED);
  }

  /** All of it in one sentence. */
  String sentence(Step step) {
    List<String> parts = new ArrayList<>();
    add(parts, appeared, "appeared");
    add(parts, lapsed, "lapsed");
    add(parts, softened, "softened");
    add(parts, hardened, "hardened");
    add(parts, altered, "came to be read otherwise");
    String from = "From " + step.from().id() + " to " + step.to().id() + ": ";
    return from + (parts.isEmpty() ? "no position moved." : String.join(", ", parts) + ".");
  }

  private static void add(List<String> parts, List<String> ids, String how) {
    if (!ids.isEmpty()) {
      String count = parts.isEmpty() ? Words.plural(ids.size(), "position") : "" + ids.size();
      parts.add(count + " " + how);
    }
  }
}
