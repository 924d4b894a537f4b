package org.parley.rules.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    RuleForm form = RuleForm.of(path);
    SourceText source =
        form == RuleForm.TABLE ? DecisionTableText.read(path) : SourceText.read(path);
    RuleProblems problems = new RuleProblems(source, found);
    checkCharacters(source.text(), problems);
    if (form != RuleForm.DRL && subject != Subject.OUTCOMES) {
      boolean isTable = form == RuleForm.TABLE;
      problems.error(
          isTable ? ProblemCode.TABLE : ProblemCode.SENTENCE,
          1,
          1,
          (isTable ? "a table is" : "sentences are") + " about outcomes, not about talks",
          Optional.of("Maybe list the file under [rules] of the scenario"));
      return new RuleFile(source, RuleParser.parse(RuleLexer.tokens(""), subject, problems));
    }
    List<Token> tokens = tokens(form, source.text(), problems, Aside.nothing());
    return new RuleFile(source, RuleParser.parse(tokens, subject, problems));
  }

  private static List<Token> tokens(
      RuleForm form, String text, RuleProblems problems, Aside aside) {
    return switch (form) {
      case DRL -> RuleLexer.tokens(text);
      case SENTENCES -> SentenceReader.tokens(text, problems, aside);
      case TABLE -> TableReader.tokens(text, problems, aside);
    };
  }

  /** How it is written. */
  public RuleForm form() {
    return RuleForm.of(Path.of(source.file()));
  }

  /** What its sentences or rows say beside rules. */
  public Aside aside() {
    Aside aside = Aside.nothing();
    if (form() != RuleForm.DRL) {
      tokens(form(), source.text(), new RuleProblems(source, new ArrayList<>()), aside);
    }
    return aside;
  }

  /** The file as rules in DRL: as it is, or what its sentences or rows stand for. */
  public String drl() {
    RuleProblems problems = new RuleProblems(source, new ArrayList<>());
    return form() == RuleForm.DRL
        ? source.text()
        : DrlText.of(tokens(form(), source.text(), problems, Aside.nothing()));
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
            Optional.of("Maybe save it with the line ends of Windows or Linux")
                .filter(advice -> c == '\r'));
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
