package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.Browser;
import org.parley.testkit.ShippedScenario;

/** Pages as a browser has them: nothing asked for, nothing complained of, readable for all. */
final class ReportPageTest {

  /** Pictures are kept here where this is set, to be looked at. */
  private static final String PICTURES = "PARLEY_PICTURES";

  @TempDir private Path folder;

  private static String axe() throws IOException {
    try (InputStream script = ReportPageTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void pagesAskForNothingAreReadableForAllAndPrintWhatTheyShow() throws Exception {
    pagesOf(List.of(ShippedScenario.FEBRUARY), false);
  }

  @Test
  @Tag("slow")
  void pagesOfAllScenariosDoSoInEveryWay() throws Exception {
    pagesOf(List.of(ShippedScenario.values()), true);
  }

  /**
   * @param isEveryWay whether each page is seen light and dark, narrow and wide; else the first and
   *     the last dark on a screen and light on a telephone, and the others in one of these ways
   */
  private void pagesOf(List<ShippedScenario> scenarios, boolean isEveryWay) throws Exception {
    assumeTrue(Browser.program().isPresent(), "no Chromium is installed");
    List<Path> pages = new ArrayList<>();
    for (ShippedScenario scenario : scenarios) {
      Path run = folder.resolve("run-" + scenario);
      Cli.run("run", scenario.file(), "-o", run, "--draws", 50_000, "--quiet").succeeded();
      pages.add(run.resolve("report.html"));
      Path worlds = folder.resolve("worlds-" + scenario);
      Cli.run("worlds", scenario.file(), "-o", worlds, "--draws", 5_000).succeeded();
      pages.add(worlds.resolve("report.html"));
    }
    Path compared = folder.resolve("compared");
    List<Object> compare = new ArrayList<>(List.of("compare"));
    for (ShippedScenario scenario : ShippedScenario.values()) {
      compare.add(scenario.file());
    }
    compare.addAll(List.of("-o", compared));
    Cli.run(compare.toArray()).succeeded();
    pages.add(compared.resolve("report.html"));
    // What is drawn there is drawn nowhere else: lines and fields, and the frontier of two.
    Path swept = folder.resolve("swept");
    Path small = AnswerPages.scenario(folder);
    List<Object> sweep = new ArrayList<>(List.of("sweep", small, "-o", swept));
    for (String line : List.of("Y-1", "Z-1")) {
      sweep.addAll(List.of("--vary", "firmness:" + line + "=0:1:0.25"));
    }
    Cli.run(sweep.toArray()).succeeded();
    pages.add(swept.resolve("report.html"));
    Path fair = folder.resolve("fair");
    Cli.run("bargain", Path.of("scenarios/field/camp-david.yaml"), "-o", fair).succeeded();
    pages.add(fair.resolve("report.html"));
    // One page with a part of every other kind.
    AnswerPages.written(small, folder);
    pages.add(AnswerPages.joined(folder));
    try (Browser browser = Browser.start(folder.resolve("browser"))) {
      for (int k = 0; k < pages.size(); k++) {
        Path page = pages.get(k);
        boolean isBoth = page.equals(pages.get(0)) || k == pages.size() - 1;
        for (boolean isDark : new boolean[] {false, true}) {
          for (int width : new int[] {390, 1280}) {
            boolean isDarkOnAScreen = isDark == (width == 1280);
            if (isEveryWay || isDarkOnAScreen && (isBoth || isDark == (k % 2 == 0))) {
              check(browser, page, width, isDark);
            }
          }
        }
      }
      checkPrinted(browser, pages.get(0));
    }
  }

  private static void checkPrinted(Browser browser, Path page) {
    browser.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    browser.open(page);
    assertThat(browser.evaluate("getComputedStyle(document.querySelector('nav')).display").asText())
        .isEqualTo("none");
  }

  private static void check(Browser browser, Path page, int width, boolean isDark)
      throws IOException {
    String name =
        page.getName(page.getNameCount() - 2) + " " + width + (isDark ? " dark" : " light");
    browser.show(width, isDark);
    browser.open(page);
    keepPicture(browser, name);
    assertThat(browser.said()).as(name).isEmpty();
    assertThat(browser.requests()).as(name).containsExactly(page.toUri().toString());
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .as(name)
        .isLessThanOrEqualTo(width);
    // The policy of the page allows its own script only, and that of a debugger all the same.
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    browser.evaluate(axe());
    JsonNode result = browser.evaluate("axe.run(document, {resultTypes: ['violations']})");
    List<String> violations = new ArrayList<>();
    result
        .path("violations")
        .forEach(
            v ->
                violations.add(
                    v.path("id").asText()
                        + ": "
                        + v.at("/nodes/0/html").asText()
                        + " "
                        + v.at("/nodes/0/failureSummary").asText()));
    assertThat(violations).as(name).isEmpty();
    assertThat(result.path("passes").size()).as(name).isGreaterThan(10);
  }

  private static void keepPicture(Browser browser, String name) throws IOException {
    String pictures = System.getenv(PICTURES);
    if (pictures != null) {
      Files.write(Path.of(pictures, name.replace(' ', '-') + ".png"), browser.picture());
    }
  }
}
