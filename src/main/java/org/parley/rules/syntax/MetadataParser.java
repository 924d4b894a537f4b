package org.parley.rules.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.syntax.Token.Type;
import org.parley.rules.syntax.TokenCursor.Unexpected;
import org.parley.scenario.problem.Accepted;
import org.parley.scenario.problem.ProblemCode;

/** Reads the metadata of a rule, from behind its name to before {@code when}. */
final class MetadataParser {

  private final TokenCursor cursor;
  private final Subject subject;
  private final RuleProblems problems;

  /**
   * @param cursor behind the name of the rule
   * @param subject what the rules of the file are about
   */
  MetadataParser(TokenCursor cursor, Subject subject, RuleProblems problems) {
    this.cursor = cursor;
    this.subject = subject;
    this.problems = problems;
  }

  /**
   * The value by name of metadata, as they come.
   *
   * @param accepted where to add the warnings that are accepted
   */
  Map<String, Token> metadata(List<Token> accepted) throws Unexpected {
    Map<String, Token> metadata = new LinkedHashMap<>();
    while (cursor.takeIf("@")) {
      Token name = cursor.take(Type.WORD, "a metadata name");
      if (name.is(Vocabulary.ACCEPT)) {
        accepted.add(acceptance());
        continue;
      }
      cursor.refuseOther(subject, name, name.text());
      if (!subject.metadata().contains(name.text())) {
        throw cursor.unknown(
            ProblemCode.METADATA, name, subject.shownMetadata(), subject.metadata());
      }
      if (metadata.containsKey(name.text())) {
        throw cursor.unknown(ProblemCode.METADATA, name, "each metadata once", Set.of());
      }
      if (name.is(Vocabulary.ONCE)) {
        metadata.put(name.text(), name);
        continue;
      }
      cursor.expect("(");
      metadata.put(name.text(), cursor.take(Type.STRING, "an id in double quotes"));
      cursor.expect(")");
    }
    return metadata;
  }

  /** What stands behind the word accept: a warning and why it is meant so. */
  private Token acceptance() throws Unexpected {
    cursor.expect("(");
    Token said = cursor.take(Type.STRING, "a warning and a reason in double quotes");
    cursor.expect(")");
    Accepted.fault(said.text())
        .ifPresent(
            fault ->
                problems.error(
                    ProblemCode.ACCEPTANCE_IN_RULE,
                    said,
                    fault,
                    Optional.of(
                        problems.form() == RuleForm.TABLE
                            ? "Maybe [W53: why it is meant so]"
                            : "Maybe [@accept(\"W53: why it is meant so\")]")));
    return said;
  }
}
