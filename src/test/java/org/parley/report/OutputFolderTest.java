package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFolderTest {

  @TempDir private Path parent;

  @Test
  void freshFoldersAreNumberedAndNeverTakenTwice() throws IOException {
    Files.createDirectory(parent.resolve("run-002"));
    assertThat(OutputFolder.fresh(parent, "run").path()).isEqualTo(parent.resolve("run-001"));
    assertThat(OutputFolder.fresh(parent, "run").path()).isEqualTo(parent.resolve("run-003"));
    assertThat(parent.resolve("run-003")).isEmptyDirectory();
  }

  @Test
  void chosenFolderIsMadeWhereItIsMissing() {
    Path chosen = parent.resolve("a").resolve("b");
    assertThat(OutputFolder.at(chosen, false).path()).isEqualTo(chosen).isEmptyDirectory();
    assertThat(OutputFolder.at(chosen, false).path()).isEqualTo(chosen);
  }

  @Test
  void folderThatIsNotEmptyIsRefusedUnlessForced() throws IOException {
    Files.writeString(parent.resolve("mine"), "precious");
    assertThatThrownBy(() -> OutputFolder.at(parent, false))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("not empty");
    OutputFolder.at(parent, true).write(Map.of("new", "text"));
    assertThat(parent.resolve("mine")).hasContent("precious");
    assertThat(parent.resolve("new")).hasContent("text");
  }

  @Test
  void fileThatCannotBeWrittenLeavesThoseBeforeItAndNothingHalf() throws IOException {
    Files.createDirectories(parent.resolve("second").resolve("occupied"));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("first", "1");
    files.put("second", "2");
    files.put("third", "3");
    OutputFolder folder = OutputFolder.at(parent, true);
    assertThatThrownBy(() -> folder.write(files))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("[" + parent.resolve("second") + "]");
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("first", "second");
    }
  }
}
