package org.parley.files;

/** Names of the files that hold an answer as a page. */
public final class PageFiles {

  /** The page to hand over. */
  public static final String HTML = "report.html";

  /** What the page says, from which it can be laid out again. */
  public static final String JSON = "page.json";

  private PageFiles() {}
}
