package org.parley.rules.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.syntax.Spot.Room;
import org.parley.rules.syntax.Token.Type;

/** What is meant by a word of everyday speech or of other languages, where rules have another. */
final class MeantWord {

  /** Words of rules that are written in small letters. */
  private static final Set<String> SMALL =
      Set.of("and", "or", "not", "exists", "accumulate", "when", "then", "end", "in", "rule");

  private static final Map<String, String> BESIDE = new HashMap<>();
  private static final Map<String, String> WITHIN = new HashMap<>();

  /** What other DRL has between the name of a rule and {@code when}. */
  private static final Set<String> ATTRIBUTES =
      Set.of("salience", "no", "lock", "dialect", "agenda", "auto", "enabled", "duration", "timer");

  static {
    String not = "[not] before what must not be so";
    List.of("unless", "without", "except", "forall").forEach(word -> BESIDE.put(word, not));
    List.of("no", "none", "never").forEach(word -> BESIDE.put(word, "[not]"));
    List.of("if", "where", "whenever", "either", "given")
        .forEach(word -> BESIDE.put(word, "leave it out: conditions stand by themselves"));
    List.of("but", "also", "plus").forEach(word -> BESIDE.put(word, "[and]"));
    List.of("is", "equals", "equal", "eq").forEach(word -> WITHIN.put(word, "[==]"));
    List.of("contains", "matches", "like", "memberOf", "soundslike", "str")
        .forEach(word -> WITHIN.put(word, "[==] or [in]"));
    WITHIN.put("null", "leave the comparison out: nothing that is there is empty");
    WITHIN.put("unless", "[not], with a pattern of its own behind this one");
  }

  private MeantWord() {}

  /** What is meant, to be put behind "Maybe"; nothing where that cannot be told. */
  static Optional<String> by(Spot spot) {
    if (spot.token().type() != Type.WORD) {
      return Optional.empty();
    }
    String word = spot.token().text();
    Room room = spot.room();
    String small = word.toLowerCase(Locale.ROOT);
    if (!word.equals(small) && SMALL.contains(small)) {
      return Optional.of("[" + small + "]");
    }
    return switch (room) {
      case CONDITION -> beside(word, spot);
      case PATTERN -> within(word, spot);
      case ACCUMULATE -> word.equals("average") ? average() : Optional.empty();
      case HEAD -> head(word, spot);
      case CONCLUSION -> conclusion(word, spot);
    };
  }

  private static Optional<String> average() {
    return Optional.of("[sum], against as many times the number");
  }

  private static Optional<String> beside(String word, Spot spot) {
    if (word.equals("verdict") || word.equals("course") || word.equals("insertLogical")) {
      return Optional.of("[then] is missing before it");
    }
    boolean isBracket = spot.next(1).is("[") || spot.next(1).is("{");
    return isBracket
        ? Optional.of("[(] in place of [" + spot.next(1).text() + "]")
        : Optional.ofNullable(BESIDE.get(word));
  }

  private static Optional<String> within(String word, Spot spot) {
    return switch (word) {
      case "not" -> MeantNot.by(spot);
      case "between" -> MeantNot.between(spot);
      case "and" -> Optional.of("[&&]");
      case "or" -> Optional.of(either(spot));
      default -> Optional.ofNullable(WITHIN.get(word));
    };
  }

  /** {@code option == "a" or "b"} lists options; anything else joins two comparisons. */
  private static String either(Spot spot) {
    boolean lists =
        MeantNot.isLiteral(spot.next(1))
            && MeantNot.isLiteral(spot.next(-1))
            && spot.next(-2).is("==");
    return lists ? "[in (" + spot.next(-1).shown() + ", " + spot.next(1).shown() + ")]" : "[||]";
  }

  private static Optional<String> head(String word, Spot spot) {
    if (spot.next(-1).is("rule")) {
      return Optional.of("[\"" + spot.line(0, spot.endOfLine()) + "\"]");
    }
    if (ATTRIBUTES.contains(word)) {
      return Optional.of("leave it out: the order of rules means nothing");
    }
    boolean isMetadata = Subject.OUTCOMES.metadata().contains(word) && spot.next(1).is("(");
    if (isMetadata && !spot.next(-1).is("@")) {
      return Optional.of("[@" + word + "]");
    }
    if (word.equals("when") && spot.next(-2).is("@")) {
      return Optional.of("[(\"…\")] with an id before it");
    }
    boolean isPattern = Character.isUpperCase(word.charAt(0)) && spot.next(1).is("(");
    boolean isCondition = List.of("not", "exists", "accumulate").contains(word);
    return isPattern || isCondition ? Optional.of("[when] is missing before it") : Optional.empty();
  }

  private static Optional<String> conclusion(String word, Spot spot) {
    if (spot.next(-1).is("(") && spot.next(-2).is("insertLogical")) {
      return Optional.of("[new] before it");
    }
    if (spot.next(-1).is(")")) {
      return Optional.of("[;] is missing before it");
    }
    boolean isVerdict = List.of("crosses", "incoherent", "holds").contains(word);
    return isVerdict && !spot.next(-1).is(".")
        ? Optional.of("[verdict." + word + "(drools)]")
        : Optional.empty();
  }
}
