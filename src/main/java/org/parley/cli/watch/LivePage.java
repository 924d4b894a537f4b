package org.parley.cli.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.answer.RunReport;
import org.parley.cli.watch.Answer.Answered;
import org.parley.cli.watch.Answer.Faulty;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.Paper;
import org.parley.page.html.Banner;
import org.parley.page.html.HtmlRenderer;
import org.parley.page.live.SaveBlocks;
import org.parley.scenario.problem.VisibleText;

/**
 * The page as it is after each answer: where there is none, the last one there was.
 *
 * @implNote not thread-safe
 */
final class LivePage {

  private final Path scenarioFile;
  private Optional<RunReport> last = Optional.empty();
  private Paper paper;
  private long version;
  private boolean isFaulty;

  LivePage(Path scenarioFile) {
    this.scenarioFile = scenarioFile;
    this.paper =
        new Paper(
            "Parley watch",
            VisibleText.onOneLine(scenarioFile.toString()),
            "There is no answer yet.",
            List.of(),
            List.of(),
            List.of());
  }

  /** The number of the page, from 1. */
  long version() {
    return version;
  }

  /** What an answer changes, for the screen; nothing where it is the first there is. */
  Optional<Blocks> changes(List<Path> saved, Answered answered) {
    return last.map(
        before -> {
          List<Block> all = new ArrayList<>(List.of(new Heading(0, saved(saved))));
          all.addAll(changes(before, answered.report()));
          return Blocks.of(List.of(all));
        });
  }

  private List<Block> changes(RunReport before, RunReport after) {
    List<Block> all = new ArrayList<>();
    if (isFaulty) {
      all.add(new Sentence(1, "The files can be used again."));
    }
    all.addAll(SaveBlocks.of(before, after));
    return all;
  }

  /** The page with an answer. */
  String html(List<Path> saved, Answered answered) {
    version++;
    List<Block> changes = last.map(before -> changes(before, answered.report())).orElse(List.of());
    String title = saved.isEmpty() ? "Watching " + name(scenarioFile) : saved(saved);
    last = Optional.of(answered.report());
    paper = answered.paper();
    isFaulty = false;
    return HtmlRenderer.live(paper, new Banner(version, false, title, changes, ""));
  }

  /** The page while there is none. */
  String html(List<Path> saved, Faulty faulty) {
    version++;
    isFaulty = true;
    String what =
        last.isPresent()
            ? "No new answer: below is the last one there was."
            : "No answer: the files cannot be used yet.";
    String title = (saved.isEmpty() ? "" : saved(saved) + ". ") + what;
    return HtmlRenderer.live(
        paper, new Banner(version, true, title, List.of(), VisibleText.of(faulty.told())));
  }

  /** Which files were saved, and which are gone. */
  static String saved(List<Path> files) {
    String saved = names(files.stream().filter(Files::exists));
    String gone = names(files.stream().filter(file -> !Files.exists(file)));
    return (saved.isEmpty() ? "" : "Saved " + saved)
        + (saved.isEmpty() || gone.isEmpty() ? "" : "; ")
        + (gone.isEmpty() ? "" : "Gone: " + gone);
  }

  private static String names(Stream<Path> files) {
    return files.map(LivePage::name).collect(Collectors.joining(", "));
  }

  private static String name(Path file) {
    return VisibleText.onOneLine(String.valueOf(file.getFileName()));
  }
}
