package org.parley.cli.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.answer.authoring.RuleTestReport;
import org.parley.answer.authoring.RuleTestReport.Edit;
import org.parley.cli.option.OutputOptions;
import org.parley.scenario.reading.RuleTests;
import org.parley.scenario.reading.ScenarioReader;

/** Finds files of tests by what is named: one of them, a rule file, a scenario or a folder. */
final class TestFiles {

  /** Deepest folder that is looked into. */
  private static final int DEPTH = 12;

  private static final List<String> RULES = List.of(".drl", ".rules", ".csv");

  private TestFiles() {}

  /** The files, each once. */
  static List<Path> of(List<Path> named) {
    Set<Path> files = new LinkedHashSet<>();
    named.forEach(path -> files.addAll(of(path)));
    return List.copyOf(files);
  }

  /** The files of tests that a path stands for; none where there are none. */
  static List<Path> of(Path path) {
    String name = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      return below(path);
    }
    if (name.endsWith(RuleTests.ENDING)) {
      return List.of(path);
    }
    if (RULES.stream().anyMatch(name::endsWith)) {
      return beside(path).stream().toList();
    }
    List<Path> files = new ArrayList<>();
    for (Path rules : ScenarioReader.read(path).ruleFiles()) {
      beside(rules).ifPresent(files::add);
    }
    return files;
  }

  private static Optional<Path> beside(Path rules) {
    String name = String.valueOf(rules.getFileName());
    int end = Math.max(0, name.lastIndexOf('.'));
    Path tests = rules.resolveSibling(name.substring(0, end) + RuleTests.ENDING);
    return Files.exists(tests) ? Optional.of(tests) : Optional.empty();
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).endsWith(RuleTests.ENDING))
          .filter(Files::isRegularFile)
          .map(Path::normalize)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes to files of tests what tests that fail would expect.
   *
   * @return a line for each file that has changed
   */
  static String write(List<RuleTests> tests, RuleTestReport report) {
    StringBuilder told = new StringBuilder();
    for (int index = 0; index < tests.size(); index++) {
      List<Edit> edits = report.files().get(index).edits();
      if (!edits.isEmpty()) {
        Path file = tests.get(index).file();
        try {
          Files.writeString(file, edited(tests.get(index).source().text(), edits));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        told.append(OutputOptions.written(file));
      }
    }
    return told.toString();
  }

  /** A text with lines in the place of others; its line ends stay as they are. */
  private static String edited(String text, List<Edit> edits) {
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int index = edits.size() - 1; index >= 0; index--) {
      Edit edit = edits.get(index);
      int first = edit.line() - 1;
      lines.subList(first, first + edit.from().size()).clear();
      lines.addAll(first, edit.to());
    }
    return String.join(end, lines) + (text.endsWith("\n") ? end : "");
  }
}
