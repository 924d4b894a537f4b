package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Records that write out how they are compared compare all of their components: one added later and
 * forgotten there would make two different records equal.
 */
final class RecordEqualityTest {

  private static final Path PROGRAM = Path.of("src/main/java");
  private static final String WRITTEN_OUT = "What costs at the start";

  private static final Pattern RECORD =
      Pattern.compile("\\brecord (\\w+)(?:<[^(]*>)?\\(([^{]*)\\)");
  private static final Pattern EQUALS =
      Pattern.compile("public boolean equals\\(Object other\\) \\{\\s*return ([^;]*);");
  private static final Pattern HASH = Pattern.compile("public int hashCode\\(\\) \\{([^}]*)}");
  private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");

  @Test
  void everyComponentIsComparedAndHashed() throws IOException {
    List<String> forgotten = new ArrayList<>();
    int written = 0;
    for (String text : texts()) {
      Matcher record = RECORD.matcher(text);
      while (record.find()) {
        String body = withoutNested(bodyFrom(text, record.end()));
        if (body.contains(WRITTEN_OUT)) {
          written++;
          forgotten.addAll(forgotten(record.toMatchResult(), body));
        }
      }
    }
    assertThat(written).isPositive();
    assertThat(forgotten).isEmpty();
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PROGRAM)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
        String text = Files.readString(file);
        if (text.contains(WRITTEN_OUT)) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** What stands between the first brace from there on and the one that closes it. */
  private static String bodyFrom(String text, int from) {
    int start = text.indexOf('{', from);
    int depth = 0;
    for (int at = start; at < text.length(); at++) {
      depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return text.substring(start, at);
      }
    }
    return text.substring(start);
  }

  private static String withoutNested(String body) {
    Matcher nested = RECORD.matcher(body);
    return nested.find()
        ? withoutNested(body.replace(bodyFrom(body, nested.end()), "").replace(nested.group(), ""))
        : body;
  }

  private static List<String> forgotten(MatchResult record, String body) {
    Matcher equals = EQUALS.matcher(body);
    Matcher hash = HASH.matcher(body);
    String compared = equals.find() ? equals.group(1) : "";
    String hashed = hash.find() ? hash.group(1) : "";
    return COMPONENT
        .matcher(record.group(2).replaceAll("<[^()]*?>+", "").strip())
        .results()
        .map(component -> component.group(1))
        .filter(
            name ->
                !Pattern.compile("\\bsame\\." + name + "\\b").matcher(compared).find()
                    || !Pattern.compile("\\b" + name + "\\b").matcher(hashed).find())
        .map(name -> record.group(1) + "." + name)
        .toList();
  }
}
