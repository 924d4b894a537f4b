package org.parley.rules.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.parley.rules.syntax.SentenceCursor.Misread;

/** Reads conditions without parts in sentences: what options issues have, and what is counted. */
final class TermSentence {

  private static final List<String> COMPARING = List.of("is", "above", "below", "at", "between");
  private static final List<String> RELATIONS = List.of("is", "above", "below", "at");

  private final SentenceCursor cursor;

  TermSentence(SentenceCursor cursor) {
    this.cursor = cursor;
  }

  /** One condition. */
  List<Token> single() throws Misread {
    Token at = cursor.peek();
    if (cursor.takeIf("the")) {
      return figure(at);
    }
    if (cursor.takeIf("any")) {
      cursor.expect("of");
      return anyOf();
    }
    Token issue = cursor.word("an issue, [not] or [(]");
    leaveOutIs();
    return comparesIssues() ? compared(issue) : term(List.of(issue));
  }

  /** The sum of a and b above 40, or the number of (any of a and b above 0) above 1. */
  private List<Token> figure(Token at) throws Misread {
    boolean isSum = cursor.expectOneOf(List.of("sum", "number")).is("sum");
    cursor.expect("of");
    if (isSum) {
      List<Token> issues = issues();
      String relation = relation();
      return new FigureSentence(cursor).sum(at, issues, relation, cursor.number());
    }
    cursor.expect("(");
    cursor.expect("any");
    cursor.expect("of");
    List<Token> term = anyOf();
    cursor.expect(")");
    String relation = relation();
    return new FigureSentence(cursor).count(at, term, relation, cursor.number());
  }

  /** As one says it: release is at least 20. */
  private void leaveOutIs() throws Misread {
    boolean isAt = cursor.peek(1).is("at");
    boolean isRelation =
        isAt
            ? List.of("least", "most").contains(cursor.peek(2).text())
            : List.of("above", "below", "between").contains(cursor.peek(1).text())
                && (cursor.peek(2).type() == Token.Type.NUMBER
                    || SentenceCursor.isNumber(cursor.peek(2)));
    if (cursor.isNext("is") && isRelation) {
      cursor.take();
    }
  }

  private String relation() throws Misread {
    leaveOutIs();
    Token compares = cursor.expectOneOf(RELATIONS);
    return compares.is("is") ? "==" : relation(compares);
  }

  /** Issues, and how any of them is. */
  List<Token> anyOf() throws Misread {
    return term(issues());
  }

  /** Issues as one lists them: a, b and c. */
  List<Token> issues() throws Misread {
    List<Token> issues = new ArrayList<>(List.of(cursor.word("an issue")));
    while (cursor.isNext(",") || cursor.isNext("and")) {
      boolean isComma = cursor.takeIf(",");
      // As some write it: a, b, and c.
      if (!isComma || cursor.isNext("and")) {
        cursor.take();
      }
      issues.add(cursor.word("an issue"));
    }
    return issues;
  }

  /** What comes behind issues: how one of them is. */
  private List<Token> term(List<Token> issues) throws Misread {
    leaveOutIs();
    Token at = issues.get(0);
    List<Token> tokens = new ArrayList<>();
    SentenceReader.add(tokens, at, "Term", "(");
    tokens.addAll(about(issues));
    SentenceReader.add(tokens, at, ",");
    Token compares = cursor.expectOneOf(COMPARING);
    if (compares.is("is")) {
      tokens.addAll(options(compares));
    } else if (compares.is("between")) {
      between(tokens, compares);
    } else {
      SentenceReader.add(tokens, compares, "value", relation(compares));
      tokens.addAll(signed(cursor.number()));
    }
    SentenceReader.add(tokens, at, ")");
    return tokens;
  }

  private void between(List<Token> tokens, Token compares) throws Misread {
    Token low = cursor.number();
    Token and = cursor.expect("and");
    Token high = cursor.number();
    if (new BigDecimal(low.text()).compareTo(new BigDecimal(high.text())) > 0) {
      throw new Misread(
          low,
          "nothing is between [" + low.text() + "] and [" + high.text() + "]",
          "Maybe [between " + high.text() + " and " + low.text() + "]");
    }
    SentenceReader.add(tokens, compares, "value", ">=");
    tokens.addAll(signed(low));
    SentenceReader.add(tokens, and, ",", "value", "<=");
    tokens.addAll(signed(high));
  }

