package org.parley.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.exchange.Exported.Named;

/** Writes NegMAS YAML: an outcome space, and a table of values for each issue and party. */
final class NegmasWriter {

  private NegmasWriter() {}

  static Map<String, String> files(String id, List<Named> issues, List<AdditiveUtility> parties) {
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder domain = new StringBuilder("name: " + quoted(id) + "\n");
    domain.append("type: DiscreteCartesianOutcomeSpace\nissues:\n");
    for (Named issue : issues) {
      domain.append("  - name: " + quoted(issue.name()) + "\n    type: ");
      domain.append(issue.isNumeric() ? "DiscreteCardinalIssue" : "CategoricalIssue");
      domain.append("\n    values:\n");
      issue.options().forEach(option -> domain.append("      - " + value(issue, option) + "\n"));
    }
    files.put(id + "-domain.yml", domain.toString());
    parties.forEach(party -> files.put(party.party() + ".yml", utility(issues, party)));
    return files;
  }

  private static String utility(List<Named> issues, AdditiveUtility utility) {
    StringBuilder yaml = new StringBuilder("name: " + quoted(utility.party()) + "\n");
    yaml.append("type: LinearAdditiveUtilityFunction\nreserved_value: ");
    yaml.append(ExactNumber.text(utility.fraction(utility.reservation())));
    StringBuilder weights = new StringBuilder("\nweights:\n");
    StringBuilder values = new StringBuilder("values:\n");
    for (int place = 0; place < issues.size(); place++) {
      Named issue = issues.get(place);
      Shares shares = Shares.of(utility, place);
      weights.append("  - " + ExactNumber.text(shares.weight()) + "\n");
      values.append("  - type: TableFun\n    mapping:\n");
      for (int option = 0; option < shares.values().size(); option++) {
        values.append("      " + value(issue, issue.options().get(option)) + ": ");
        values.append(ExactNumber.text(shares.values().get(option))).append('\n');
      }
    }
    return yaml.append(weights).append(values).toString();
  }

  private static String value(Named issue, String option) {
    return issue.isNumeric() ? option : quoted(option);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
  }
}
