package org.parley.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.Token;

/**
 * A rule of a scenario, and what stands for it where Drools works.
 *
 * @param index place among the rules of all files, counted from 0
 * @param file place of its file among the files, counted from 0
 * @param source its file
 * @param rule the rule
 * @param variables which variable of it is which
 */
public record BookRule(int index, int file, RuleFile source, Rule rule, Variables variables) {

  /** The rules of files, in their order. */
  public static List<BookRule> of(List<RuleFile> files) {
    List<BookRule> rules = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      RuleFile source = files.get(file);
      for (Rule rule : source.text().rules()) {
        Variables variables = Variables.of(source.text(), rule);
        rules.add(new BookRule(rules.size(), file, source, rule, variables));
      }
    }
    return List.copyOf(rules);
  }

  /** The same with more variables, by token, which nothing in the rule binds or uses. */
  public BookRule with(Map<Token, Variables.Bound> more) {
    return new BookRule(index, file, source, rule, variables.with(more));
  }

  /** Its name as written. */
  public String name() {
    return rule.name().text();
  }

  /** What Drools calls one of its alternatives. */
  public String droolsName(int alternative) {
    return "r" + index + "a" + alternative;
  }

  /** The place of the rule of which Drools calls an alternative so. */
  public static int index(String droolsName) {
    return Integer.parseInt(droolsName.substring(1, droolsName.indexOf('a')));
  }

  /** What stands for a fact type of its file; files may use the same name for different types. */
  public String typeKey(String type) {
    return "f" + file + "d" + List.copyOf(source.text().declared().keySet()).indexOf(type);
  }

  /** Whether a fact type is declared in its file, and not one of the vocabulary. */
  public boolean declares(String type) {
    return source.text().declared().containsKey(type);
  }

  /** Of the same scenario, rules are told by their place. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BookRule rule && rule.index == index;
  }

  @Override
  public int hashCode() {
    return index;
  }
}
