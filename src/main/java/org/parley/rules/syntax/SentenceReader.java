package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.rules.syntax.Aside.Owner;
import org.parley.rules.syntax.Rule.Says;
import org.parley.rules.syntax.SentenceCursor.Misread;
import org.parley.scenario.problem.ProblemCode;

/**
 * Reads sentences, such as {@code UP-1: upstream rejects release above 20 unless payment is
 * yearly}, as the rules they stand for: each becomes the tokens of a rule, which have their places
 * in the sentence, so that all that is said of rules is said of words of it.
 */
final class SentenceReader {

  private final SentenceCursor cursor;
  private final Aside aside;

  private SentenceReader(SentenceCursor cursor, Aside aside) {
    this.cursor = cursor;
    this.aside = aside;
  }

  /**
   * The tokens of a rule file that says the same; sentences that say nothing are added to the
   * problems.
   */
  static List<Token> tokens(String text, RuleProblems problems, Aside aside) {
    List<Token> tokens = new ArrayList<>(RuleLexer.tokens(HEAD));
    tokens.remove(tokens.size() - 1);
    Token last = new Token(Token.Type.END, "", 1, 1);
    for (List<Token> sentence : SentenceLexer.sentences(text)) {
      tokens.addAll(rule(sentence, problems, aside));
      Token end = sentence.get(sentence.size() - 1);
      last = new Token(Token.Type.END, "", end.line(), end.column());
    }
    tokens.add(last);
    return tokens;
  }

  /** The tokens of the rule that a sentence stands for; none where it cannot be read. */
  private static List<Token> rule(List<Token> sentence, RuleProblems problems, Aside aside) {
    List<Misread> misreads = new ArrayList<>();
    List<Token> rule = List.of();
    try {
      SentenceTail tail = SentenceTail.of(sentence);
      SentenceCursor cursor = new SentenceCursor(tail.said());
      try {
        rule = new SentenceReader(cursor, aside).rule(tail);
      } catch (Misread misread) {
        // Behind another this may be no more than what follows from it.
        if (cursor.misreads().isEmpty()) {
          throw misread;
        }
      }
      misreads.addAll(cursor.misreads());
    } catch (Misread misread) {
      misreads.add(misread);
    }
    for (Misread misread : misreads) {
      Optional<String> advice = Optional.of(misread.advice());
      problems.error(ProblemCode.SENTENCE, misread.at(), misread.message(), advice);
    }
    return misreads.isEmpty() ? rule : List.of();
  }

  /** What every such file would begin with. */
  static final String HEAD =
      "import org.parley.rules.facts.Term\nglobal org.parley.rules.facts.Ruling verdict\n";

  private List<Token> rule(SentenceTail sentence) throws Misread {
    Token label = cursor.word("the id of a position, or of a rule or statement, and [:]");
    cursor.expect(":");
    Says says = says();
    List<Token> condition = says == Says.CROSSES ? body(label) : holding();
    cursor.end();
    if (!cursor.misreads().isEmpty()) {
      return List.of();
    }
    cursor.mixed().forEach(aside.mixed()::add);
    int sign = says == Says.CROSSES ? label.text().indexOf('=') : -1;
    String id = sign < 0 ? label.text() : label.text().substring(0, sign);
    List<Token> rule = new ArrayList<>();
    add(rule, label, "rule");
    rule.add(like(label, Token.Type.STRING, name(sentence.said())));
    metadata(rule, label, Vocabulary.metadataOf(says), id);
    if (sign >= 0) {
      metadata(rule, label, Vocabulary.READING, label.text().substring(sign + 1));
    }
    sentence.accepted().forEach(code -> metadata(rule, code, Vocabulary.ACCEPT, code.text()));
    add(rule, label, "when");
    rule.addAll(condition);
    conclude(rule, label, says);
    if (!sentence.reason().isEmpty()) {
      aside.reasons().add(like(label, Token.Type.STRING, sentence.reason()));
    }
    return rule;
  }

