package org.parley.rules.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.VisibleText;
import org.parley.scenario.reading.SourceText;

/**
 * A rule file that has been read.
 *
 * @param source its text
 * @param text what it says
 */
public record RuleFile(SourceText source, RuleText text) {

  /** How the names of files of sentences end. */
  public static final String SENTENCES = ".rules";

  /**
   * Reads a file of rules about outcomes, adding to the problems whatever the tree cannot say.
   *
   * @throws org.parley.scenario.problem.ScenarioException if the file cannot be read as text
   */
  public static RuleFile read(Path path, List<Problem> found) {
    return read(path, Subject.OUTCOMES, found);
  }

  /**
   * Reads a rule file, adding to the problems whatever the tree cannot say.
   *
   * @throws org.parley.scenario.problem.ScenarioException if the file cannot be read as text
   */
  public static RuleFile read(Path path, Subject subject, List<Problem> found) {
    SourceText source = SourceText.read(path);
    RuleProblems problems = new RuleProblems(source, found);
    checkCharacters(source.text(), problems);
    if (areSentences(path) && subject != Subject.OUTCOMES) {
      String message = "sentences are about outcomes, and stand under [rules] of the scenario";
      problems.error(ProblemCode.SENTENCE, 1, 1, message, Optional.empty());
      return new RuleFile(source, RuleParser.parse(RuleLexer.tokens(""), subject, problems));
    }
    List<Token> tokens =
        areSentences(path)
            ? SentenceReader.tokens(source.text(), problems)
            : RuleLexer.tokens(source.text());
    return new RuleFile(source, RuleParser.parse(tokens, subject, problems));
  }

  /**
   * Who a sentence says it is that rejects something.
   *
   * @param position id of the position, at the place of what the sentence begins with
   * @param party the party it names
   */
  public record Owner(Token position, Token party) {}

  /** Who each sentence of the file says it is that rejects something, where it says so. */
  public List<Owner> owners() {
    return areSentences(Path.of(source.location(1, 1).file()))
        ? SentenceReader.owners(source)
        : List.of();
  }

  /** The file as rules in DRL: as it is, or what its sentences stand for. */
  public String drl() {
    return areSentences(Path.of(source.location(1, 1).file()))
        ? DrlText.of(
            SentenceReader.tokens(source.text(), new RuleProblems(source, new ArrayList<>())))
        : source.text();
  }

  /** Whether a file holds sentences, by its name. */
  public static boolean areSentences(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(SENTENCES);
  }

  /**
   * Refuses escapes and odd line ends everywhere, comments included: readers of rule files disagree
   * on where a string or a comment ends.
   */
  private static void checkCharacters(String text, RuleProblems problems) {
    int line = 1;
    int lineStart = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        lineStart = at + 1;
      } else if (!isAllowed(text, at)) {
        String shown = c == '\\' ? "\\" : VisibleText.named(c);
        problems.error(
            ProblemCode.CHARACTER_NOT_IN_RULES,
            line,
            text.codePointCount(lineStart, at) + 1,
            "character [" + shown + "] is not allowed in a rule file",
            Optional.empty());
        return;
      }
    }
  }

  private static boolean isAllowed(String text, int at) {
    char c = text.charAt(at);
    if (c == '\r') {
      return at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }
    boolean endsLine = c == '\u0085' || c == '\u2028' || c == '\u2029';
    return c == '\t' || (c != '\\' && !Character.isISOControl(c) && !endsLine);
  }
}
