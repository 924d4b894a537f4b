package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.Browser;
import org.parley.testkit.ShippedScenario;

/** The switches of a page, used as a reader would. */
final class TryOutPageTest {

  private static final String COUNT = "document.querySelector('.outcome .number').textContent";
  private static final String SWITCHES = "document.getElementById('switches')";

  @TempDir private Path folder;

  private Path page;

  @BeforeEach
  void page() {
    assumeTrue(Browser.program().isPresent(), "no Chromium is installed");
    Path run = folder.resolve("run");
    Cli.run("run", ShippedScenario.FEBRUARY.file(), "-o", run, "--draws", 0, "--quiet").succeeded();
    page = run.resolve("report.html");
  }

  @Test
  void switchesStartFromThePrintedAnswerAndKeepTheirStateInTheAddress() throws Exception {
    try (Browser browser = Browser.start(folder.resolve("browser"))) {
      browser.open(page);
      assertThat(browser.evaluate(SWITCHES + ".hidden").asBoolean()).isFalse();
      assertThat(browser.evaluate("document.querySelector('.scriptless').hidden").asBoolean())
          .isTrue();
      assertThat(browser.evaluate(COUNT).asText()).isEqualTo("0");
      assertThat(browser.evaluate("location.hash").asText()).isEmpty();

      click(browser, "line-0");
      click(browser, "line-2");
      click(browser, "line-3");
      String count = browser.evaluate(COUNT).asText();
      assertThat(count).isEqualTo(counted(browser)).isNotEqualTo("0");

      String address = browser.evaluate("location.href").asText();
      browser.open(URI.create("about:blank"));
      browser.open(URI.create(address));
      assertThat(browser.evaluate(COUNT).asText()).isEqualTo(count);

      browser.evaluate("document.querySelector('.reset').click()");
      assertThat(browser.evaluate(COUNT).asText()).isEqualTo("0");
      assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#try");
      assertThat(browser.said()).isEmpty();
    }
  }

  @Test
  void readingsFixesAndRulesAreSaidAsTheTerminalHasThem() throws Exception {
    try (Browser browser = Browser.start(folder.resolve("browser"))) {
      browser.open(page);
      for (String id : List.of("line-0", "line-2", "line-3", "line-11", "line-12", "rule-0")) {
        click(browser, id);
      }
      choose(browser, "#line-1", "1");
      click(browser, "option-0-1");
      click(browser, "option-0-2");
      assertThat(browser.evaluate(COUNT).asText()).isEqualTo(counted(browser));
      assertThat(command(browser)).contains("--waive", "--reading", "--fix");
      click(browser, "line-4");
      assertThat(command(browser)).contains("--bind");
      assertThat(browser.evaluate(COUNT).asText()).isEqualTo(counted(browser));
    }
  }

  @Test
  void keyboardAloneReachesAndChangesEverything() throws Exception {
    try (Browser browser = Browser.start(folder.resolve("browser"))) {
      browser.open(page);
      browser.evaluate("document.getElementById('line-0').focus()");
      key(browser, " ", "Space", 32);
      assertThat(browser.evaluate("document.getElementById('line-0').checked").asBoolean())
          .isFalse();
      key(browser, "Tab", "Tab", 9);
      assertThat(browser.evaluate("document.activeElement.id").asText()).isEqualTo("line-1");
      key(browser, "Tab", "Tab", 9);
      assertThat(browser.evaluate("document.activeElement.tagName").asText()).isEqualTo("SELECT");
      key(browser, "ArrowDown", "ArrowDown", 40);
      assertThat(browser.evaluate("document.activeElement.value").asText()).isEqualTo("0");
      assertThat(browser.evaluate("location.hash").asText()).startsWith("#try=-,0,");
    }
  }

  @Test
  void addressesOfOtherPagesAndWithoutScriptLeaveThePrintedAnswer() throws Exception {
    try (Browser browser = Browser.start(folder.resolve("browser"))) {
      browser.open(URI.create(page.toUri() + "#try=*,*;0,x;999:1"));
      assertThat(browser.evaluate(COUNT).asText()).isEqualTo("0");
      assertThat(browser.said()).isEmpty();

      browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
      browser.open(page);
      assertThat(browser.evaluate(SWITCHES + ".hidden").asBoolean()).isTrue();
      assertThat(browser.evaluate("document.querySelector('.scriptless').hidden").asBoolean())
          .isFalse();
    }
  }

  private static void click(Browser browser, String id) {
    browser.evaluate("document.getElementById('" + id + "').click()");
  }

  private static void choose(Browser browser, String line, String value) {
    browser.evaluate(
        "(() => { const select = document.querySelector('"
            + line
            + "').closest('.switch').querySelector('select'); select.value = '"
            + value
            + "'; select.dispatchEvent(new Event('change', {bubbles: true})); })()");
  }

  private static void key(Browser browser, String key, String code, int number) {
    for (String type : List.of("keyDown", "keyUp")) {
      browser.call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key,
              "code",
              code,
              "windowsVirtualKeyCode",
              number,
              "text",
              type.equals("keyDown") && key.length() == 1 ? key : ""));
    }
  }

  private static String command(Browser browser) {
    return browser.evaluate("document.querySelector('.outcome code').textContent").asText();
  }

  /** What the command line that the page shows counts. */
  private String counted(Browser browser) {
    List<Object> arguments = new ArrayList<>();
    for (String word : command(browser).replace("'", "").split(" ")) {
      arguments.add(word);
    }
    assertThat(arguments.remove(0)).isEqualTo("parley");
    Path run = folder.resolve("again-" + arguments.hashCode());
    arguments.addAll(List.of("--draws", 0, "--quiet", "-o", run));
    Cli.run(arguments.toArray()).succeeded();
    String count = Cli.json(run, "summary.json").at("/acceptable/exact/count").asText();
    return String.format(Locale.US, "%,d", new BigInteger(count));
  }
}
