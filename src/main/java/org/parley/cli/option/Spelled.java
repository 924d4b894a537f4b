package org.parley.cli.option;

import org.parley.files.Wording;
import org.parley.page.words.FileWords;
import org.parley.page.words.Spelling;

/** How answers are worded where they are asked for on the command line. */
public final class Spelled {

  /** What can be asked for, spelled as options. */
  public static final Spelling OPTIONS = new OptionSpelling();

  /** The words in files. */
  public static final Wording WORDING = new FileWords(OPTIONS);

  private Spelled() {}
}
