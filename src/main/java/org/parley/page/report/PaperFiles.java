package org.parley.page.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.files.PageFiles;
import org.parley.page.block.Paper;
import org.parley.page.html.HtmlRenderer;
import org.parley.page.saved.PaperJson;

/** The files that hold a page. */
public final class PaperFiles {

  private PaperFiles() {}

  /** These files and, by name, those of the page. */
  public static Map<String, String> added(Map<String, String> files, Paper paper) {
    Map<String, String> all = new LinkedHashMap<>(files);
    all.put(PageFiles.JSON, PaperJson.of(paper));
    all.put(PageFiles.HTML, HtmlRenderer.unfilled(paper));
    return all;
  }
}
