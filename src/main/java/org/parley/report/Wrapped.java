package org.parley.report;

/** Text broken into lines of at most 79 columns. */
final class Wrapped {

  private static final int WIDTH = 79;

  private Wrapped() {}

  /** Appends a text word by word, each line indented; nothing where the text is empty. */
  static void append(StringBuilder out, String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.strip().split("\\s+")) {
      boolean isFirst = line.length() == indent.length();
      if (!isFirst && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder(indent);
        isFirst = true;
      }
      line.append(isFirst ? "" : " ").append(word);
    }
    if (line.length() > indent.length()) {
      out.append(line).append('\n');
    }
  }
}
