package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.Sketch;

/**
 * A frontier of any size is answered if there is memory for it, and else said not to be.
 *
 * <p>Two parties of opposite mind on issues whose weights are powers of two: every sum of these is
 * another, so that every outcome is on the frontier with a vector of its own.
 */
final class LargeFrontierTest {

  private static final int ISSUES = 13;
  private static final int VECTORS = 1 << ISSUES;

  @TempDir private Path folder;

  private Path scenario() {
    Sketch sketch = Sketch.scenario().party("north").party("south").rules(Sketch.REJECTIONS);
    for (int issue = 0; issue < ISSUES; issue++) {
      sketch.issue("i" + issue, "no", "yes");
    }
    return sketch
        .assumptions("{utility: {north: " + utility(1, 0) + ", south: " + utility(0, 1) + "}}")
        .write(folder);
  }

  private static String utility(int no, int yes) {
    String weights = each("i%d: %s");
    String values = each("i%d: {no: " + no + ", yes: " + yes + "}");
    return "{weights: {" + weights + "}, values: {" + values + "}}";
  }

  private static String each(String form) {
    return IntStream.range(0, ISSUES)
        .mapToObj(issue -> String.format(form, issue, (1 << issue) / 8.0))
        .collect(Collectors.joining(", "));
  }

  @Test
  void allVectorsAreListedWhereThereIsMemoryForThem() {
    Path out = folder.resolve("out");
    Cli.Result answer =
        Cli.run("bargain", scenario(), "--memory", 32, "--draws", 0, "-o", out).succeeded();
    assertThat(answer.out())
        .contains("No weight has a range, so that how far these hang on those assumed is not");
    assertThat(Cli.files(out).get("frontier_utilities.csv")).hasLineCount(1 + 2 * VECTORS);
    assertThat(Cli.json(out, "bargain.json").path("complete").asBoolean()).isTrue();
    // The page stays one to send by mail: of so many it lists some, and says so.
    assertThat(Cli.files(out).get("report.html"))
        .contains("8,192 vectors")
        .contains("one in 5 is listed, the files have all")
        .hasSizeLessThan(1_000_000);
  }

  @Test
  void lessMemoryIsSaidToBeTooLittle() {
    Cli.Result answer = Cli.run("bargain", scenario(), "--memory", 1, "--draws", 0);
    assertThat(answer.out()).contains("8,192 acceptable outcomes");
    assertThat(answer.out() + answer.err())
        .contains("not exact for want of memory: the frontier of utilities and all")
        .doesNotContain("vectors of utilities");
  }
}
