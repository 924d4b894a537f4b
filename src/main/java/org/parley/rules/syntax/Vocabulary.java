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
  public static final String GLOBAL_TYPE = FACTS + "Ruling";
  public static final String GLOBAL = "verdict";

  public static final String CROSSES = "crosses";
  public static final String READING = "reading";
  public static final String COHERENCE = "coherence";
  public static final String PREFERS = "prefers";
  public static final Set<String> METADATA = Set.of(CROSSES, READING, COHERENCE, PREFERS);

  /** Fields by fact type. */
  public static final Map<String, List<String>> FACT_FIELDS =
      Map.of(
          "Term", List.of("issue", "option", "value"),
          "Position", List.of("id", "party", "kind", "status"),
          "Rejection", List.of("position", "reading", "issue", "option"),
          "Party", List.of("id"));

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
          ("abstract assert boolean break byte case catch char class const continue default do double"
                  + " else enum extends final finally float for goto if implements int interface"
                  + " long native private protected public return short static strictfp super"
                  + " switch synchronized throw throws transient try void volatile while")
              .split(" "));

  private Vocabulary() {}

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

  /** Names of the fact types, in alphabetical order. */
  public static List<String> factTypes() {
    return FACT_FIELDS.keySet().stream().sorted().toList();
  }
}
