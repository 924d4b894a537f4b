package org.parley.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.CommonOptions;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** What outcomes have in common, in JSON. */
final class CommonJson {

  private CommonJson() {}

  /** What they cross, how many they are, and by issue the options that some of them have. */
  static Map<String, Object> of(Scenario scenario, CommonOptions common) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (int index = 0; index < common.left().size(); index++) {
      Issue issue = scenario.issues().get(index);
      options.put(
          issue.id(),
          common.left().get(index).stream().map(o -> issue.options().get(o).id()).toList());
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("crossed", SummaryJson.ids(scenario, common.crossed().stream().boxed().toList()));
    json.put("count", common.count());
    json.put("options", options);
    return json;
  }
}
