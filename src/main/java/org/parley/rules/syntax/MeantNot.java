package org.parley.rules.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.rules.syntax.Token.Type;

/** The comparison that is meant by one with its sides changed, or with a word of denial. */
final class MeantNot {

  private static final Map<String, String> DENIED =
      Map.of("==", "!=", "!=", "==", "<", ">=", "<=", ">", ">", "<=", ">=", "<", "in", "not in");

  private static final Map<String, String> TURNED =
      Map.of("==", "==", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");

  private MeantNot() {}

  /** What is meant by {@code not (value == 5)} and the like, at the word or sign of denial. */
  static Optional<String> by(Spot spot) {
    int field = spot.next(1).is("(") ? 2 : 1;
    String denied = DENIED.get(spot.next(field + 1).text());
    if (spot.next(field).type() == Type.WORD && denied != null) {
      String list = spot.next(field + 1).is("in") ? "(…)" : spot.next(field + 2).shown();
      return Optional.of("[" + spot.next(field).text() + " " + denied + " " + list + "]");
    }
    boolean isValue = isLiteral(spot.next(1)) && spot.next(-1).type() == Type.WORD;
    return Optional.of(isValue ? "[!=]" : "[!=] or [not in]");
  }

  /** What is meant by {@code 5 < value} and {@code 0 < value < 50}, at the number or text. */
  static Optional<String> turned(Spot spot) {
    int sign = spot.next(0).is("-") ? 2 : 1;
    String turned = TURNED.get(spot.next(sign).text());
    if (turned == null || !List.of(Type.WORD, Type.VARIABLE).contains(spot.next(sign + 1).type())) {
      return Optional.empty();
    }
    String field = spot.next(sign + 1).text();
    String first = field + " " + turned + " " + spot.line(0, sign - 1);
    boolean isRange = TURNED.containsKey(spot.next(sign + 2).text());
    return Optional.of(
        isRange ? "[" + first + ", " + spot.line(sign + 1, sign + 3) + "]" : "[" + first + "]");
  }

  /** What is meant by {@code value between 0 and 50}, at the word between. */
  static Optional<String> between(Spot spot) {
    String field = spot.next(-1).text();
    boolean isRange = spot.next(2).is("and");
    String low = isRange ? spot.next(1).shown() : "…";
    String high = isRange ? spot.next(3).shown() : "…";
    return Optional.of("[" + field + " >= " + low + ", " + field + " <= " + high + "]");
  }

  static boolean isLiteral(Token token) {
    return token.type() == Type.STRING || token.type() == Type.NUMBER;
  }

  /** Whether a token compares what stands before it. */
  static boolean compares(Token token) {
    return TURNED.containsKey(token.text()) || token.is("in") || token.is("=");
  }
}
