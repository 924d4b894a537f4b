package org.parley.page.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.answer.authoring.RuleTestReport;
import org.parley.answer.authoring.RuleTestReport.Change;
import org.parley.answer.authoring.RuleTestReport.Edit;
import org.parley.answer.authoring.RuleTestReport.Failure;
import org.parley.answer.authoring.RuleTestReport.Result;
import org.parley.table.JsonText;

/** What came of tests of rules, for programs. */
public final class RuleTestJson {

  private RuleTestJson() {}

  /** The whole answer. */
  public static String of(RuleTestReport report) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("tests", report.tests());
    content.put("failed", report.failed());
    content.put("files", report.files().stream().map(RuleTestJson::file).toList());
    return JsonText.of(content);
  }

  private static Map<String, Object> file(RuleTestReport.File file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file.file().toString());
    json.put("scenario", file.scenario());
    json.put("tests", file.results().stream().map(RuleTestJson::result).toList());
    json.put("updates", file.edits().stream().map(RuleTestJson::edit).toList());
    file.mutations()
        .ifPresent(
            mutations -> {
              json.put("changes", mutations.changes().stream().map(RuleTestJson::change).toList());
              json.put("changes_without_effect", mutations.alike());
            });
    return json;
  }

  private static Map<String, Object> edit(Edit edit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("line", edit.line());
    json.put("from", edit.from());
    json.put("to", edit.to());
    return json;
  }

  private static Map<String, Object> result(Result result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", result.name());
    json.put("line", result.at().line());
    json.put("passed", result.hasPassed());
    List<Map<String, Object>> failures = new ArrayList<>();
    for (Failure failure : result.failures()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("code", failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      one.put("id", failure.id());
      one.put("line", failure.at().line());
      one.put("rule", failure.rule());
      one.put("with", failure.with());
      one.put("text", FailureWords.of(failure));
      failures.add(one);
    }
    json.put("failures", failures);
    return json;
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", change.rule());
    json.put("file", change.at().file());
    json.put("line", change.at().line());
    json.put("column", change.at().column());
    json.put("from", change.from());
    json.put("to", change.to());
    json.put("noticed", change.isNoticed());
    return json;
  }
}
