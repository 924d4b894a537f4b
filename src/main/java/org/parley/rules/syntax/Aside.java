package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What sentences and tables say that no rule holds.
 *
 * @param owners who each sentence says it is that rejects something, where it says so
 * @param reasons why each is so, where it says so, at the place of the rule's name
 * @param mixed each {@code or} beside what {@code and} joins, or {@code not} denies, without
 *     brackets
 * @param columns the columns of a table that are about issues
 * @param words the columns of a table that are about none
 */
public record Aside(
    List<Owner> owners,
    List<Token> reasons,
    List<Mixed> mixed,
    List<Token> columns,
    Set<String> words) {

  /**
   * An {@code or} beside what {@code and} joins or {@code not} denies, without brackets.
   *
   * @param or the word
   * @param binding the other word, which binds more
   * @param joined what is joined, as it was written
   */
  public record Mixed(Token or, String binding, String joined) {}

  /**
   * Who a sentence says it is that rejects something.
   *
   * @param position id of the position, at the place of what the sentence begins with
   * @param party the party it names
   */
  public record Owner(Token position, Token party) {}

  static Aside nothing() {
    return new Aside(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new TreeSet<>());
  }
}
