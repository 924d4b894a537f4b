package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import org.parley.rules.syntax.SentenceCursor.Misread;

/** Reads conditions in sentences, joined by and, or, not and brackets. */
final class ConditionSentence {

  private final SentenceCursor cursor;
  private final boolean isLast;
  private int depth;
  private int open;

  /** Whether the conjunction read last has more than one part. */
  private boolean joins;

  /** Whether that has one part, which stands behind {@code not} without brackets. */
  private boolean denies;

  ConditionSentence(SentenceCursor cursor) {
    this(cursor, false);
  }

  /**
   * @param isLast whether nothing but {@code unless} may stand behind the condition
   */
  ConditionSentence(SentenceCursor cursor, boolean isLast) {
    this.cursor = cursor;
    this.isLast = isLast;
  }

  /** A condition, in brackets where it has alternatives. */
  List<Token> condition() throws Misread {
    Token at = cursor.peek();
    int start = cursor.place();
    List<Token> tokens = conjunction();
    return cursor.isNext("or") ? bracketed(at, alternatives(start, tokens)) : tokens;
  }

  /** A condition that stands in brackets. */
  List<Token> inside() throws Misread {
    int start = cursor.place();
    return alternatives(start, conjunction());
  }

  /** The rest of alternatives, of which the first begins at a place. */
  private List<Token> alternatives(int start, List<Token> tokens) throws Misread {
    boolean isJoined = joins;
    boolean isDenied = denies;
    int from = start;
    int first = cursor.place();
    int to = first;
    Token or = cursor.peek();
    while (cursor.isNext("or")) {
      SentenceReader.add(tokens, cursor.expect("or"), "or");
      int next = cursor.place();
      tokens.addAll(conjunction());
      isDenied &= !denies;
      if (joins && !isJoined) {
        isJoined = true;
        from = next;
        to = cursor.place();
      }
    }
    if (isJoined && or.is("or")) {
      cursor.mix(or, "and", from, to);
    } else if (isDenied && or.is("or")) {
      cursor.mix(or, "not", start, first);
    }
    return tokens;
  }

  private static List<Token> bracketed(Token at, List<Token> tokens) {
    List<Token> bracketed = new ArrayList<>();
    SentenceReader.add(bracketed, at, "(");
    bracketed.addAll(tokens);
    SentenceReader.add(bracketed, at, ")");
    return bracketed;
  }

  private List<Token> conjunction() throws Misread {
    boolean isDenied = cursor.isNext("not") && !cursor.peek(1).is("(");
    List<Token> tokens = new ArrayList<>(part());
    boolean isJoined = cursor.isNext("and");
    while (cursor.isNext("and")) {
      SentenceReader.add(tokens, cursor.expect("and"), "and");
      tokens.addAll(part());
    }
    joins = isJoined;
    denies = isDenied && !isJoined;
    return tokens;
  }

  private List<Token> part() throws Misread {
    if (++depth > RuleLimits.DEPTH) {
      throw cursor.misread(
          "more than [" + RuleLimits.DEPTH + "] levels of brackets", "Maybe make it two sentences");
    }
    List<Token> tokens = new ArrayList<>();
    Token at = cursor.peek();
    if (cursor.takeIf("not")) {
      SentenceReader.add(tokens, at, "not");
      tokens.addAll(cursor.isNext("(") ? part() : bracketed(at, part()));
    } else if (cursor.takeIf("(")) {
      open++;
      tokens.addAll(bracketed(at, inside()));
      cursor.expect(")");
      open--;
    } else {
      tokens.addAll(single());
    }
    depth--;
    return tokens;
  }

  /** A condition without parts; nothing of one that cannot be read, which the cursor keeps. */
  private List<Token> single() {
    try {
      List<Token> tokens = new TermSentence(cursor).single();
      if (isLast && open == 0) {
        cursor.endOfCondition();
      }
      return tokens;
    } catch (Misread misread) {
      cursor.skip(misread);
      return List.of();
    }
  }
}
