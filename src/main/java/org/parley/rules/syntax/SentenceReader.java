package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.rules.syntax.RuleFile.Owner;
import org.parley.rules.syntax.SentenceCursor.Misread;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.SourceText;

/**
 * Reads sentences, such as {@code UP-1: upstream rejects release above 20 unless payment is
 * yearly}, as the rules they stand for: each becomes the tokens of a rule, which have their places
 * in the sentence, so that all that is said of rules is said of words of it.
 */
final class SentenceReader {

  private final SentenceCursor cursor;
  private final List<Owner> owners;

  private SentenceReader(SentenceCursor cursor, List<Owner> owners) {
    this.cursor = cursor;
    this.owners = owners;
  }

  /**
   * The tokens of a rule file that says the same; sentences that say nothing are added to the
   * problems.
   */
  static List<Token> tokens(String text, RuleProblems problems) {
    return tokens(text, problems, new ArrayList<>());
  }

  /** Who each sentence says it is that rejects something, where it says so. */
  static List<Owner> owners(SourceText source) {
    List<Owner> owners = new ArrayList<>();
    tokens(source.text(), new RuleProblems(source, new ArrayList<>()), owners);
    return owners;
  }

  private static List<Token> tokens(String text, RuleProblems problems, List<Owner> owners) {
    List<Token> tokens = new ArrayList<>(RuleLexer.tokens(HEAD));
    tokens.remove(tokens.size() - 1);
    Token last = new Token(Token.Type.END, "", 1, 1);
    for (List<Token> sentence : SentenceLexer.sentences(text)) {
      SentenceReader reader = new SentenceReader(new SentenceCursor(sentence), owners);
      try {
        tokens.addAll(reader.rule(sentence));
      } catch (Misread misread) {
        problems.error(ProblemCode.SENTENCE, misread.at(), misread.message(), misread.advice());
      }
      Token end = sentence.get(sentence.size() - 1);
      last = new Token(Token.Type.END, "", end.line(), end.column());
    }
    tokens.add(last);
    return tokens;
  }

  /** What every such file would begin with. */
  static final String HEAD =
      "import org.parley.rules.facts.Term\nglobal org.parley.rules.facts.Ruling verdict\n";

  private List<Token> rule(List<Token> sentence) throws Misread {
    Token label = cursor.word("the id of a position or of a coherence rule, then [:]");
    cursor.expect(":");
    List<Token> head = new ArrayList<>();
    boolean isCoherence = cursor.takeIf("no");
    List<Token> condition;
    if (isCoherence) {
      cursor.expect("outcome");
      cursor.expect("has");
      condition = holding();
    } else {
      condition = body(label);
    }
    cursor.end();
    add(head, label, "rule");
    head.add(like(label, Token.Type.STRING, text(sentence)));
    int sign = label.text().indexOf('=');
    String id = sign < 0 ? label.text() : label.text().substring(0, sign);
    metadata(head, label, isCoherence ? Vocabulary.COHERENCE : Vocabulary.CROSSES, id);
    if (sign >= 0) {
      metadata(head, label, Vocabulary.READING, label.text().substring(sign + 1));
    }
    add(head, label, "when");
    head.addAll(condition);
    add(head, label, "then", "verdict", ".", isCoherence ? "incoherent" : "crosses");
    add(head, label, "(", "drools", ")", ";", "end");
    return head;
  }

  private static void metadata(List<Token> rule, Token label, String name, String value) {
    add(rule, label, "@", name, "(");
    rule.add(like(label, Token.Type.STRING, value));
    add(rule, label, ")");
  }

  private static String text(List<Token> sentence) {
    return sentence.stream()
        .map(Token::text)
        .collect(Collectors.joining(" "))
        .replace(" :", ":")
        .replace(" ,", ",")
        .replace("( ", "(")
        .replace(" )", ")");
  }

  private List<Token> body(Token label) throws Misread {
    if (cursor.isNext("the")) {
      return sum();
    }
    if (!cursor.isNext("rejects") && !cursor.isNext("accepts")) {
      Token party =
          cursor.word(
              "[rejects], [accepts], the party that does, [the sum of] or [no outcome has]");
      String position = label.text().replaceFirst("=.*", "");
      owners.add(new Owner(like(label, Token.Type.WORD, position), party));
    }
    if (cursor.takeIf("rejects")) {
      return holding();
    }
    cursor.expectOneOf("accepts", List.of("rejects", "accepts"));
    if (cursor.isNext("at")) {
      return atMost();
    }
    List<Token> condition = new ConditionSentence(cursor).condition();
    Token only = cursor.expect("only");
    cursor.expect("if");
    condition.addAll(denied(only));
    return condition;
  }

  /** A condition, and what lifts it. */
  private List<Token> holding() throws Misread {
    List<Token> condition = new ConditionSentence(cursor).condition();
    Optional<Token> unless = cursor.takeIfNext("unless");
    if (unless.isPresent()) {
      condition.addAll(denied(unless.get()));
    }
    return condition;
  }

  private List<Token> denied(Token at) throws Misread {
    List<Token> tokens = new ArrayList<>();
    add(tokens, at, "not", "(");
    tokens.addAll(new ConditionSentence(cursor).inside());
    add(tokens, at, ")");
    return tokens;
  }

  /** At most two of a, b and c above 0: crossed where it is more of them. */
  private List<Token> atMost() throws Misread {
    Token at = cursor.expect("at");
    cursor.expect("most");
    Token most = cursor.number();
    cursor.expect("of");
    FigureSentence figures = new FigureSentence(cursor);
    return figures.count(at, new ConditionSentence(cursor).anyOf(), ">", most);
  }

  /** The sum of a and b stays within 40: crossed where it is more. */
  private List<Token> sum() throws Misread {
    Token at = cursor.expect("the");
    cursor.expect("sum");
    cursor.expect("of");
    List<Token> issues = new ConditionSentence(cursor).issues();
    cursor.expect("stays");
    cursor.expect("within");
    return new FigureSentence(cursor).sum(at, issues, ">", cursor.number());
  }

  /** Adds words and signs of a rule file, at the place of a word of the sentence. */
  static void add(List<Token> tokens, Token at, String... texts) {
    for (String text : texts) {
      boolean isWord = Character.isLetter(text.charAt(0));
      tokens.add(like(at, isWord ? Token.Type.WORD : Token.Type.SYMBOL, text));
    }
  }

  static Token like(Token at, Token.Type type, String text) {
    return new Token(type, text, at.line(), at.column());
  }
}
