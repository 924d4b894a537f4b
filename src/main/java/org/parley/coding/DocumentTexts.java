package org.parley.coding;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;
import org.parley.scenario.Traced;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.SourceText;
import org.parley.tabulation.TabulatedScenario;

/**
 * The texts of documents, in UTF-8: paragraphs are lines that are not blank, counted from 1.
 *
 * @param paragraphs by id of the document, those only whose file is at hand
 * @param files these files, in the scenario's order
 */
public record DocumentTexts(Map<String, List<String>> paragraphs, List<Path> files) {

  public DocumentTexts {
    paragraphs = Map.copyOf(paragraphs);
    files = List.copyOf(files);
  }

  /**
   * The texts of a scenario's documents that a folder has under the names the scenario gives.
   *
   * @throws ScenarioException if a file there cannot be read as text in UTF-8, or something is
   *     traced to a paragraph that its document does not have; it carries every such place
   */
  public static DocumentTexts read(TabulatedScenario tabulated, Path folder) {
    LocatedScenario located = tabulated.located();
    Map<String, List<String>> paragraphs = new HashMap<>();
    List<Path> files = new ArrayList<>();
    for (SourceDocument document : located.scenario().documents()) {
      Optional<Path> file = file(folder, document.file());
      if (file.isPresent()) {
        paragraphs.put(document.id(), split(SourceText.read(file.get()).text()));
        files.add(file.get());
      }
    }
    List<Problem> problems = astray(located, paragraphs);
    for (ProcessRule rule : tabulated.process()) {
      rule.traced().forEach(t -> astray(t, rule.location(), paragraphs).ifPresent(problems::add));
    }
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
    return new DocumentTexts(paragraphs, files);
  }

  /** The lines of a text that are not blank, without spaces around them. */
  static List<String> split(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The file of this name in a folder, unless the name leads out of it. */
  private static Optional<Path> file(Path folder, String name) {
    try {
      Path inside = folder.normalize();
      Path file = inside.resolve(name).normalize();
      boolean isInside = file.startsWith(inside) && !file.equals(inside);
      return Optional.of(file).filter(path -> isInside && Files.exists(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static List<Problem> astray(
      LocatedScenario located, Map<String, List<String>> paragraphs) {
    List<Problem> problems = new ArrayList<>();
    for (Traced traced : Traced.of(located.scenario())) {
      Problem.Location at = located.locations().source(traced.path(), traced.source().toString());
      astray(traced, at, paragraphs).ifPresent(problems::add);
    }
    problems.sort(
        Comparator.comparingInt((Problem problem) -> problem.location().line())
            .thenComparingInt(problem -> problem.location().column()));
    return problems;
  }

  /** What is wrong where something is traced to a paragraph that its document does not have. */
  private static Optional<Problem> astray(
      Traced traced, Problem.Location at, Map<String, List<String>> paragraphs) {
    Source source = traced.source();
    List<String> text = paragraphs.get(source.document());
    if (text == null || source.paragraph() <= text.size()) {
      return Optional.empty();
    }
    String message =
        traced.what().label()
            + " ["
            + traced.id()
            + "] is traced to ["
            + source
            + "], but the text of ["
            + source.document()
            + "] has ["
            + text.size()
            + "] paragraphs";
    Optional<String> advice =
        text.isEmpty()
            ? Optional.empty()
            : Optional.of("Maybe [" + new Source(source.document(), text.size()) + "]");
    return Optional.of(new Problem(ProblemCode.NO_PARAGRAPH, at, message, advice));
  }
}
