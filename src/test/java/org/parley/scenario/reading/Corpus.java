package org.parley.scenario.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.scenario.problem.Problem;

/**
 * The scenario files under {@code src/test/resources}: {@code good}, and under {@code bad} those
 * whose text is at fault ({@code yaml}), whose structure is, as a schema can see ({@code
 * structure}), and whose ids and sums are, as it cannot ({@code reference}).
 *
 * <p>A bad file begins with a line {@code # expect line:column code part of the message} a problem.
 */
final class Corpus {

  private static final Pattern EXPECTATION =
      Pattern.compile("# expect (\\d+):(\\d+) ([A-Z]\\d\\d) (.*)");

  private Corpus() {}

  /** What a bad file says of one of its problems. */
  record Expectation(int line, int column, String code, String message) {

    boolean isMetBy(Problem problem) {
      return problem.location().line() == line
          && problem.location().column() == column
          && problem.code().id().equals(code)
          && problem.message().contains(message);
    }
  }

  static List<Path> good() {
    return files("good");
  }

  static List<Path> badText() {
    return files("bad/yaml");
  }

  static List<Path> badStructure() {
    return files("bad/structure");
  }

  static List<Path> badReferences() {
    return files("bad/reference");
  }

  static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(Corpus.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Expectation> expectations(Path file) {
    return text(file)
        .lines()
        .map(EXPECTATION::matcher)
        .takeWhile(Matcher::matches)
        .map(
            matcher ->
                new Expectation(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    matcher.group(3),
                    matcher.group(4)))
        .toList();
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(file(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
