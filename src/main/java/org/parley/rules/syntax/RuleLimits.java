package org.parley.rules.syntax;

/**
 * How much a rule file may say. All are counts that can be told from the text, far beyond what
 * reads like a sentence; they keep reading, compiling and judging short whatever a file holds.
 */
public final class RuleLimits {

  /** Most rules of a file. */
  public static final int RULES = 2000;

  /** Most fact types a file declares. */
  public static final int FACT_TYPES = 200;

  /** Most fields of a declared fact type. */
  public static final int FIELDS = 32;

  /** Most patterns of a rule. */
  public static final int PATTERNS = 200;

  /** Most ways in which alternatives let a rule match. */
  public static final int ALTERNATIVES = 64;

  /** Most patterns of a file, counted once for each alternative they stand in. */
  public static final int PATTERNS_OF_FILE = 10_000;

  /** Most values that the constraints of a pattern compare. */
  public static final int VALUES = 500;

  /** Most values that the constraints of a file compare, counted like its patterns. */
  public static final int VALUES_OF_FILE = 50_000;

  /** Most conclusions of a rule. */
  public static final int CONCLUSIONS = 50;

  /** Most levels of parentheses and signs. */
  public static final int DEPTH = 32;

  /** Most characters of a name or a text. */
  public static final int NAME = 200;

  /** Most parts of a package's name. */
  public static final int NAME_PARTS = 20;

  /** Most digits of a number as it is written. */
  public static final int DIGITS = 30;

  /** Most digits of a number that a rule works out. */
  public static final int RESULT_DIGITS = 1000;

  /**
   * Most ways in which the facts of one outcome can match a rule, in a scenario of up to half as
   * many facts; twice as many as there are facts in a larger one.
   */
  public static final int MATCHES = 4_000;

  /** By this factor all rules together may match in more ways than one of them. */
  public static final int ALL_RULES = 2;

  /** Most conclusions of the rules of a file. */
  public static final int CONCLUSIONS_OF_FILE = 5_000;

  /** Most problems of a file that are listed. */
  public static final int PROBLEMS = 50;

  private RuleLimits() {}
}
