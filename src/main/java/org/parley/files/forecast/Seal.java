package org.parley.files.forecast;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.table.JsonText;
import org.parley.tabulation.FileDigest;

/**
 * A text that shows whether it was changed: its last key is the SHA-256 of all lines before, so
 * that it can be checked with {@code head -n -2 forecast.json | sha256sum}. When it was made it
 * does not show.
 */
public final class Seal {

  private static final String KEY = "sha256";

  /** The line of the seal and the end of the text, after all that is sealed. */
  private static final Pattern LINE =
      Pattern.compile("(?s)(.*\\n)  \"" + KEY + "\" : \"([0-9a-f]{64})\"\\n}\\n");

  private Seal() {}

  /** The content with its seal, as JSON. */
  static String sealed(Map<String, Object> content) {
    Map<String, Object> all = new LinkedHashMap<>(content);
    all.put(KEY, "0".repeat(64));
    Matcher open = LINE.matcher(JsonText.of(all));
    if (!open.matches()) {
      throw new IllegalStateException("the last line is no seal");
    }
    String before = open.group(1);
    return before + "  \"" + KEY + "\" : \"" + FileDigest.sha256(before) + "\"\n}\n";
  }

  /** The seal of a text; nothing where it has none, or was changed. */
  static Optional<String> intact(String text) {
    Matcher matcher = LINE.matcher(text);
    return matcher.matches() && FileDigest.sha256(matcher.group(1)).equals(matcher.group(2))
        ? Optional.of(matcher.group(2))
        : Optional.empty();
  }

  /** The seal of a sealed text. */
  public static String of(String text) {
    return intact(text).orElseThrow();
  }
}
