package org.parley.scenario.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.Suggestions;

/** Reads {@code rules}: the files, not what they say. */
final class RuleFileReader {

  /** No file system in use knows longer ones. */
  private static final int LONGEST_PATH = 4096;

  /** Greatest size of a rule file, in bytes: 1 MB. */
  private static final int MAXIMUM_BYTES = 1_000_000;

  private static final List<String> ENDINGS = List.of(".drl", ".rules", ".csv");

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
    return read(scenario, "[rules]", List.of());
  }

  /**
   * The same of a section of a scenario.
   *
   * @param name how messages name the list
   * @param others files that are listed elsewhere
   */
  List<Path> read(Fields section, String name, List<Path> others) {
    List<Path> files = new ArrayList<>();
    Optional<YamlNode> rules = section.required("rules");
    if (rules.isPresent()) {
      for (YamlNode item : expect.nonEmptyItems(rules.get(), name)) {
        expect
            .text(item, "an entry in " + name)
            .flatMap(text -> resolved(item, text))
            .filter(file -> isNew(item, file, files) && isNew(item, file, others))
            .ifPresent(files::add);
      }
    }
    return files;
  }

  private Optional<Path> resolved(YamlNode item, String text) {
    if (text.length() > LONGEST_PATH) {
      return refused(item, text, " is no path");
    }
    Path file;
    try {
      file = scenarioFile.resolveSibling(text).normalize();
    } catch (InvalidPathException e) {
      return refused(item, text, " is no path");
    }
    Optional<String> link = Links.fault(file);
    if (link.isPresent()) {
      return refused(item, text, " " + link.get());
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return refused(item, text, " does not exist as a regular file");
    }
    if (!Files.exists(file)) {
      String message =
          "rule file "
              + Problems.quoted(text)
              + " does not exist: there is no ["
              + file.toAbsolutePath().normalize()
              + "]";
      Optional<String> nearest = Suggestions.fileAdvice(file, Path.of(text));
      expect
          .problems()
          .report(
              ProblemCode.RULE_FILE_MISSING,
              item,
              message,
              nearest.or(() -> Optional.of(RELATIVE)));
      return Optional.empty();
    }
    Optional<String> fault = fault(file);
    return fault.isPresent() ? refused(item, text, fault.get()) : Optional.of(file);
  }

  /**
   * Why an existing regular file is not read as rules. A scenario of a stranger may name any file
   * of this machine, and what is wrong with rules is told with lines of them.
   */
  private static Optional<String> fault(Path file) {
    try {
      Path real = file.toRealPath();
      if (!isRuleFile(file) || !isRuleFile(real)) {
        String link = isRuleFile(file) ? " is a link to a file whose name" : "";
        return Optional.of(link + " does not end in [.drl], [.rules] or [.csv]");
      }
      long size = Files.size(real);
      return size > MAXIMUM_BYTES
          ? Optional.of(" has [" + size + "] bytes, at most [" + MAXIMUM_BYTES + "] are read")
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(" cannot be read");
    }
  }

  private static boolean isRuleFile(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private Optional<Path> refused(YamlNode item, String text, String fault) {
    expect
        .problems()
        .report(ProblemCode.RULE_FILE_REFUSED, item, "rule file " + Problems.quoted(text) + fault);
    return Optional.empty();
  }

  private boolean isNew(YamlNode item, Path file, List<Path> files) {
    boolean isNew = !files.contains(file);
    if (!isNew) {
      expect
          .problems()
          .report(ProblemCode.RULE_FILE_TWICE, item, "rule file [" + file + "] is listed twice");
    }
    return isNew;
  }
}
