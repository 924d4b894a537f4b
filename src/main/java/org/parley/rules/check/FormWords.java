package org.parley.rules.check;

import org.parley.rules.syntax.RuleForm;
import org.parley.scenario.CoherenceRule.Kind;

/**
 * Advice on rules, in the words of the file it is about: who writes sentences is not helped by what
 * one writes in DRL.
 *
 * @param form how the file is written
 */
public record FormWords(RuleForm form) {

  /** How a rule is made one about a reading of a position. */
  String reading(String position, String reading) {
    return form == RuleForm.DRL
        ? "Maybe add [@reading(\"" + reading + "\")], or another of them"
        : "Maybe [" + position + "=" + reading + "] for [" + position + "], or another of them";
  }

  /** How a rule is made one of a kind that has the id it names. */
  String kind(Kind kind, String id) {
    return switch (form) {
      case DRL -> "Maybe @" + kind.label() + ", under which [" + id + "] is listed";
      case SENTENCES ->
          "Maybe [" + has(kind) + "], since [" + id + "] is listed under [" + kind.label() + "]";
      case TABLE -> "Maybe in a column [" + kind.label() + "], under which it is listed";
    };
  }

  private static String has(Kind kind) {
    return kind == Kind.AGREEMENT ? "no agreement has" : "no outcome has";
  }

  /** What is compared of an issue whose options are no numbers. */
  String option() {
    return switch (form) {
      case DRL -> "Maybe compare [option] instead";
      case SENTENCES -> "Maybe [is] or [is not], with its options";
      case TABLE -> "Maybe list its options, with [|] between them";
    };
  }

  /** How what is denied twice is said. */
  String twoNots() {
    return form == RuleForm.DRL
        ? "Maybe [exists], or a single [not]"
        : "Maybe without both, or a single [not]";
  }

  /** How a rule about a position is begun. */
  public String position(String id) {
    return switch (form) {
      case DRL -> "write a rule with @crosses(\"" + id + "\")";
      case SENTENCES -> "write a sentence [" + id + ": rejects …]";
      case TABLE -> "add a row with [" + id + "] in column [crosses]";
    };
  }

  /** How a rule about what leaves outcomes out is begun. */
  public String exclusion(Kind kind, String id) {
    return switch (form) {
      case DRL -> "Maybe write a rule with @" + kind.label() + "(\"" + id + "\")";
      case SENTENCES -> "Maybe write a sentence [" + id + ": " + has(kind) + " …]";
      case TABLE -> "Maybe add a row with [" + id + "] in column [" + kind.label() + "]";
    };
  }

  /** How a rule about a statement is begun. */
  public String statement(String id) {
    return switch (form) {
      case DRL -> "Maybe write a rule with @prefers(\"" + id + "\")";
      case SENTENCES -> "Maybe write a sentence [" + id + ": holds where …]";
      case TABLE -> "Maybe add a row with [" + id + "] in column [prefers]";
    };
  }
}
