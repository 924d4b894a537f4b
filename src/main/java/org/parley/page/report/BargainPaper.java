package org.parley.page.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.BargainReport;
import org.parley.bargaining.Concept;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Solution;
import org.parley.files.Manifest;
import org.parley.page.BargainBlocks;
import org.parley.page.Notes;
import org.parley.page.Opening;
import org.parley.page.block.Block;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.page.words.Spelling;
import org.parley.table.Words;

/** The page of an answer about what is fair and efficient. */
public final class BargainPaper {

  private BargainPaper() {}

  /** The page. */
  public static Paper of(BargainReport report, Manifest manifest, Spelling spelling) {
    List<Chapter> chapters = new ArrayList<>();
    List<Block> blocks = BargainBlocks.chapter(report, spelling);
    if (!blocks.isEmpty()) {
      chapters.add(
          new Chapter(Part.BARGAIN, "What would be fair, and efficient", Basis.EXACT, 1, blocks));
    }
    List<Block> notes = Notes.of(report.notes(), spelling);
    if (!notes.isEmpty()) {
      chapters.add(Cover.notes(notes));
    }
    chapters.add(AssumedChapter.of(report.scenario(), 1));
    chapters.add(MadeChapter.of(manifest));
    List<Block> lede =
        new Opening(spelling)
            .of(report.scenario(), report.enforcement()).stream()
                .filter(block -> !(block instanceof Block.Title))
                .toList();
    return new Paper(
        Cover.kicker(report.scenario()),
        Cover.title(report.scenario()),
        verdict(report),
        lede,
        List.of(),
        chapters);
  }

  private static String verdict(BargainReport report) {
    if (report.parties().isEmpty()) {
      return "Nothing is known of what any party wants, so nothing can be called fair.";
    }
    return report.solutions().stream()
        .filter(solution -> solution.concept() == Concept.NASH)
        .filter(Solution.Found.class::isInstance)
        .map(solution -> verdict(report, ((Solution.Found) solution).shown()))
        .findFirst()
        .orElse("No outcome is known that is better than no deal for everybody.");
  }

  private static String verdict(BargainReport report, FrontierVector nash) {
    return IntStream.range(0, report.parties().size())
        .mapToObj(
            place ->
                report.parties().get(place).party()
                    + " "
                    + String.format(
                        Locale.ROOT,
                        "%.2f",
                        report.parties().get(place).value(nash.utility(place))))
        .collect(
            Collectors.joining(
                ", ",
                "The Nash solution, by what is assumed of wants: ",
                held(report, nash) + "."));
  }

  /** In how many draws of weights it stays; nothing where none were drawn. */
  private static String held(BargainReport report, FrontierVector nash) {
    List<Integer> shown = Arrays.stream(nash.shown()).boxed().toList();
    return report
        .draws()
        .flatMap(
            draws ->
                draws
                    .count(Concept.NASH, shown)
                    .map(count -> " (in " + Words.percent((double) count / draws.draws())))
        .map(share -> share + " of draws of weights)")
        .orElse("");
  }
}
