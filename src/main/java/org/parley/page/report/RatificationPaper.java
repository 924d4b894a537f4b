package org.parley.page.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.RatificationReport;
import org.parley.answer.RatificationReport.Orders;
import org.parley.answer.RatificationReport.Passage;
import org.parley.files.Manifest;
import org.parley.layers.StepOrder;
import org.parley.page.RatificationBlocks;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.page.block.Timeline;
import org.parley.page.block.Timeline.Course;
import org.parley.page.block.Timeline.Mark;
import org.parley.page.block.Timeline.Stop;
import org.parley.page.block.Timeline.Weight;
import org.parley.page.words.RatificationWords;
import org.parley.page.words.Spelling;
import org.parley.scenario.Issue;
import org.parley.table.Words;

/** The page of what passes everybody who must consent, and in which order it is carried out. */
public final class RatificationPaper {

  private final RatificationReport report;

  private RatificationPaper(RatificationReport report) {
    this.report = report;
  }

  /** The page. */
  public static Paper of(RatificationReport report, Manifest manifest, Spelling spelling) {
    return new RatificationPaper(report).paper(manifest, spelling);
  }

  private Paper paper(Manifest manifest, Spelling spelling) {
    Basis basis =
        report
            .passage()
            .map(passage -> passage.isExact() ? Basis.EXACT : Basis.SAMPLED)
            .orElse(Basis.NONE);
    return new AnswerPaper(
            report.scenario(), manifest, Part.CONSENT, "Who must consent, and who stops it", basis)
        .ending(order())
        .of(
            report.passage().map(RatificationPaper::verdict).orElse("What passes is not known."),
            RatificationBlocks.of(report, spelling));
  }

  private static String verdict(Passage passage) {
    if (!passage.isExact()) {
      return "About "
          + Words.percent(passage.share(passage.passes()))
          + " of coherent outcomes pass everybody who must consent.";
    }
    if (passage.passes().signum() == 0) {
      return "No outcome passes everybody who must consent.";
    }
    return Words.plural(passage.passes(), "outcome")
        + (passage.passes().equals(BigInteger.ONE) ? " passes" : " pass")
        + " everybody who must consent.";
  }

  /** The least exposing order as a timeline; nothing where no order is told. */
  private List<Block> order() {
    if (!(report.orders() instanceof Orders.Found found)
        || found.listed().isEmpty()
        || found.steps() == 0) {
      return List.of();
    }
    StepOrder order = found.listed().get(0);
    List<Stop> stops = new ArrayList<>(List.of(new Stop("today", "")));
    for (int step = 1; step <= order.issues().size(); step++) {
      stops.add(new Stop("step " + step, ""));
    }
    List<Course> courses = new ArrayList<>();
    for (int step = 0; step < order.issues().size(); step++) {
      int issue = order.issues().get(step);
      courses.add(course(issue, step, found.agreed().get(issue), stops.size()));
    }
    return List.of(
        new Heading(0, "The least exposing order, step by step"),
        new Sentence(
            1,
            "A light bar: as it is today; a full one: as agreed. Exposure: "
                + RatificationWords.exposure(order)
                + "."),
        new Timeline(0, stops, courses));
  }

  private Course course(int index, int step, int agreed, int stops) {
    Issue issue = report.scenario().issues().get(index);
    String today =
        Optional.ofNullable(report.scenario().wants().today().get(issue.id())).orElse("");
    int before = issue.indexOf(today);
    List<Mark> marks = new ArrayList<>();
    for (int stop = 0; stop < stops; stop++) {
      boolean isDone = stop > step;
      String words = stop == 0 && before >= 0 ? option(issue, before) : "";
      words = stop == step + 1 ? option(issue, agreed) : words;
      marks.add(new Mark(isDone ? Weight.FULL : Weight.LIGHT, words));
    }
    return new Course(Optional.empty(), issue.id(), BriefTitle.of(issue), marks);
  }

  private static String option(Issue issue, int option) {
    String title = issue.options().get(option).title();
    return title.isEmpty() ? issue.options().get(option).id() : title;
  }
}
