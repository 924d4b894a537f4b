package org.parley.page;

import org.parley.page.block.Block.Fold;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;

/** Where the rest of something long is to be had. */
public final class Excess {

  private Excess() {}

  /** In the files that are written where a folder is named. */
  public static Fold inFolder(int most, Spelling spelling) {
    return new Fold(most, "; " + spelling.of(Choice.FOLDER) + " writes them all");
  }

  /** In a file that is written where a folder is named. */
  static Fold inFile(int most, String file, Spelling spelling) {
    return new Fold(most, "; " + spelling.of(Choice.FOLDER) + " writes all to " + file);
  }

  /** In a file that is written anyway. */
  static Fold written(int most, String file) {
    return new Fold(most, " in " + file);
  }
}
