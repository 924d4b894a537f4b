package org.parley.rules.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleForm;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.Scenario;

/**
 * What a scenario would list of its coherence rules, made from its rule files: the names of the
 * rules as texts, the comments above them as reasons.
 */
public final class CoherenceSection {

  /** The reason of a rule that has none. */
  private static final String NO_REASON = "to be given";

  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final Map<String, List<String>> comments = new LinkedHashMap<>();

  private CoherenceSection() {}

  /**
   * The rules as they come in the files.
   *
   * @throws org.parley.scenario.problem.ScenarioException if a rule file can no longer be read
   */
  public static List<CoherenceRule> of(Scenario scenario) {
    CoherenceSection section = new CoherenceSection();
    for (Path path : scenario.ruleFiles()) {
      RuleFile file = RuleFile.read(path, new ArrayList<>());
      List<String> lines = file.source().text().lines().toList();
      List<Token> reasons = file.aside().reasons();
      String mark = file.form() == RuleForm.DRL ? "//" : "#";
      for (Rule rule : file.text().rules()) {
        section.add(
            rule,
            reason(rule, reasons)
                .orElseGet(() -> RuleComment.above(rule.name().line(), lines, mark)));
      }
    }
    return section.rules();
  }

  /** Why a sentence or a row is so, where it says so itself. */
  private static Optional<String> reason(Rule rule, List<Token> reasons) {
    return reasons.stream()
        .filter(reason -> reason.line() == rule.name().line())
        .map(Token::text)
        .findFirst();
  }

  private void add(Rule rule, String comment) {
    Optional<Token> id = rule.metadata(Vocabulary.COHERENCE);
    if (id.isPresent()) {
      names.computeIfAbsent(id.get().text(), key -> new ArrayList<>()).add(rule.name().text());
      List<String> reasons = comments.computeIfAbsent(id.get().text(), key -> new ArrayList<>());
      if (!comment.isEmpty()) {
        reasons.add(comment);
      }
    }
  }

  private List<CoherenceRule> rules() {
    List<CoherenceRule> rules = new ArrayList<>();
    names.forEach(
        (id, named) -> {
          List<String> reasons = comments.getOrDefault(id, List.of());
          String reason = reasons.isEmpty() ? NO_REASON : String.join(" ", reasons);
          rules.add(
              new CoherenceRule(
                  id, CoherenceRule.Kind.COHERENCE, String.join("; ", named), reason));
        });
    return rules;
  }

  /** The rules as a section of a scenario file. */
  public static String yaml(List<CoherenceRule> rules) {
    StringBuilder yaml = new StringBuilder("coherence:\n");
    for (CoherenceRule rule : rules) {
      yaml.append("  ").append(rule.id()).append(":\n");
      yaml.append("    text: ").append(quoted(rule.text())).append('\n');
      yaml.append("    reason: ").append(quoted(rule.reason())).append('\n');
    }
    return yaml.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", " ") + '"';
  }
}
