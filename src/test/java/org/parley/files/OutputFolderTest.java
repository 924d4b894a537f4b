package org.parley.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.files.UnusableFolderException.Remedy;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;

final class OutputFolderTest {

  private static final String MANIFEST = "manifest.json";

  @TempDir private Path parent;

  @Test
  void freshFoldersAreNumberedAndNeverTakenTwice() throws IOException {
    Files.createDirectory(parent.resolve("run-002"));
    assertThat(OutputFolder.fresh(parent, "run").path()).isEqualTo(parent.resolve("run-001"));
    assertThat(OutputFolder.fresh(parent, "run").path()).isEqualTo(parent.resolve("run-003"));
    assertThat(names()).contains("run-001", "run-002", "run-003");
  }

  @Test
  void chosenFolderIsMadeWhereItIsMissing() {
    Path chosen = parent.resolve("a").resolve("b");
    assertThat(OutputFolder.at(chosen, false).path()).isEqualTo(chosen).isDirectory();
  }

  @Test
  void folderOfARunThatIsUnderWayIsRefusedEvenWithForce() {
    Path chosen = parent.resolve("chosen");
    OutputFolder first = OutputFolder.at(chosen, false);
    assertThatThrownBy(() -> OutputFolder.at(chosen, true))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessage("another run is writing to the folder [" + chosen + "]");
    first.abandon();
    OutputFolder second = OutputFolder.at(chosen, false);
    first.abandon();
    second.write(Map.of("file", "text"));
    assertThat(chosen).isDirectoryContaining("glob:**/file").isDirectoryNotContaining("glob:**/.*");
  }

  /** What a process leaves that ends between the first file taking its name and the second. */
  @Test
  void leftoversOfAKilledRunAreNoObstacleAndNothingElseIsRemoved() throws IOException {
    for (String name : List.of("cores.csv", ".b.csv.unfinished", "random-3x2-4-seed--1-2.drl")) {
      Files.writeString(parent.resolve(name), "left over");
    }
    Path above = Files.writeString(parent.resolveSibling("cores.csv"), "precious");
    String named =
        ".cores.csv.unfinished\ncores.csv\n.b.csv.unfinished\nb.csv\n../cores.csv\n"
            + "random-3x2-4-seed--1-2.drl\n";
    Files.writeString(parent.resolve(FolderClaim.MARKER), "   \n" + named);
    OutputFolder.at(parent, false).write(Map.of("c.csv", "new"));
    assertThat(names()).containsExactly("c.csv");
    assertThat(above).hasContent("precious");
    Files.writeString(parent.resolve(FolderClaim.MARKER), "   \n" + named);
    assertThatThrownBy(() -> OutputFolder.at(parent, false))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("is not empty");
    assertThat(names()).containsExactly("c.csv");
  }

  @Test
  void markerOfAStrangerRemovesNothingThatIsNotWrittenHere() throws IOException {
    Path mine = Files.writeString(parent.resolve("thesis.csv"), "precious");
    Files.writeString(parent.resolve(FolderClaim.MARKER), "thesis.csv\n");
    OutputFolder.at(parent, true).write(Map.of("new", "text"));
    assertThat(mine).hasContent("precious");
  }

  @Test
  void markerThatIsNoFileIsSaid() throws IOException {
    Files.createDirectory(parent.resolve(FolderClaim.MARKER));
    assertThatThrownBy(() -> OutputFolder.at(parent, true))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("[.parley-claim] in it is no regular file");
  }

  @Test
  @Timeout(60)
  @DisabledOnOs(OS.WINDOWS)
  void pipeInThePlaceOfTheMarkerIsNotWaitedFor() throws Exception {
    Path pipe = parent.resolve(FolderClaim.MARKER);
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assertThatThrownBy(() -> OutputFolder.at(parent, true))
        .isInstanceOf(UnusableFolderException.class);
  }

  @Test
  void linkInTheFolderIsNotWrittenThrough() throws IOException {
    Path mine = Files.writeString(parent.resolve("precious"), "precious");
    for (String name : List.of(".cores.csv.unfinished", "cores.csv", MANIFEST)) {
      Files.createSymbolicLink(parent.resolve(name), mine);
    }
    write(Map.of("cores.csv", "new"));
    assertThat(mine).hasContent("precious");
    assertThat(parent.resolve("cores.csv")).hasContent("new").isRegularFile();
  }

  /** Before any work is done, and where that cannot be known, before anything is changed. */
  @Test
  void folderInTheNameOfAFileIsSaid() throws IOException {
    for (String name : List.of("cores.csv", ".cores.csv.unfinished")) {
      Path occupied = parent.resolve(name);
      Files.createDirectories(occupied.resolve("in it"));
      assertThatThrownBy(() -> OutputFolder.at(parent, true))
          .isInstanceOf(UnusableFolderException.class)
          .hasMessage("[" + occupied + "] is a folder, and a file of this name is to be written");
      Files.delete(occupied.resolve("in it"));
      Files.delete(occupied);
    }
    OutputFolder.at(parent, true).abandon();
  }

  @Test
  void folderThatIsNotEmptyIsRefusedUnlessForced() throws IOException {
    Files.writeString(parent.resolve("mine"), "precious");
    assertThatThrownBy(() -> OutputFolder.at(parent, false))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("[" + parent + "] is not empty");
    OutputFolder.at(parent, true).write(Map.of("new", "text"));
    assertThat(parent.resolve("mine")).hasContent("precious");
    assertThat(parent.resolve("new")).hasContent("text");
  }

