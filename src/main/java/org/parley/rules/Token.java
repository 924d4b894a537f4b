package org.parley.rules;

/**
 * A piece of rule text.
 *
 * @param type what it is
 * @param text the text itself; of a string, what stands between the quotes
 * @param line line counted from 1
 * @param column column counted from 1
 */
record Token(Type type, String text, int line, int column) {

  enum Type {
    WORD,
    VARIABLE,
    STRING,
    NUMBER,
    SYMBOL,
    END
  }

  boolean is(String expected) {
    return (type == Type.WORD || type == Type.SYMBOL) && text.equals(expected);
  }

  /** The token as a message shows it. */
  String shown() {
    return switch (type) {
      case STRING -> '"' + text + '"';
      case END -> "end of file";
      default -> text;
    };
  }
}
