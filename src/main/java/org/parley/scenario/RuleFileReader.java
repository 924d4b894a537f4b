package org.parley.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code rules}: the files, not what they say. */
final class RuleFileReader {

  /** No file system in use knows longer ones. */
  private static final int LONGEST_PATH = 4096;

  private static final String RELATIVE =
      "Paths of rule files are relative to the folder of the scenario file";

  private final Path scenarioFile;
  private final Expect expect;

  RuleFileReader(Path scenarioFile, Expect expect) {
    this.scenarioFile = scenarioFile;
    this.expect = expect;
  }

  /** The rule files, resolved against the folder of the scenario file, in the file's order. */
  List<Path> read(Fields scenario) {
    List<Path> files = new ArrayList<>();
    Optional<YamlNode> rules = scenario.required("rules");
    if (rules.isPresent()) {
      for (YamlNode item : expect.nonEmptyItems(rules.get(), "[rules]")) {
        expect
            .text(item, "an entry in [rules]")
            .flatMap(text -> resolved(item, text))
            .filter(file -> isNew(item, file, files))
            .ifPresent(files::add);
      }
    }
    return files;
  }

  private Optional<Path> resolved(YamlNode item, String text) {
    if (text.length() > LONGEST_PATH) {
      return refused(item, text);
    }
    Path file;
    try {
      file = scenarioFile.resolveSibling(text).normalize();
    } catch (InvalidPathException e) {
      return refused(item, text);
    }
    if (!Files.isRegularFile(file)) {
      String message =
          "rule file "
              + Problems.quoted(text)
              + " does not exist: there is no ["
              + file.toAbsolutePath().normalize()
              + "]";
      Optional<String> nearest = Suggestions.fileAdvice(file, Path.of(text));
      expect.problems().error(item, message, nearest.or(() -> Optional.of(RELATIVE)));
      return Optional.empty();
    }
    return Optional.of(file);
  }

  private Optional<Path> refused(YamlNode item, String text) {
    expect.problems().error(item, "rule file " + Problems.quoted(text) + " is no path");
    return Optional.empty();
  }

  private boolean isNew(YamlNode item, Path file, List<Path> files) {
    boolean isNew = !files.contains(file);
    if (!isNew) {
      expect.problems().error(item, "rule file [" + file + "] is listed twice");
    }
    return isNew;
  }
}
