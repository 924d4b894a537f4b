package org.parley.rules.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.rules.syntax.Spot.Room;
import org.parley.rules.syntax.Token.Type;
import org.parley.scenario.problem.VisibleText;

/** What is meant by a sign that other languages, word processors and mathematics have. */
final class MeantSign {

  /** Signs for which there is another, wherever they stand. */
  private static final Map<String, String> PLAIN = new HashMap<>();

  private static final String QUOTES = "“”„‟«»‘’‚‛`´″′";

  static {
    "≥⩾".codePoints().forEach(c -> PLAIN.put(Character.toString(c), "[>=]"));
    "≤⩽".codePoints().forEach(c -> PLAIN.put(Character.toString(c), "[<=]"));
    "−–—".codePoints().forEach(c -> PLAIN.put(Character.toString(c), "[-]"));
    "×·".codePoints().forEach(c -> PLAIN.put(Character.toString(c), "[*]"));
    PLAIN.put("≠", "[!=]");
    PLAIN.put("[", "[(]");
    PLAIN.put("{", "[(]");
    PLAIN.put("]", "[)]");
    PLAIN.put("#", "[//], which begins a comment");
    PLAIN.put("%", "leave [%] out: the unit stands in the scenario");
    PLAIN.put("/", "multiply instead: numbers are not divided");
    PLAIN.put("÷", "multiply instead: numbers are not divided");
  }

  private MeantSign() {}

  /** What is meant, to be put behind "Maybe"; nothing where that cannot be told. */
  static Optional<String> by(Spot spot) {
    String sign = spot.token().text();
    if (spot.token().type() != Type.SYMBOL || sign.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt hidden = VisibleText.firstHidden(sign);
    if (hidden.isPresent()) {
      boolean isBlank = Character.getType(hidden.getAsInt()) == Character.SPACE_SEPARATOR;
      return Optional.of(isBlank ? "a blank in its place" : "delete it: it cannot be seen");
    }
    if (QUOTES.contains(sign)) {
      return Optional.of(quoted(spot));
    }
    if (Character.isDigit(sign.charAt(0))) {
      return number(sign);
    }
    return Optional.ofNullable(PLAIN.get(sign)).or(() -> byPlace(spot));
  }

  private static Optional<String> byPlace(Spot spot) {
    boolean isBeside = spot.room() == Room.CONDITION;
    return switch (spot.token().text()) {
      case "=" -> Optional.of(equal(spot));
      case ">" -> spot.next(-1).is("<") ? Optional.of("[!=]") : Optional.empty();
      case "!" -> isBeside ? Optional.of("[not]") : MeantNot.by(spot);
      case "&&", "&" -> Optional.of(isBeside ? "[and]" : "[&&]");
      case "||", "|" -> Optional.of(isBeside ? "[or]" : "[||]");
      case "}" -> Optional.of(spot.room() == Room.CONCLUSION ? "[end]" : "[)]");
      case "," -> comma(spot);
      case ";" -> isBeside ? Optional.of("leave it out") : Optional.empty();
      case ")" -> closing(spot);
      case ":" -> colon(spot);
      case "." -> point(spot);
      default -> Optional.empty();
    };
  }

  private static String equal(Spot spot) {
    if (spot.next(-1).type() == Type.VARIABLE && spot.next(1).type() == Type.WORD) {
      return "[:], which gives a field a name";
    }
    if (spot.touches(1) && (spot.next(1).is("<") || spot.next(1).is(">"))) {
      return "[" + spot.next(1).text() + "=]";
    }
    boolean isThird = spot.touches(0) && (spot.next(-1).is("==") || spot.next(-1).is("!="));
    return isThird ? "[" + spot.next(-1).text() + "]" : "[==]";
  }

  private static Optional<String> comma(Spot spot) {
    if (spot.room() == Room.CONDITION) {
      return Optional.of("leave it out: conditions side by side must all hold");
    }
    if (spot.next(-2).is("(") && (spot.next(-3).is("==") || spot.next(-3).is("!="))) {
      String in = spot.next(-3).is("==") ? "[in]" : "[not in]";
      return Optional.of(in + " in place of [" + spot.next(-3).text() + "]");
    }
    return spot.room() == Room.ACCUMULATE ? Optional.of("[;]") : Optional.empty();
  }

  private static Optional<String> closing(Spot spot) {
    if (spot.next(-1).is(",")) {
      return Optional.of("leave out the comma before it");
    }
    return switch (spot.room()) {
      case CONDITION -> Optional.of("leave it out: no [(] is open");
      case CONCLUSION -> spot.next(-1).is("(") ? Optional.of("[drools] before it") : leaveOut();
      case ACCUMULATE ->
          spot.next(-1).is("(")
              ? Optional.of("a $variable that a pattern binds, as in [sum($share)]")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> leaveOut() {
    return Optional.of("leave it out");
  }

  private static Optional<String> colon(Spot spot) {
    Token next = spot.next(1);
    if (next.type() == Type.VARIABLE) {
      return Optional.of("[" + next.text() + " : " + spot.next(-1).text() + "]");
    }
    boolean isValue = next.type() == Type.STRING || next.type() == Type.NUMBER;
    return isValue ? Optional.of("[==]") : Optional.empty();
  }

  private static Optional<String> point(Spot spot) {
    boolean isFraction = spot.next(1).type() == Type.NUMBER && spot.touches(1);
    return isFraction ? Optional.of("[0." + spot.next(1).text() + "]") : Optional.empty();
  }

  /** The number at the start of what is none, such as {@code 50percent}. */
  private static Optional<String> number(String sign) {
    if (sign.matches("[0-9.]+[eE].*")) {
      return Optional.of("all its digits, without a power of ten");
    }
    String digits = sign.replace("_", "").replaceFirst("^([0-9]+([.][0-9]+)?).*", "$1");
    return Optional.of("[" + digits + "]");
  }

  /** The text between quotes of a word processor, in straight ones. */
  private static String quoted(Spot spot) {
    int end = spot.endOfLine();
    for (int n = 2; n <= end; n++) {
      if (spot.next(n).type() == Type.SYMBOL && QUOTES.contains(spot.next(n).text())) {
        return "straight quotes: [\"" + spot.line(1, n - 1) + "\"]";
      }
    }
    return "straight quotes: [\"] or [']";
  }
}
