package org.parley.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramBuildTest {

  @TempDir private Path folder;

  private Path jar(String name, SortedMap<String, String> contents) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (String path : contents.keySet()) {
        JarEntry entry = new JarEntry(path);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        out.putNextEntry(entry);
        out.write(contents.get(path).getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private Path classes(String name, SortedMap<String, String> contents) throws IOException {
    Path classes = folder.resolve(name);
    for (String path : contents.keySet()) {
      Files.createDirectories(classes.resolve(path).getParent());
      Files.writeString(classes.resolve(path), contents.get(path));
    }
    return classes;
  }

  /** Contents in which one file says this. */
  private static SortedMap<String, String> contents(String word) {
    SortedMap<String, String> contents = new TreeMap<>();
    contents.put("a/One.class", "one");
    contents.put("b/Other.class", word);
    return contents;
  }

  private static SortedMap<String, String> renamed() {
    SortedMap<String, String> contents = contents("same");
    contents.put("b/Else.class", String.valueOf(contents.remove("b/Other.class")));
    return contents;
  }

  @Test
  void jarsOfTheSameContentsAreTheSameBuild() throws IOException {
    assertThat(ProgramBuild.fingerprint(jar("first.jar", contents("same"))))
        .hasSize(8)
        .isEqualTo(ProgramBuild.fingerprint(jar("second.jar", contents("same"))));
  }

  /** "same" and "some" are as long as each other, so that only the contents differ. */
  @Test
  void jarWithOneFileChangedOrRenamedIsAnotherBuild() throws IOException {
    assertThat(
            Set.of(
                ProgramBuild.fingerprint(jar("first.jar", contents("same"))),
                ProgramBuild.fingerprint(jar("changed.jar", contents("some"))),
                ProgramBuild.fingerprint(jar("renamed.jar", renamed()))))
        .hasSize(3);
  }

  @Test
  void foldersOfTheSameContentsAreTheSameBuildWheneverTheyWereWritten() throws IOException {
    Path first = classes("first", contents("same"));
    Files.setLastModifiedTime(first.resolve("a/One.class"), FileTime.fromMillis(0));
    assertThat(ProgramBuild.fingerprint(first))
        .isEqualTo(ProgramBuild.fingerprint(classes("second", contents("same"))));
  }

  @Test
  void folderWithOneFileChangedOrRenamedIsAnotherBuild() throws IOException {
    assertThat(
            Set.of(
                ProgramBuild.fingerprint(classes("first", contents("same"))),
                ProgramBuild.fingerprint(classes("changed", contents("some"))),
                ProgramBuild.fingerprint(classes("renamed", renamed()))))
        .hasSize(3);
  }

  /** A comment moves the end record, and a starter script in front moves everything. */
  @Test
  void jarWithACommentOrAStarterInFrontIsStillToldFromOthers() throws IOException {
    byte[] same = Files.readAllBytes(jar("same.jar", contents("same")));
    byte[] some = Files.readAllBytes(jar("some.jar", contents("some")));
    Set<String> fingerprints = new HashSet<>();
    for (byte[] jar : List.of(same, some)) {
      Path started = Files.writeString(folder.resolve("started.jar"), "#!/bin/sh\n");
      Files.write(started, jar, StandardOpenOption.APPEND);
      fingerprints.add(ProgramBuild.fingerprint(started));
      Path commented = Files.write(folder.resolve("commented.jar"), jar);
      Files.writeString(commented, "comment", StandardOpenOption.APPEND);
      fingerprints.add(ProgramBuild.fingerprint(commented));
    }
    assertThat(fingerprints).hasSize(4);
  }

  @Test
  void whatIsTooShortForAJarOrMissingIsRefused() throws IOException {
    Path little = Files.writeString(folder.resolve("little.jar"), "little");
    assertThatThrownBy(() -> ProgramBuild.fingerprint(little))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> ProgramBuild.fingerprint(folder.resolve("missing.jar")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing.jar");
  }

  @Test
  void runningProgramHasItsVersionAndAFingerprint() {
    assertThat(ProgramBuild.current())
        .matches("\\Q" + ProgramVersion.current() + "\\E-[0-9a-f]{8}");
  }
}
