package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;

/** From which files and settings the page was made, so that it can be made again. */
final class MadeChapter {

  private MadeChapter() {}

  /** The chapter. */
  static Chapter of(Manifest manifest) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Sentence(
            0,
            "Made by parley "
                + manifest.command()
                + ", version "
                + manifest.version()
                + ". The same files and settings give the same page, to the byte."));
    Grid files =
        Grid.of(0, GridColumn.words().headed("file"), GridColumn.words().headed("SHA-256"));
    for (Inputs inputs : manifest.inputs()) {
      for (Object content : inputs.content().values()) {
        files = added(files, content);
      }
    }
    for (Object setting : manifest.settings().values()) {
      files = isFile(setting) ? added(files, setting) : files;
    }
    blocks.add(files);
    blocks.add(settings(manifest.settings()));
    return new Chapter(Part.MADE, "How this page was made", Basis.NONE, 1, blocks);
  }

  /** Whether a setting is a file that was read, which stands among the other files. */
  private static boolean isFile(Object setting) {
    return setting instanceof Map<?, ?> map && map.containsKey("sha256");
  }

  private static Grid added(Grid files, Object content) {
    if (content instanceof List<?> list) {
      Grid all = files;
      for (Object one : list) {
        all = added(all, one);
      }
      return all;
    }
    Map<?, ?> file = (Map<?, ?>) content;
    return files.row(
        new GridCell.Text(String.valueOf(file.get("file"))),
        new GridCell.Text(String.valueOf(file.get("sha256"))));
  }

  private static Grid settings(Map<String, Object> settings) {
    Grid grid =
        Grid.of(0, GridColumn.words().headed("setting"), GridColumn.words().headed("value"));
    for (Map.Entry<String, Object> setting : settings.entrySet()) {
      String value = value(setting.getValue());
      if (!value.isEmpty() && !isFile(setting.getValue())) {
        grid =
            grid.row(
                new GridCell.Text(setting.getKey().replace('_', ' ')), new GridCell.Text(value));
      }
    }
    return grid;
  }

  private static String value(Object setting) {
    if (setting instanceof Optional<?> some) {
      return some.map(String::valueOf).orElse("");
    }
    return setting.equals(Map.of()) || setting.equals(List.of()) ? "" : String.valueOf(setting);
  }
}
