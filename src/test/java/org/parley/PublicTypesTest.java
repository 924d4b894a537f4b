package org.parley;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is public is for other packages, and called by a name of its own. */
final class PublicTypesTest {

  private static final Path SOURCES = Path.of("src");
  private static final Path PROGRAM = Path.of("src/main/java");

  /** What rules match has the names that authors write. */
  private static final String FACTS = "org.parley.rules.facts";

  /** A concept of stability is none of a solution, and the judge's verdict none on a state. */
  private static final Set<String> TWO_OF_A_NAME = Set.of("Concept", "Verdict");

  /** What other packages are handed, or hand over as a lambda, without ever naming it. */
  private static final Set<String> NEVER_NAMED =
      Set.of("Expression", "Loss", "NearestKeeper", "OutcomeJudge");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern NAME =
      Pattern.compile("\\borg\\.parley(?:\\.[a-z]\\w*)*\\.([A-Z]\\w*)");

  private record Source(String name, String pack, String text) {

    String qualified() {
      return pack + "." + name;
    }

    boolean isPublic() {
      return Pattern.compile("(?m)^public (?:[a-z-]+ )*@?[a-z]+ " + name + "\\b")
          .matcher(text)
          .find();
    }

    /** Types of other packages. */
    Stream<String> named() {
      return NAME.matcher(text).results().map(MatchResult::group).filter(n -> !isOfThis(n));
    }

    private boolean isOfThis(String type) {
      return type.substring(0, type.lastIndexOf('.')).equals(pack);
    }
  }

  private static List<Source> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .map(PublicTypesTest::source)
          .toList();
    }
  }

  private static Source source(Path file) {
    try {
      String text = Files.readString(file);
      Matcher pack = PACKAGE.matcher(text);
      String name = String.valueOf(file.getFileName()).replace(".java", "");
      return new Source(name, pack.find() ? pack.group(1) : "", text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Source> published() throws IOException {
    return sources(PROGRAM).stream().filter(Source::isPublic);
  }

  @Test
  void publicTypesAreNamedInOtherPackages() throws IOException {
    Set<String> named = new HashSet<>();
    sources(SOURCES).forEach(source -> source.named().forEach(named::add));
    assertThat(published())
        .hasSizeGreaterThan(400)
        .filteredOn(type -> !type.pack().equals(FACTS) && !NEVER_NAMED.contains(type.name()))
        .extracting(Source::qualified)
        .filteredOn(type -> !named.contains(type))
        .isEmpty();
  }

  @Test
  void publicTypesHaveNamesOfTheirOwn() throws IOException {
    Map<String, Set<String>> packages =
        published()
            .filter(type -> !type.pack().equals(FACTS))
            .collect(groupingBy(Source::name, mapping(Source::pack, toSet())));
    packages.keySet().removeAll(TWO_OF_A_NAME);
    assertThat(packages).allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
  }
}