  /** Whether a relation to another issue comes next, and not to a number. */
  private boolean comparesIssues() {
    int behind = cursor.isNext("at") ? 2 : 1;
    Token other = cursor.peek(behind);
    boolean isRelation = cursor.isNext("above") || cursor.isNext("below") || behind == 2;
    return isRelation && other.type() == Token.Type.WORD && !SentenceCursor.isNumber(other);
  }

  /** One issue compared with another: transfer below works. */
  private List<Token> compared(Token issue) throws Misread {
    Token compares = cursor.expectOneOf(RELATIONS);
    String relation = relation(compares);
    Token other = cursor.word("a number or an issue");
    Token value = SentenceReader.like(other, Token.Type.VARIABLE, "$value" + cursor.fresh());
    List<Token> tokens = new ArrayList<>();
    SentenceReader.add(tokens, other, "(", "Term", "(");
    tokens.addAll(about(List.of(other)));
    SentenceReader.add(tokens, other, ",");
    tokens.add(value);
    SentenceReader.add(tokens, other, ":", "value", ")");
    SentenceReader.add(tokens, compares, "and", "Term", "(");
    tokens.addAll(about(List.of(issue)));
    SentenceReader.add(tokens, compares, ",", "value", relation);
    tokens.add(value);
    SentenceReader.add(tokens, compares, ")", ")");
    return tokens;
  }

  private String relation(Token compares) throws Misread {
    if (compares.is("above")) {
      return ">";
    }
    if (compares.is("below")) {
      return "<";
    }
    return cursor.expectOneOf(List.of("least", "most")).is("least") ? ">=" : "<=";
  }

  private List<Token> options(Token is) throws Misread {
    boolean isNot = cursor.takeIf("not");
    List<Token> options = new ArrayList<>(List.of(option()));
    while (cursor.isNext("or") && !beginsCondition()) {
      cursor.take();
      options.add(option());
    }
    List<Token> tokens = new ArrayList<>();
    SentenceReader.add(tokens, is, "option");
    if (options.size() == 1) {
      SentenceReader.add(tokens, is, isNot ? "!=" : "==");
      tokens.add(options.get(0));
      return tokens;
    }
    if (isNot) {
      SentenceReader.add(tokens, is, "not");
    }
    SentenceReader.add(tokens, is, "in", "(");
    tokens.addAll(listed(options));
    SentenceReader.add(tokens, is, ")");
    return tokens;
  }

  /** Whether the word behind an or is an issue, of which something is said, and no option. */
  private boolean beginsCondition() {
    Token second = cursor.peek(2);
    return cursor.peek(1).is("not")
        || cursor.peek(1).is("(")
        || (cursor.peek(1).is("the") && (second.is("sum") || second.is("number")))
        || (cursor.peek(1).is("any") && second.is("of"))
        || COMPARING.stream().anyMatch(second::is);
  }

  private Token option() throws Misread {
    Token token = cursor.peek();
    if (token.type() != Token.Type.NUMBER) {
      cursor.word("an option");
    } else {
      cursor.take();
    }
    return SentenceReader.like(token, Token.Type.STRING, token.text());
  }

  /** That a term is of one of some issues. */
  static List<Token> about(List<Token> issues) {
    Token at = issues.get(0);
    List<Token> tokens = new ArrayList<>();
    SentenceReader.add(tokens, at, "issue");
    SentenceReader.add(
        tokens, at, issues.size() == 1 ? new String[] {"=="} : new String[] {"in", "("});
    tokens.addAll(
        listed(
            issues.stream()
                .map(issue -> SentenceReader.like(issue, Token.Type.STRING, issue.text()))
                .toList()));
    if (issues.size() > 1) {
      SentenceReader.add(tokens, at, ")");
    }
    return tokens;
  }

  /** Tokens with commas between them. */
  private static List<Token> listed(List<Token> all) {
    List<Token> tokens = new ArrayList<>(List.of(all.get(0)));
    for (Token one : all.subList(1, all.size())) {
      SentenceReader.add(tokens, one, ",");
      tokens.add(one);
    }
    return tokens;
  }

  /** A number, its sign apart. */
  static List<Token> signed(Token number) {
    List<Token> tokens = new ArrayList<>();
    String text = number.text();
    if (text.startsWith("-")) {
      SentenceReader.add(tokens, number, "-");
      text = text.substring(1);
    }
    tokens.add(SentenceReader.like(number, Token.Type.NUMBER, text));
    return tokens;
  }
}
