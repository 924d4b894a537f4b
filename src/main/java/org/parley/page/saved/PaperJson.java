package org.parley.page.saved;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.page.block.Block;
import org.parley.page.block.Chapter;
import org.parley.page.block.Paper;
import org.parley.table.JsonText;

/** Writes a page as JSON; {@link PaperReader} reads it. */
public final class PaperJson {

  /** Changes whenever what is written can no longer be read as before. */
  static final long FORMAT = 1;

  private PaperJson() {}

  /** The text of the file. */
  public static String of(Paper paper) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("format", FORMAT);
    content.put("kicker", paper.kicker());
    content.put("title", paper.title());
    content.put("verdict", paper.verdict());
    content.put("lede", blocks(paper.lede()));
    content.put("chance", blocks(paper.chance()));
    content.put("chapters", paper.chapters().stream().map(PaperJson::chapter).toList());
    return JsonText.of(content);
  }

  private static Map<String, Object> chapter(Chapter chapter) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("part", chapter.part().label());
    content.put("title", chapter.title());
    content.put("basis", chapter.basis().label());
    content.put("weight", chapter.weight());
    content.put("blocks", blocks(chapter.blocks()));
    return content;
  }

  private static List<Map<String, Object>> blocks(List<Block> blocks) {
    return blocks.stream().map(BlockJson::of).toList();
  }
}
