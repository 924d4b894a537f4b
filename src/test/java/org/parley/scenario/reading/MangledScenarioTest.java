package org.parley.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemText;
import org.parley.scenario.problem.ScenarioException;

/** Whatever happens to a file, it is read or refused; and what the schema refuses is refused. */
final class MangledScenarioTest {

  @ParameterizedTest
  @MethodSource("org.parley.scenario.reading.Corpus#good")
  void mangledFileIsReadOrRefusedWithPlaces(Path file, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("rules.drl"), "");
    Path mangled = Files.createDirectory(folder.resolve("good")).resolve("scenario.yaml");
    SplittableRandom random = new SplittableRandom(20260201);
    int refused = 0;
    for (int round = 0; round < 150; round++) {
      String text = mangled(Corpus.text(file), random);
      Files.writeString(mangled, text);
      ScenarioException refusal =
          catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(mangled));
      if (refusal == null) {
        assertThat(ScenarioSchema.faults(text)).as(text).isEmpty();
      } else {
        refused++;
        assertThat(refusal.problems()).allMatch(problem -> isPlaced(problem, text));
        assertThat(ProblemText.of(refusal.problems())).contains("error[");
      }
    }
    assertThat(refused).isBetween(40, 150);
  }

  private static boolean isPlaced(Problem problem, String text) {
    SourceText source = SourceText.of("", text);
    Problem.Location at = problem.location();
    return at.line() <= source.lineCount()
        && at.text().equals(source.line(at.line()))
        && at.column() <= at.text().length() + 1;
  }

  /** A text with one line dropped, doubled or swapped, or one character dropped or replaced. */
  private static String mangled(String text, SplittableRandom random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int line = random.nextInt(lines.size());
    String old = lines.get(line);
    int at = random.nextInt(old.length());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(line, old);
      case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(line));
      case 3 -> lines.set(line, old.substring(0, at) + old.substring(at + 1));
      default -> {
        String characters = ":{}[],&*!|>'\"%@`#-? \t0123456789abc~.";
        char character = characters.charAt(random.nextInt(characters.length()));
        lines.set(line, old.substring(0, at) + character + old.substring(at + 1));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
