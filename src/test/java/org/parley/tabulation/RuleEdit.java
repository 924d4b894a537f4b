package org.parley.tabulation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits of one rule in the text of a rule file. */
enum RuleEdit {
  RENAMED {
    @Override
    String of(String rule) {
      return rule.replaceFirst("(?m)^rule \"", "rule \"Newly: ");
    }
  },
  TURNED {
    @Override
    String of(String rule) {
      String turned = replaced(rule, "==", "!=", "option|value|kind|party");
      // Some rules compare nothing.
      return turned.equals(rule) ? RENAMED.of(rule) : turned;
    }
  },
  JOINED {
    @Override
    String of(String rule) {
      Matcher issue = Pattern.compile("issue == (\"[^\"]*\")").matcher(rule);
      String more = issue.find() ? "    Term(issue == " + issue.group(1) + ")\n" : "";
      return more.isEmpty() ? RENAMED.of(rule) : rule.replaceFirst("(?m)^then", more + "then");
    }
  },
  REMOVED {
    @Override
    String of(String rule) {
      return "";
    }
  },
  ADDED {
    @Override
    String of(String rule) {
      return rule + "\n" + RENAMED.of(rule);
    }
  };

  private static final Pattern RULE = Pattern.compile("(?m)^rule \"[\\s\\S]*?^end$");

  /** The rule after the edit. */
  abstract String of(String rule);

  /** The rules of a file. */
  static List<String> rules(String file) {
    return RULE.matcher(file).results().map(result -> result.group()).toList();
  }

  /** Turns the first comparison of one of some fields, in either direction. */
  private static String replaced(String rule, String one, String other, String fields) {
    for (String[] pair : Arrays.asList(new String[] {one, other}, new String[] {other, one})) {
      Matcher matcher = Pattern.compile("\\b(" + fields + ") " + pair[0] + " ").matcher(rule);
      if (matcher.find()) {
        return matcher.replaceFirst("$1 " + pair[1] + " ");
      }
    }
    return rule.contains("not in (")
        ? rule.replaceFirst("not in \\(", "in (")
        : rule.replaceFirst(" in \\(", " not in (");
  }
}