  @Test
  void fileIsNoFolder() throws IOException {
    Path file = Files.writeString(parent.resolve("mine"), "precious");
    assertThatThrownBy(() -> OutputFolder.at(file, true))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessage("[" + file + "] is a file, not a folder");
    assertThatThrownBy(() -> OutputFolder.at(file.resolve("below"), true))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("[" + file.resolve("below") + "] cannot be made");
    assertThatThrownBy(() -> OutputFolder.fresh(file, "run"))
        .isInstanceOfSatisfying(
            UnusableFolderException.class,
            unusable -> assertThat(unusable.remedy()).isEqualTo(Remedy.NAME));
    assertThat(file).hasContent("precious");
  }

  @Test
  void fileThatCannotBeWrittenLeavesTheFolderAsItWas() throws IOException {
    Files.createDirectories(parent.resolve("second").resolve("occupied"));
    Files.writeString(parent.resolve("first"), "before");
    Map<String, String> files = new LinkedHashMap<>();
    files.put("first", "1");
    files.put("second", "2");
    files.put("third", "3");
    OutputFolder folder = OutputFolder.at(parent, true);
    assertThatThrownBy(() -> folder.write(files))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("[" + parent.resolve("second") + "]");
    assertThat(names()).containsExactlyInAnyOrder("first", "second");
    assertThat(parent.resolve("first")).hasContent("before");
  }

  @Test
  void newFolderIsGoneAgainWhereNothingWasWritten() {
    Path chosen = parent.resolve("chosen");
    OutputFolder.at(chosen, false).abandon();
    assertThat(chosen).doesNotExist();
    OutputFolder folder = OutputFolder.at(chosen, false);
    folder.write(Map.of("file", "text"));
    folder.abandon();
    assertThat(chosen.resolve("file")).exists();
  }

  @Test
  void filesOfAnEarlierRunAreRemovedAndNothingElse() throws IOException {
    Files.writeString(parent.resolve("mine.csv"), "precious");
    write(Map.of("cores.csv", "old", "ladder.csv", "old"));
    write(Map.of("worlds.csv", "new", "ladder.csv", "new"));
    assertThat(names()).containsExactlyInAnyOrder("mine.csv", "worlds.csv", "ladder.csv", MANIFEST);
    assertThat(parent.resolve("ladder.csv")).hasContent("new");
  }

  /** As it is whoever writes the next answer: the job of a cluster, or the command. */
  @Test
  void tablesThatAreNoTextsAreListedAndRemovedLikeTheRest() throws IOException {
    Files.writeString(parent.resolve("mine.parquet"), "precious");
    byte[] bytes = {'P', 'A', 'R', '1', 0, -1, -128};
    write(Map.of("cores.csv", "old"), Map.of("cores.parquet", bytes, "ladder.parquet", bytes));
    assertThat(parent.resolve("cores.parquet")).hasBinaryContent(bytes);
    assertThat(Files.readString(parent.resolve(MANIFEST))).contains("\"ladder.parquet\"");
    write(Map.of("cores.csv", "new"), Map.of("cores.parquet", new byte[] {1}));
    assertThat(names())
        .containsExactlyInAnyOrder("mine.parquet", "cores.csv", "cores.parquet", MANIFEST);
    assertThat(parent.resolve("cores.parquet")).hasBinaryContent(new byte[] {1});
    write(Map.of("cores.csv", "newer"));
    assertThat(names()).containsExactlyInAnyOrder("mine.parquet", "cores.csv", MANIFEST);
  }

  @Test
  void folderInTheNameOfATableThatIsNoTextLeavesAllAsItWas() throws IOException {
    OutputFolder folder = OutputFolder.at(parent, false);
    Path occupied = Files.createDirectory(parent.resolve("cores.parquet"));
    assertThatThrownBy(
            () -> folder.write(Map.of("cores.csv", "new"), Map.of("cores.parquet", new byte[1])))
        .isInstanceOf(UnusableFolderException.class)
        .hasMessageContaining("[" + occupied + "] is a folder");
    assertThat(names()).containsExactly("cores.parquet");
  }

  private void write(Map<String, String> files) {
    write(files, Map.of());
  }

  private void write(Map<String, String> files, Map<String, byte[]> others) {
    Enforcement standing = Enforcement.of(LadderStep.STANDING);
    Manifest manifest = new Manifest("1", "test", List.of(), standing, Map.of());
    OutputFolder.at(parent, true).write(manifest.joinedTo(files, others), others);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"program\": \"other\", \"files\": [\"cores.csv\"]}",
        "{\"program\": \"parley\", \"files\": [\"mine.csv\", \"notes.txt\"]}",
        "{\"files\": [\"mine.csv\"]}",
        "{\"program\": \"parley\", \"files\": [\"../above.csv\", \"/etc/passwd\", \"\", \".\"]}",
        "{\"program\": \"parley\", \"files\": [\"ladder.csv\", \"notes.txt\", 7, null, {}]}",
        "{\"program\": \"parley\", \"files\": \"mine.csv\"}",
        "{\"program\": \"parley\"}",
        "not a manifest at all",
      })
  void foreignManifestRemovesNothing(String manifest) throws IOException {
    Path inner = Files.createDirectories(parent.resolve("inner"));
    List<Path> precious =
        List.of(parent.resolve("above.csv"), inner.resolve("mine.csv"), inner.resolve("notes.txt"));
    for (Path file : precious) {
      Files.writeString(file, "precious");
    }
    Files.writeString(inner.resolve(MANIFEST), manifest);
    OutputFolder.at(inner, true).write(Map.of(MANIFEST, "new"));
    assertThat(precious).allSatisfy(file -> assertThat(file).hasContent("precious"));
    assertThat(inner.resolve(MANIFEST)).hasContent("new");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(path -> String.valueOf(path.getFileName())).toList();
    }
  }
}
