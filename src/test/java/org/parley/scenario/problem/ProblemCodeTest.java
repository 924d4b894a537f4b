package org.parley.scenario.problem;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Codes as others have written them down. A new one is added at the end of the file of those kept;
 * a line that is there already is never changed, taken out or given to another kind.
 */
final class ProblemCodeTest {

  private static final Path KEPT =
      Path.of("src/test/resources/org/parley/kept", "problem-codes.txt");

  @Test
  void codesAreKept() throws IOException {
    List<String> codes =
        Arrays.stream(ProblemCode.values()).map(code -> code.id() + " " + code.name()).toList();
    assertThat(Files.readAllLines(KEPT)).containsExactlyInAnyOrderElementsOf(codes);
  }

  /** Numbers may be left out, so that several people can take some at a time. */
  @Test
  void idIsALetterAndAGreaterNumberThanThatBefore() {
    Map<Character, List<ProblemCode>> byLetter =
        Arrays.stream(ProblemCode.values()).collect(groupingBy(code -> code.id().charAt(0)));
    assertThat(byLetter.keySet()).containsExactlyInAnyOrder('Y', 'S', 'R', 'W', 'P');
    byLetter.forEach(
        (letter, codes) -> {
          assertThat(codes).allMatch(code -> code.id().matches("[YSRWP]\\d\\d"));
          assertThat(codes.stream().map(ProblemCode::id)).isSorted().doesNotHaveDuplicates();
        });
  }

  @Test
  void warningsAloneLeaveTheFileUsable() {
    assertThat(ProblemCode.values())
        .allSatisfy(
            code ->
                assertThat(code.severity() == Problem.Severity.WARNING)
                    .isEqualTo(code.id().startsWith("W")));
  }

  @Test
  void idIsFoundInUpperAndLowerCase() {
    assertThat(ProblemCode.withId("s04")).contains(ProblemCode.UNKNOWN_ID);
    assertThat(ProblemCode.withId("S04")).contains(ProblemCode.UNKNOWN_ID);
    assertThat(ProblemCode.withId("S4")).isEmpty();
    assertThat(ProblemCode.withId("")).isEmpty();
  }
}
