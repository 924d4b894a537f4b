package org.parley.rules.syntax;

import org.parley.scenario.problem.VisibleText;

/**
 * A piece of rule text.
 *
 * @param type what it is
 * @param text the text itself; of a string, what stands between the quotes
 * @param line line counted from 1
 * @param column column counted from 1
 */
public record Token(Type type, String text, int line, int column) {

  /** What a piece of text is. */
  public enum Type {
    WORD,
    VARIABLE,
    STRING,
    NUMBER,
    SYMBOL,
    END
  }

  /** Whether it is this word or symbol. */
  public boolean is(String expected) {
    return (type == Type.WORD || type == Type.SYMBOL) && text.equals(expected);
  }

  // Written out for the sake of the start: see "What costs at the start" in design.md.
  @Override
  public boolean equals(Object other) {
    return other instanceof Token same
        && type == same.type
        && line == same.line
        && column == same.column
        && text.equals(same.text);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * type.ordinal() + text.hashCode()) + line) + column;
  }

  /** The token as a message shows it. */
  public String shown() {
    return switch (type) {
      case STRING -> '"' + text + '"';
      case END -> "end of file";
      case SYMBOL ->
          VisibleText.firstHidden(text).stream()
              .mapToObj(VisibleText::named)
              .findFirst()
              .orElse(text);
      default -> text;
    };
  }
}
