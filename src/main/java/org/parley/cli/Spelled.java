package org.parley.cli;

import org.parley.files.Wording;
import org.parley.page.words.FileWords;
import org.parley.page.words.Spelling;

/** How answers are worded where they are asked for on the command line. */
final class Spelled {

  /** What can be asked for, spelled as options. */
  static final Spelling OPTIONS = new OptionSpelling();

  /** The words in files. */
  static final Wording WORDING = new FileWords(OPTIONS);

  private Spelled() {}
}
