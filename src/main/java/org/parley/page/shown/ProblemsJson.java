package org.parley.page.shown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.reading.RuleTests;
import org.parley.table.JsonText;

/** What is wrong with scenarios and their rules, as JSON. */
public final class ProblemsJson {

  private ProblemsJson() {}

  /**
   * A file and its problems.
   *
   * @param scenario what was read; nothing where the file or its rules are not valid
   */
  public static Map<String, Object> of(
      String file, Optional<Scenario> scenario, List<Problem> problems) {
    Map<String, Object> json = start(file, scenario.map(Scenario::id), scenario.isPresent());
    json.put("problems", problems.stream().map(ProblemsJson::problem).toList());
    json.put("issues", scenario.map(read -> read.issues().size()));
    json.put("positions", scenario.map(read -> read.positions().size()));
    json.put("outcomes", scenario.map(read -> read.outcomeSpace().size()));
    return json;
  }

  /** A file of tests that is valid. */
  public static Map<String, Object> of(String file, RuleTests tests) {
    Map<String, Object> json = start(file, Optional.of(tests.located().scenario().id()), true);
    json.put("problems", List.of());
    json.put("tests", tests.tests().size());
    return json;
  }

  /** The only file by itself, and several of them in a list. */
  public static String of(List<Map<String, Object>> files) {
    return JsonText.of(files.size() == 1 ? files.get(0) : Map.of("files", files));
  }

  private static Map<String, Object> start(String file, Optional<String> scenario, boolean valid) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file);
    json.put("scenario", scenario);
    json.put("valid", valid);
    return json;
  }

  private static Map<String, Object> problem(Problem problem) {
    Problem.Location location = problem.location();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", problem.code().id());
    json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.put("file", location.file());
    json.put("line", Optional.of(location.line()).filter(line -> line > 0));
    json.put("column", Optional.of(location.column()).filter(column -> column > 0));
    json.put("message", problem.message());
    json.put("advice", problem.advice());
    return json;
  }
}
