package org.parley.rules.syntax;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.rules.syntax.Spot.Room;
import org.parley.rules.syntax.Token.Type;
import org.parley.scenario.problem.Suggestions;

/**
 * What may have been meant by a token that has no place where it stands: first the signs and words
 * that one brings from elsewhere, then a valid word that is near, then what the neighbours tell.
 */
final class Meant {

  private Meant() {}

  /**
   * Advice such as {@code Maybe [==]}, or nothing.
   *
   * @param valid the words that may stand there
   */
  static Optional<String> by(Spot spot, Collection<String> valid) {
    return MeantSign.by(spot)
        .or(() -> MeantWord.by(spot))
        .map(Meant::maybe)
        .or(() -> near(spot.token(), valid))
        .or(() -> byNeighbours(spot).map(Meant::maybe));
  }

  private static String maybe(String meant) {
    return "Maybe " + meant;
  }

  private static Optional<String> near(Token token, Collection<String> valid) {
    return valid.contains(token.text())
        ? Optional.empty()
        : Suggestions.advice(token.text(), valid);
  }

  private static Optional<String> byNeighbours(Spot spot) {
    return switch (spot.room()) {
      case PATTERN -> inPattern(spot);
      case CONDITION -> inCondition(spot);
      case ACCUMULATE -> inAccumulation(spot);
      case HEAD -> inHead(spot);
      case CONCLUSION ->
          spot.token().type() == Type.STRING && spot.next(-1).is("(")
              ? Optional.of("[drools]: the position stands behind [@crosses]")
              : Optional.empty();
    };
  }

  private static Optional<String> inCondition(Spot spot) {
    if (!spot.token().is("then") && !spot.token().is("end")) {
      return statement(spot).map(said -> "[Term(" + said + ")]");
    }
    boolean isJoining = List.of("and", "or", "not", "exists").contains(spot.next(-1).text());
    if (isJoining) {
      return Optional.of("a pattern is missing behind [" + spot.next(-1).text() + "]");
    }
    return spot.opened().is("(") ? Optional.of(missing(spot)) : Optional.empty();
  }

  private static String missing(Spot spot) {
    return "[)] is missing for the [(] of line [" + spot.opened().line() + "]";
  }

  private static Optional<String> inPattern(Spot spot) {
    Token token = spot.token();
    if (token.is("then") || token.is("end") || isPattern(spot)) {
      return Optional.of(missing(spot));
    }
    if (token.type() == Type.NUMBER && spot.next(-1).type() == Type.NUMBER) {
      return Optional.of("[" + spot.next(-1).text() + token.text() + "]");
    }
    if (token.type() == Type.STRING && spot.next(-1).is("in")) {
      return Optional.of("[in (" + token.shown() + ")], or [==]");
    }
    if (isValue(spot.next(-1)) && (isValue(token) || token.type() == Type.WORD)) {
      return Optional.of("a comma is missing before [" + token.text() + "]");
    }
    boolean isCompared =
        MeantNot.compares(spot.next(-1)) || spot.next(-1).is(",") || spot.next(-1).is("(");
    if (token.type() == Type.WORD && isCompared && !MeantNot.compares(spot.next(1))) {
      return Optional.of("[\"" + spot.joined(0) + "\"]");
    }
    return spot.pattern().equals("Term")
        ? statement(spot).map(said -> "[" + said + "]")
        : Optional.empty();
  }

  private static boolean isPattern(Spot spot) {
    return spot.token().type() == Type.WORD
        && Character.isUpperCase(spot.token().text().charAt(0))
        && spot.next(1).is("(");
  }

  private static boolean isValue(Token token) {
    return MeantNot.isLiteral(token) || token.type() == Type.VARIABLE || token.is(")");
  }

  /** What is meant by {@code seal == none}, an issue as if it were a field. */
  private static Optional<String> statement(Spot spot) {
    Token token = spot.token();
    int sign = spot.lastJoined(0) + 1;
    Token compares = spot.next(sign);
    boolean isNamed = token.type() == Type.WORD || token.type() == Type.STRING;
    boolean isSaid = compares.is("is") || MeantNot.compares(compares);
    if (!isNamed || !isSaid || compares.is("in")) {
      return Optional.empty();
    }
    String issue = token.type() == Type.STRING ? token.text() : spot.joined(0);
    String operator = compares.is("=") || compares.is("is") ? "==" : compares.text();
    Token value = spot.next(sign + 1);
    String shown = value.type() == Type.WORD ? '"' + spot.joined(sign + 1) + '"' : value.shown();
    String field = value.type() == Type.NUMBER ? "value" : "option";
    return Optional.of("issue == \"" + issue + "\", " + field + " " + operator + " " + shown);
  }

  private static Optional<String> inAccumulation(Spot spot) {
    Token token = spot.token();
    if (token.is("then") || token.is("end")) {
      return Optional.of(missing(spot));
    }
    if (token.type() == Type.VARIABLE && spot.next(-2).is("count")) {
      return Optional.of("[count()], which counts matches");
    }
    if (token.type() != Type.WORD || Character.isUpperCase(token.text().charAt(0))) {
      return Optional.empty();
    }
    return Optional.of(
        spot.next(1).is("(")
            ? "[$" + token.text() + " : " + token.text() + "(…)], which names what is worked out"
            : "[$" + token.text() + "], a name given before it");
  }

  private static Optional<String> inHead(Spot spot) {
    boolean isId = spot.next(-1).is("(") && spot.next(-3).is("@");
    return isId && spot.token().type() != Type.END && !spot.token().is(")")
        ? Optional.of("[\"" + spot.joined(0) + "\"]")
        : Optional.empty();
  }

  /** What is meant by what makes no comparison, such as {@code 5 < value} and {@code 9,5}. */
  static Optional<String> comparison(Spot spot) {
    if (spot.room() != Room.PATTERN && spot.room() != Room.ACCUMULATE) {
      return Optional.empty();
    }
    Optional<String> meant = decimal(spot).or(() -> MeantNot.turned(spot)).or(() -> twoTexts(spot));
    return meant.map(Meant::maybe);
  }

  private static Optional<String> decimal(Spot spot) {
    boolean isDecimal =
        List.of(spot.token().type(), spot.next(-2).type()).equals(List.of(Type.NUMBER, Type.NUMBER))
            && spot.next(-1).is(",")
            && spot.touches(0)
            && spot.touches(-1);
    if (!isDecimal) {
      return Optional.empty();
    }
    String whole = spot.next(-2).text();
    String part = spot.token().text();
    String number = "[" + whole + "." + part + "]";
    return Optional.of(part.length() == 3 ? number + " or [" + whole + part + "]" : number);
  }

  private static Optional<String> twoTexts(Spot spot) {
    boolean areTwo =
        spot.token().type() == Type.STRING
            && spot.next(1).is(",")
            && spot.next(2).type() == Type.STRING;
    return areTwo && spot.pattern().equals("Term")
        ? Optional.of(
            "[issue == " + spot.token().shown() + ", option == " + spot.next(2).shown() + "]")
        : Optional.empty();
  }
}
