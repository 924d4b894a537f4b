package org.parley.rules.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.rules.CourseBook;
import org.parley.rules.check.RuleComment;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.Suggestions;

/** Looks for the documents that comments above process rules name as their sources. */
public final class CommentSources {

  private CommentSources() {}

  /**
   * A warning for each name behind {@code Source:}, with a paragraph behind it, that no document of
   * the scenario has, in the order of the files.
   *
   * @throws org.parley.scenario.problem.ScenarioException with everything wrong with the files
   */
  public static List<Problem> warnings(Scenario scenario) {
    List<String> documents = scenario.documents().stream().map(document -> document.id()).toList();
    List<Problem> warnings = new ArrayList<>();
    for (RuleFile file : CourseBook.files(scenario)) {
      List<String> lines = file.source().text().lines().toList();
      for (Rule rule : file.text().rules()) {
        String comment = RuleComment.above(rule.name().line(), lines, WrittenCourse.COMMENT);
        for (String name : RuleComment.named(comment)) {
          if (!documents.contains(name)) {
            warnings.add(
                new Problem(
                    ProblemCode.SOURCE_UNKNOWN,
                    place(file, rule.name().line(), lines, name),
                    "rule [" + rule.name().text() + "]: no document is called [" + name + "]",
                    advice(name, documents)));
          }
        }
      }
    }
    return warnings;
  }

  private static Optional<String> advice(String name, List<String> documents) {
    return documents.isEmpty() ? Optional.empty() : Suggestions.advice(name, documents);
  }

  /** Where the comment has the name: the line nearest to the rule that has it. */
  private static Problem.Location place(RuleFile file, int line, List<String> lines, String name) {
    int at = line - 1;
    while (at > 1 && !lines.get(at - 1).contains(name)) {
      at--;
    }
    String text = lines.get(at - 1);
    int before = text.codePointCount(0, Math.max(0, text.indexOf(name)));
    return file.source().location(at, before + 1);
  }
}
