package org.parley.page.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.Explanation;
import org.parley.files.authoring.ProcessRulesTable;
import org.parley.rules.Verdict;
import org.parley.scenario.CoherenceRule.Kind;
import org.parley.scenario.Position;
import org.parley.scenario.Source;
import org.parley.table.JsonText;
import org.parley.worlds.Probability;

/** What the rules say about one outcome, as JSON. */
public final class ExplanationJson {

  private final Explanation explanation;

  private ExplanationJson(Explanation explanation) {
    this.explanation = explanation;
  }

  /** All of it. */
  public static String of(Explanation explanation) {
    return JsonText.of(new ExplanationJson(explanation).content());
  }

  private Map<String, Object> content() {
    Verdict verdict = explanation.verdict();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", explanation.scenario().id());
    json.put("given", explanation.given());
    json.put("open", explanation.open());
    json.put("coherent", isKnown(explanation.isFree(Kind.COHERENCE)));
    json.put("agreement", isKnown(explanation.isFree(Kind.AGREEMENT)));
    json.put("acceptable", isKnown(explanation.isAcceptable()));
    json.put("acceptance", explanation.acceptance().map(Probability.Exact::value));
    json.put("incoherences", verdict.incoherences().stream().map(this::incoherence).toList());
    json.put("crossings", crossings());
    return json;
  }

  /** With open issues what is not wrong so far may become so. */
  private Optional<Boolean> isKnown(boolean isRight) {
    return isRight && !explanation.open().isEmpty() ? Optional.empty() : Optional.of(isRight);
  }

  private Map<String, Object> incoherence(Verdict.Incoherence incoherence) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", incoherence.target().id());
    json.put("rule", incoherence.rule());
    json.put("terms", incoherence.terms());
    return json;
  }

  /** Of each position in the reading in force. */
  private List<Map<String, Object>> crossings() {
    List<Map<String, Object>> crossings = new ArrayList<>();
    for (Verdict.Crossing crossing : explanation.inForce()) {
      Position position = explanation.position(crossing);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("position", position.id());
      json.put("party", position.party());
      json.put("reading", crossing.target().reading());
      json.put("enforced", explanation.enforcement().enforces(position));
      json.put("rule", crossing.rule());
      json.put("terms", crossing.terms());
      json.put("sources", position.sources().stream().map(Source::toString).toList());
      json.put("softened_by", JsonText.rows(ProcessRulesTable.of(explanation.softening(position))));
      crossings.add(json);
    }
    return crossings;
  }
}
