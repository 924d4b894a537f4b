package org.parley.rules.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a rule file.
 *
 * <p>DRL runs code in conditions and consequences alike, so a rule file from a stranger is a
 * program. Parley therefore reads it into a tree that has no place for anything else, and gives
 * Drools only what it writes afresh from that tree.
 */
public final class Vocabulary {

  public static final String FACTS = "org.parley.rules.facts.";
  public static final String GLOBAL = "verdict";

  public static final String CROSSES = "crosses";
  public static final String READING = "reading";
  public static final String COHERENCE = "coherence";
  public static final String AGREEMENT = "agreement";
  public static final String PREFERS = "prefers";
  public static final Set<String> METADATA =
      Set.of(CROSSES, READING, COHERENCE, AGREEMENT, PREFERS);

  /** Of any rule, as often as there is a warning to accept. */
  static final String ACCEPT = "accept";

  public static final String EVENT = "event";
  public static final String CHANCE = "chance";

  /** The one metadata name without a value. */
  public static final String ONCE = "once";

  public static final String SOFTENS = "softens";
  public static final String HARDENS = "hardens";
  public static final String RAISES = "raises";
  public static final String LOWERS = "lowers";
  public static final String BY = "by";
  public static final String STARTS = "starts";
  public static final String BREAKS = "breaks";
  public static final String EASES = "eases";
  public static final String STIFFENS = "stiffens";
  public static final String LEAVES = "leaves";
  public static final String PAUSES = "pauses";
  public static final String LEAKS = "leaks";
  public static final String ENDS = "ends";

  /** Metadata of process rules. */
  public static final Set<String> COURSE_METADATA =
      Set.of(
          EVENT, CHANCE, ONCE, SOFTENS, HARDENS, READING, RAISES, LOWERS, BY, STARTS, BREAKS, EASES,
          STIFFENS, LEAVES, PAUSES, LEAKS, ENDS);

  /** Fields by fact type. */
  public static final Map<String, List<String>> FACT_FIELDS =
      Map.of(
          "Term", List.of("issue", "option", "value"),
          "Position", List.of("id", "party", "kind", "status"),
          "Rejection", List.of("position", "reading", "issue", "option"),
          "Party", List.of("id"));

  /** Fields by fact type, of process rules. */
  public static final Map<String, List<String>> COURSE_FIELDS =
      Map.of(
          "Round", List.of("number", "left"),
          "Line", List.of("position", "party", "reading", "binds"),
          "Stance", List.of("party", "yielded"),
          "Standing", List.of("issue", "option", "value"),
          "Level", List.of("name", "value"),
          "Measure", List.of("name", "rounds"),
          "Happened", List.of("event", "rounds"));

  private static final Set<String> WHOLE_FIELDS = Set.of("number", "left", "yielded", "rounds");

  /** Words with which a statement of a rule file begins. */
  static final Set<String> STATEMENTS = Set.of("package", "import", "global", "declare", "rule");

  /** Words that mean something in a rule. */
  private static final Set<String> RESERVED =
      Set.of(
          "and",
          "contains",
          "end",
          "eval",
          "exists",
          "false",
          "from",
          "in",
          "instanceof",
          "is",
          "matches",
          "memberOf",
          "new",
          "not",
          "null",
          "or",
          "soundslike",
          "str",
          "strsim",
          "then",
          "this",
          "true");

  /** Words that mean something in Java, whose packages rule files name theirs like. */
  private static final Set<String> RESERVED_IN_JAVA =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends final finally float for goto if implements int"
                  + " interface long native private protected public return short static strictfp"
                  + " super switch synchronized throw throws transient try void volatile while")
              .split(" "));

  private Vocabulary() {}

  /** The metadata that names what a rule says something of. */
  static String metadataOf(Rule.Says says) {
    return switch (says) {
      case CROSSES -> CROSSES;
      case INCOHERENT -> COHERENCE;
      case NO_AGREEMENT -> AGREEMENT;
      case HOLDS -> PREFERS;
      case HAPPENS -> EVENT;
    };
  }

  /** Whether a word means something in a rule file, so that no field may be called so. */
  static boolean isReserved(String word) {
    return RESERVED.contains(word);
  }

  /** Whether no part of the name of a package may be this word. */
  static boolean isReservedInPackages(String word) {
    return isReserved(word)
        || word.equals("when")
        || STATEMENTS.contains(word)
        || RESERVED_IN_JAVA.contains(word);
  }

  /** What a field of a fact type of the vocabulary holds. */
  static FieldType typeOf(String factType, String field) {
    if (field.equals("binds")) {
      return FieldType.TRUTH;
    }
    boolean isWhole =
        WHOLE_FIELDS.contains(field) || (field.equals("value") && factType.equals("Level"));
    return isWhole ? FieldType.WHOLE : field.equals("value") ? FieldType.DECIMAL : FieldType.TEXT;
  }

  /**
   * What Drools calls a field of a fact type of the vocabulary: numbers are compared as exact
   * decimals, truths as texts.
   */
  public static String property(String factType, String field) {
    FieldType type = typeOf(factType, field);
    if (type == FieldType.TEXT) {
      return field;
    }
    if (type == FieldType.TRUTH) {
      return "binding";
    }
    return factType.equals("Term")
        ? "amount"
        : "exact" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
  }
}
