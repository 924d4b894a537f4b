package org.parley.rules.syntax;

import java.util.List;
import java.util.Set;

/** Lays the tokens of rules out as somebody would write them. */
final class DrlText {

  private static final Set<String> TIGHT_BEFORE = Set.of(")", ",", ";", ".", "(");
  private static final Set<String> TIGHT_AFTER = Set.of("(", ".", "@", "-");
  private static final Set<String> JOINING = Set.of("and", "or", "not");

  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean isCondition;
  private String last = "";

  private DrlText() {}

  /** The text of a file with these tokens. */
  static String of(List<Token> tokens) {
    DrlText drl = new DrlText();
    tokens.stream().filter(token -> token.type() != Token.Type.END).forEach(drl::add);
    return drl.text.append('\n').toString();
  }

  private void add(Token token) {
    String shown = token.type() == Token.Type.STRING ? quoted(token) : token.text();
    text.append(between(token)).append(shown);
    if (token.is("(")) {
      depth++;
    } else if (token.is(")")) {
      depth--;
    } else if (token.is("when") || token.is("then")) {
      isCondition = token.is("when");
    }
    last = token.type() == Token.Type.STRING ? "\"" : token.text();
  }

  /** A text has no escapes: one with both quotes, put together from several, keeps single ones. */
  private static String quoted(Token token) {
    boolean isSingle = token.text().indexOf('"') >= 0 && token.text().indexOf('\'') < 0;
    return isSingle ? "'" + token.text() + "'" : '"' + token.text().replace('"', '\'') + '"';
  }

  private String between(Token token) {
    if (text.length() == 0) {
      return "";
    }
    if (depth == 0 && (token.is("import") || token.is("global"))) {
      return "\n";
    }
    if (depth == 0 && token.is("rule")) {
      return "\n\n";
    }
    if (depth == 0 && (token.is("when") || token.is("then") || token.is("end"))) {
      return "\n";
    }
    boolean begins = last.equals("when") || last.equals("then");
    boolean isNext = isCondition && depth == 0 && token.type() == Token.Type.WORD;
    if (token.is("@") || begins || (isNext && !JOINING.contains(last) && !isJoin(token))) {
      return "\n    ";
    }
    boolean isCall =
        token.is("(")
            && !JOINING.contains(last)
            && !last.equals("in")
            && Character.isLetter(last.charAt(0));
    boolean isTight =
        (TIGHT_BEFORE.contains(token.text()) && token.type() == Token.Type.SYMBOL && !token.is("("))
            || isCall
            || TIGHT_AFTER.contains(last);
    return isTight ? "" : " ";
  }

  private static boolean isJoin(Token token) {
    return token.is("and") || token.is("or");
  }
}
