package org.parley.page.shown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.table.JsonText;

/** What is wrong with a scenario and its rules, as JSON. */
public final class ProblemsJson {

  private ProblemsJson() {}

  /**
   * The problems of a scenario file.
   *
   * @param scenario what was read; nothing where the file or its rules are not valid
   */
  public static String of(String file, Optional<Scenario> scenario, List<Problem> problems) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file);
    json.put("scenario", scenario.map(Scenario::id));
    json.put("valid", scenario.isPresent());
    json.put("problems", problems.stream().map(ProblemsJson::problem).toList());
    json.put("issues", scenario.map(read -> read.issues().size()));
    json.put("positions", scenario.map(read -> read.positions().size()));
    json.put("outcomes", scenario.map(read -> read.outcomeSpace().size()));
    return JsonText.of(json);
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
