package org.parley.cli.watch;

import java.nio.file.Path;
import java.util.List;
import org.parley.answer.RunReport;
import org.parley.page.block.Paper;

/** What comes of reading the files once. */
sealed interface Answer {

  /** Files that it depends on, the scenario first. */
  List<Path> files();

  /** The files can be used. */
  record Answered(RunReport report, Paper paper, List<Path> files) implements Answer {

    public Answered {
      files = List.copyOf(files);
    }
  }

  /**
   * They cannot, or not with what was allowed.
   *
   * @param told why, in lines
   */
  record Faulty(String told, List<Path> files) implements Answer {

    public Faulty {
      files = List.copyOf(files);
    }
  }
}
