package org.parley.rules;

import java.util.HashMap;
import java.util.Map;
import org.parley.rules.book.BookRule;
import org.parley.rules.syntax.Condition;
import org.parley.rules.wording.RuleWords;

/** What rules ask to be absent, which no term that they match tells. */
public final class Denials {

  private Denials() {}

  /** When a rule matches, in words, by its name: of those that ask for something to be absent. */
  public static Map<String, String> of(RuleBook book) {
    Map<String, String> words = new HashMap<>();
    for (BookRule rule : book.rules()) {
      if (denies(rule.rule().condition())) {
        words.put(rule.rule().name().text(), RuleWords.of(rule.rule()));
      }
    }
    return words;
  }

  private static boolean denies(Condition condition) {
    return condition instanceof Condition.Not
        || condition.parts().stream().anyMatch(Denials::denies);
  }
}
