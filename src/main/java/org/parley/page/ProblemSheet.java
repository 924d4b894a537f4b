package org.parley.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.parley.page.text.Wrapped;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;

/**
 * What is to be said of a kind of mistake.
 *
 * @param code the kind
 * @param sentence what is wrong in general, and what to do
 * @param wrong lines of a file with the mistake, none where it does not show in a line
 * @param right the same lines without it, none where they go without a replacement
 */
public record ProblemSheet(
    ProblemCode code, String sentence, List<String> wrong, List<String> right) {

  private static final String RESOURCE = "problems.txt";
  private static final String INDENT = "    ";

  /** The sheet of a code. */
  public static ProblemSheet of(ProblemCode code) {
    List<String> lines =
        sheets()
            .lines()
            .dropWhile(line -> !line.equals("# " + code.id()))
            .skip(1)
            .takeWhile(line -> !line.startsWith("# "))
            .toList();
    return new ProblemSheet(
        code,
        String.join(
            " ", lines.stream().filter(l -> !l.startsWith("- ") && !l.startsWith("+ ")).toList()),
        marked(lines, "- "),
        marked(lines, "+ "));
  }

  /** The sheet for a terminal; each line ends in a newline. */
  public String text() {
    StringBuilder text = new StringBuilder(code.id() + ": " + subject() + "\n\n");
    Wrapped.append(text, "", sentence);
    append(text, "Wrong", wrong);
    append(text, "Right", right);
    return text.toString();
  }

  /** What the file is to whom the mistake happened, and how bad it is. */
  public String subject() {
    String severity = code.severity() == Problem.Severity.WARNING ? "warning" : "error";
    return switch (code.id().charAt(0)) {
      case 'Y' -> severity + " of a file as such";
      case 'S' -> severity + " in a scenario";
      case 'R' -> severity + " in a rule file";
      case 'P' -> severity + " in a plan of a sweep";
      default -> severity;
    };
  }

  private static void append(StringBuilder text, String head, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(head).append(":\n\n");
      lines.forEach(line -> text.append(INDENT).append(line).append('\n'));
    }
  }

  private static List<String> marked(List<String> lines, String mark) {
    return lines.stream()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .toList();
  }

  private static String sheets() {
    try (InputStream in = ProblemSheet.class.getResourceAsStream(RESOURCE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
