package org.parley.scenario.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;

/**
 * Files of Parley that are no scenarios, known by what only they have: told in one problem that
 * names what reads them, in place of all that they lack to be scenarios.
 */
final class OtherFiles {

  private static final String SCENARIO = "parley";

  /** What a file is, known by keys that it has, the first that fits. */
  private record Kind(ProblemCode code, List<String> keys, String what, String advice) {

    static Kind of(List<String> keys, String what, String advice) {
      return new Kind(ProblemCode.OTHER_FILE, keys, what, advice);
    }
  }

  private static final String RESULT = "Maybe the scenario that [manifest.json] beside it names";

  private static final String UNMARKED =
      "looks like a plan of a sweep, which begins with [sweep: 1]";

  private static final String UNMARKED_ADVICE = "Maybe add that line and give it to parley sweep";

  private static final List<Kind> BY_KEYS =
      List.of(
          new Kind(
              ProblemCode.GRAPH_MODEL,
              List.of(GraphFileReader.MARK),
              "lists states and moves of a graph model",
              "Maybe parley stability, which alone reads such files"),
          Kind.of(
              List.of(SweepFileReader.MARK),
              "is a plan of a sweep",
              "Maybe parley sweep, which alone reads such files"),
          Kind.of(
              List.of("tests"),
              "has tests of rules",
              "Maybe parley test, which runs them; parley check reads them where the file's name"
                  + " ends in ["
                  + RuleTests.ENDING
                  + "]"),
          Kind.of(List.of("vary", "scenario"), UNMARKED, UNMARKED_ADVICE),
          Kind.of(List.of("cases", "scenario"), UNMARKED, UNMARKED_ADVICE),
          Kind.of(List.of("vary", "question"), UNMARKED, UNMARKED_ADVICE),
          Kind.of(
              List.of("forecast", "predictions"),
              "is a forecast that was written down",
              "Maybe parley score, which alone reads such files"),
          Kind.of(List.of("resources"), "describes tables for other programs to read", RESULT),
          Kind.of(
              List.of("files", "command"),
              "is the manifest of an answer",
              "Maybe the scenario that it names"),
          Kind.of(List.of("chapters", "verdict"), "holds the page of an answer", RESULT),
          Kind.of(List.of("outcome_space", "scenario"), "is the summary of an answer", RESULT));

  /** What a file is, known by how its name ends. */
  private record Ending(List<String> endings, String what, String advice) {}

  private static final List<Ending> BY_NAME =
      List.of(
          new Ending(
              List.of(".drl", ".rules"),
              "has rules",
              "Maybe the scenario that lists it under [rules]"),
          new Ending(
              List.of(".csv"),
              "is a table",
              "Maybe the scenario that lists it under [rules], if it is a table of decisions"),
          new Ending(List.of(".html"), "is a page", RESULT));

  private OtherFiles() {}

  /** Whether a key may stand at the top of a text, which only its tree can tell for sure. */
  static boolean mayHave(SourceText source, String key) {
    return Pattern.compile("(?m)^[\\s{]*[\"']?" + Pattern.quote(key) + "[\"']?\\s*:")
        .matcher(source.text())
        .find();
  }

  /** Whether a file is of the kind that a key at its top marks, and no scenario. */
  static boolean isMarked(YamlNode root, String key) {
    return root instanceof Mapping mapping
        && mapping.find(key).isPresent()
        && mapping.find(SCENARIO).isEmpty();
  }

  /**
   * Nothing where a text may be a scenario by the name of its file.
   *
   * @throws ScenarioException if it is another file
   */
  static void refuse(SourceText source) {
    if (source.text().lines().anyMatch(line -> line.startsWith(SCENARIO + ":"))) {
      return;
    }
    for (Ending kind : BY_NAME) {
      if (kind.endings().stream().anyMatch(source.file()::endsWith)) {
        throw new ScenarioException(
            List.of(
                new Problem(
                    ProblemCode.OTHER_FILE,
                    source.wholeFile(),
                    message(kind.what()),
                    Optional.of(kind.advice()))));
      }
    }
  }

  /**
   * Nothing where a file may be a scenario by its keys.
   *
   * @throws ScenarioException if it is another file
   */
  static void refuse(YamlNode root, Problems problems) {
    if (!(root instanceof Mapping mapping) || mapping.find(SCENARIO).isPresent()) {
      return;
    }
    for (Kind kind : BY_KEYS) {
      List<Entry> found =
          kind.keys().stream().map(mapping::find).flatMap(Optional::stream).toList();
      if (found.size() == kind.keys().size()) {
        problems.report(
            kind.code(), found.get(0).key(), message(kind.what()), Optional.of(kind.advice()));
        throw problems.exception();
      }
    }
  }

  private static String message(String what) {
    return "this file " + what + ", and a scenario was expected";
  }
}
