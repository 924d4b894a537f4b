package org.parley.page.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.page.block.Block;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Drawing;
import org.parley.page.block.GridCell;
import org.parley.page.block.Paper;
import org.parley.page.block.SampleBlocks;

/** What is written is read back as it was. */
final class PaperReaderTest {

  private static Paper read(String json) throws IOException {
    return PaperReader.read(new ObjectMapper().readTree(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "", "<b>&\"'\\ \u0000\u202e שלום \uD83D\uDE00", "0", "false"})
  void everyBlockIsReadBack(String text) throws IOException {
    List<Chapter> chapters = new ArrayList<>();
    for (Part part : Part.values()) {
      Basis basis = Basis.values()[part.ordinal() % Basis.values().length];
      chapters.add(new Chapter(part, text, basis, part.ordinal(), SampleBlocks.all(text)));
    }
    Paper paper =
        new Paper(text, text, text, SampleBlocks.all(text), SampleBlocks.all(text), chapters);
    assertThat(read(PaperJson.of(paper))).isEqualTo(paper);
  }

  /** Else what is read back above would say little. */
  @Test
  void samplesHoldEverySortOfBlockAndCell() {
    Set<Class<?>> sorts = new HashSet<>();
    for (Block block : SampleBlocks.all("text")) {
      sorts.add(block.getClass());
      if (block instanceof Block.Grid grid) {
        grid.rows().get(0).cells().forEach(cell -> sorts.add(cell.getClass()));
      }
    }
    Set<Class<?>> all = new HashSet<>();
    all.addAll(List.of(Block.class.getPermittedSubclasses()));
    all.addAll(List.of(Drawing.class.getPermittedSubclasses()));
    all.addAll(List.of(GridCell.class.getPermittedSubclasses()));
    all.remove(Drawing.class);
    assertThat(sorts).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void whatIsNoPageIsRefused() {
    assertThatThrownBy(() -> read("{}")).hasMessageContaining("[format]");
    assertThatThrownBy(() -> read("{\"format\": 1, \"chapters\": [{\"part\": \"x\"}]}"))
        .hasMessage("there is no [part] [x]");
    assertThatThrownBy(() -> read("{\"format\": 1, \"lede\": [{\"is\": \"x\"}]}"))
        .hasMessage("there is no block [x]");
  }
}
