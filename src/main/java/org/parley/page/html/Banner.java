package org.parley.page.html;

import java.util.List;
import org.parley.page.block.Block;

/**
 * What stands above a page that is made anew while its reader looks at it.
 *
 * @param version which making it is, by which the page knows that there is another
 * @param isFault whether there is no new answer, so that the one below is the last there was
 * @param title what has happened
 * @param blocks what has changed
 * @param verbatim lines to show as they are, or empty
 */
public record Banner(
    long version, boolean isFault, String title, List<Block> blocks, String verbatim) {

  public Banner {
    blocks = List.copyOf(blocks);
  }
}
