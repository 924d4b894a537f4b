package org.parley.page.bargain;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.BargainReport;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Solution;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Plane;
import org.parley.page.block.Plane.Dot;
import org.parley.page.block.Plane.Mark;
import org.parley.preference.PartyUtility;

/** The frontier of two parties, drawn with the solutions, today and what each could have at best. */
public final class FrontierPlane {

  /** Most points of a frontier that are drawn; more would be a line without gaps. */
  private static final int MOST = 2000;

  private final BargainReport report;

  private FrontierPlane(BargainReport report) {
    this.report = report;
  }

  /** The drawing; nothing for other than two parties, or where nothing is known to be drawn. */
  public static List<Block> of(BargainReport report) {
    return report.parties().size() == 2 ? new FrontierPlane(report).blocks() : List.of();
  }

  private List<Block> blocks() {
    List<FrontierVector> frontier = report.frontier().orElse(List.of());
    List<Mark> marks = marks(frontier);
    if (marks.isEmpty() || frontier.isEmpty()) {
      return List.of();
    }
    int each = (frontier.size() + MOST - 1) / MOST;
    List<Dot> dots = new ArrayList<>();
    for (int k = 0; k < frontier.size(); k += each) {
      dots.add(dot(frontier.get(k).utility(0), frontier.get(k).utility(1)));
    }
    return List.of(
        new Heading(0, "The frontier, with what each solution gives to whom"),
        new Plane(0, party(0).party(), party(1).party(), dots, marks));
  }

  private List<Mark> marks(List<FrontierVector> frontier) {
    List<Mark> marks = new ArrayList<>();
    for (Solution solution : report.solutions()) {
      if (solution instanceof Solution.Found found) {
        FrontierVector shown = found.shown();
        marks.add(new Mark(dot(shown.utility(0), shown.utility(1)), solution.concept().title()));
      }
    }
    if (!frontier.isEmpty()) {
      // The frontier comes in falling order of what the first party has.
      marks.add(best(frontier.get(0), 0));
      marks.add(best(frontier.get(frontier.size() - 1), 1));
    }
    report
        .today()
        .ifPresent(
            today ->
                marks.add(
                    new Mark(dot(today.utilities().get(0), today.utilities().get(1)), "today")));
    if (party(0).reservation() != 0 || party(1).reservation() != 0) {
      marks.add(new Mark(dot(party(0).reservation(), party(1).reservation()), "no deal"));
    }
    return marks;
  }

  private Mark best(FrontierVector vector, int place) {
    return new Mark(dot(vector.utility(0), vector.utility(1)), "best of " + party(place).party());
  }

  private PartyUtility party(int place) {
    return report.parties().get(place);
  }

  private Dot dot(long first, long second) {
    return new Dot(party(0).value(first), party(1).value(second));
  }
}