  /** What the sentence says of outcomes, as its first words have it. */
  private Says says() throws Misread {
    if (cursor.takeIf("no")) {
      boolean isCoherence = cursor.expectOneOf(List.of("outcome", "agreement")).is("outcome");
      cursor.expect("has");
      return isCoherence ? Says.INCOHERENT : Says.NO_AGREEMENT;
    }
    if (cursor.isNext("holds") && cursor.peek(1).is("where")) {
      cursor.take();
      cursor.take();
      return Says.HOLDS;
    }
    return Says.CROSSES;
  }

  /** Adds what a rule concludes, from {@code then} to its end. */
  static void conclude(List<Token> rule, Token at, Says says) {
    add(rule, at, "then", Vocabulary.GLOBAL, ".", says.word());
    add(rule, at, "(", "drools", ")", ";", "end");
  }

  /** Adds metadata of a rule, at the place of a word of the sentence. */
  static void metadata(List<Token> rule, Token label, String name, String value) {
    add(rule, label, "@", name, "(");
    rule.add(like(label, Token.Type.STRING, value));
    add(rule, label, ")");
  }

  /** The name of the rule: the sentence, as far as names go. */
  private static String name(List<Token> sentence) {
    String text =
        sentence.stream()
            .map(Token::text)
            .collect(Collectors.joining(" "))
            .replace(" :", ":")
            .replace(" ,", ",")
            .replace("( ", "(")
            .replace(" )", ")");
    return shortened(text, " … (line " + sentence.get(0).line() + ")");
  }

  /** A text as far as the name of a rule may go; where it goes further, with an end of its own. */
  static String shortened(String text, String end) {
    if (text.length() <= RuleLimits.NAME) {
      return text;
    }
    int cut =
        text.offsetByCodePoints(0, text.codePointCount(0, RuleLimits.NAME - end.length()) - 1);
    return text.substring(0, cut).strip() + end;
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
      aside.owners().add(new Owner(like(label, Token.Type.WORD, position), party));
    }
    if (cursor.takeIf("rejects")) {
      return holding();
    }
    cursor.expectOneOf("accepts", List.of("rejects", "accepts"));
    if (cursor.isNext("at")) {
      return counted();
    }
    List<Token> condition = new ConditionSentence(cursor).condition();
    Token only = cursor.expect("only");
    cursor.expect("if");
    condition.addAll(denied(only));
    return condition;
  }

  /** A condition, and what lifts it. */
  private List<Token> holding() throws Misread {
    List<Token> condition = new ConditionSentence(cursor, true).condition();
    Optional<Token> unless = cursor.takeIfNext("unless");
    if (unless.isPresent()) {
      condition.addAll(denied(unless.get()));
    }
    return condition;
  }

  private List<Token> denied(Token at) throws Misread {
    List<Token> tokens = new ArrayList<>();
    add(tokens, at, "not", "(");
    tokens.addAll(new ConditionSentence(cursor, true).inside());
    add(tokens, at, ")");
    return tokens;
  }

  /** At most, or at least, two of a, b and c above 0: crossed where it is more, or fewer. */
  private List<Token> counted() throws Misread {
    Token at = cursor.expect("at");
    String beyond = cursor.expectOneOf(List.of("most", "least")).is("most") ? ">" : "<";
    Token bound = cursor.number();
    cursor.expect("of");
    FigureSentence figures = new FigureSentence(cursor);
    return figures.count(at, new TermSentence(cursor).anyOf(), beyond, bound);
  }

  /** The sum of a and b stays within 40, or at least 40: crossed where it is not. */
  private List<Token> sum() throws Misread {
    Token at = cursor.expect("the");
    cursor.expect("sum");
    cursor.expect("of");
    List<Token> issues = new TermSentence(cursor).issues();
    cursor.expect("stays");
    String beyond = ">";
    if (cursor.takeIf("at")) {
      beyond = cursor.expectOneOf(List.of("most", "least")).is("most") ? ">" : "<";
    } else {
      cursor.expectOneOf("within", List.of("within", "at"));
    }
    return new FigureSentence(cursor).sum(at, issues, beyond, cursor.number());
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
