package org.parley.exchange;

/** Words and texts as a scenario file writes them. */
final class YamlWords {

  private YamlWords() {}

  /** A word as YAML: in quotes, since {@code no}, {@code 1e5} and others would be no word. */
  static String key(String id) {
    return id.matches("[A-Za-z][A-Za-z0-9_-]*")
            && !id.matches("(?i)true|false|null|yes|no|on|off|y|n")
        ? id
        : "\"" + id + "\"";
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    String plain = text.isBlank() ? "(no name)" : text.strip();
    plain
        .codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else {
                quoted.appendCodePoint(c < ' ' || c == 127 ? ' ' : c);
              }
            });
    return quoted.append('"').toString();
  }
}
