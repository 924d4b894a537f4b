package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.cli.option.ProgramVersion;
import org.parley.files.PageFiles;
import org.parley.files.SavedPage;
import org.parley.page.block.Paper;
import org.parley.page.report.PaperJoin;
import org.parley.page.saved.PaperReader;

/** The pages kept in folders, as one. */
final class SavedPapers {

  /** Whose answer heads the page. */
  private static final List<String> ORDER =
      List.of(
          "run",
          "merge",
          "conflicts",
          "outcomes",
          "whatif",
          "worlds",
          "opening",
          "negotiate",
          "bargain",
          "stability",
          "ratify",
          "compare");

  private SavedPapers() {}

  /**
   * The pages in these folders, joined.
   *
   * @throws java.io.UncheckedIOException if one cannot be read
   * @throws IllegalArgumentException if a folder holds none, or they do not belong together; the
   *     message names the folder
   */
  static Paper joined(List<Path> folders) {
    List<SavedPage> pages = new ArrayList<>();
    for (Path folder : folders) {
      SavedPage page = SavedPage.read(folder);
      checkVersion(page);
      pages.forEach(other -> checkTogether(other, page));
      pages.add(page);
    }
    pages.sort(Comparator.comparingInt(page -> ORDER.indexOf(page.command())));
    return PaperJoin.of(pages.stream().map(SavedPapers::paper).toList());
  }

  private static Paper paper(SavedPage page) {
    try {
      return PaperReader.read(page.page());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "[" + page.folder().resolve(PageFiles.JSON) + "] is no page: " + e.getMessage(), e);
    }
  }

  private static void checkVersion(SavedPage page) {
    require(
        page.version().equals(ProgramVersion.current()),
        "["
            + page.folder()
            + "] was written by version ["
            + page.version()
            + "], and this is ["
            + ProgramVersion.current()
            + "]\nMaybe make it again: parley "
            + page.command());
  }

  private static void checkTogether(SavedPage one, SavedPage other) {
    String both = "[" + one.folder() + "] and [" + other.folder() + "] ";
    require(
        !one.command().equals(other.command()),
        both + "both hold results of [" + one.command() + "]");
    require(one.scenario().equals(other.scenario()), both + "are of different scenarios");
    require(one.rules().equals(other.rules()), both + "are of different rules");
    require(one.enforcement().equals(other.enforcement()), both + "differ in what was enforced");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
