package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.Browser;
import org.parley.testkit.ShippedScenario;

/** The switches of a page, used as a reader would. */
final class TryOutPageTest {

  private static final String COUNT = "document.querySelector('.outcome .number').textContent";
  private static final String SWITCHES = "document.getElementById('switches')";

  @TempDir private static Path folder;

  private static Path page = Path.of("");
  private static Optional<Browser> started = Optional.empty();

  @BeforeAll
  static void makeThePage() throws IOException, InterruptedException {
    assumeTrue(Browser.program().isPresent(), "no Chromium is installed");
    Path run = folder.resolve("run");
    Cli.run("run", ShippedScenario.FEBRUARY.file(), "-o", run, "--draws", 0, "--quiet").succeeded();
    page = run.resolve("report.html");
    started = Optional.of(Browser.start(folder.resolve("browser")));
  }

  @AfterAll
  static void close() {
    started.ifPresent(Browser::close);
  }

  /** Showing nothing of what the test before has left. */
  private static Browser browser() {
    Browser browser = started.orElseThrow();
    browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    browser.open(URI.create("about:blank"));
    return browser;
  }

  @Test
  void switchesStartFromThePrintedAnswerAndKeepTheirStateInTheAddress() {
    Browser browser = browser();
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

  @Test
  void readingsFixesAndRulesAreSaidAsTheTerminalHasThem() {
    Browser browser = browser();
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

  @Test
  void firmnessIsCountedAsTheTerminalDoesAndSurvivesInTheAddress() {
    Browser browser = browser();
    browser.open(page);
    slide(browser, "line-0", 25);
    slide(browser, "line-3", 40);
    assertThat(browser.evaluate("location.hash").asText()).contains("*@25").contains("*@40");
    String said = browser.evaluate("document.querySelector('.outcome .deal').textContent").asText();
    assertThat(said).contains("under the firmness set here");
    String answered =
        browser.evaluate("JSON.parse(parley.ask(location.hash.substring(5))).deal").asText();
    assertThat(Double.parseDouble(answered)).isCloseTo(chanceOfCommand(browser), within(1e-8));

    String address = browser.evaluate("location.href").asText();
    browser.open(URI.create("about:blank"));
    browser.open(URI.create(address));
    assertThat(browser.evaluate(slider("line-3") + ".value").asText()).isEqualTo("40");
    assertThat(browser.evaluate("document.querySelector('.outcome .deal').textContent").asText())
        .isEqualTo(said);
    assertThat(browser.evaluate(slider("line-3") + ".getAttribute('aria-valuetext')").asText())
        .isEqualTo("40 %");
    // What does not bind has no firmness to slide; what comes back has it again.
    click(browser, "line-3");
    assertThat(browser.evaluate(slider("line-3") + ".disabled").asBoolean()).isTrue();
    click(browser, "line-3");
    assertThat(browser.evaluate("location.hash").asText()).contains("*@40");
    browser.evaluate("document.querySelector('.reset').click()");
    assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#try");
    assertThat(browser.said()).isEmpty();
  }

  /** The chance that the second command line of the page comes to. */
  private double chanceOfCommand(Browser browser) {
    String line =
        browser.evaluate("document.querySelectorAll('.outcome code')[1].textContent").asText();
    assertThat(line).startsWith("parley worlds ").contains("--firmness");
    List<Object> arguments = new ArrayList<>(List.of(line.replace("'", "").split(" ")));
    arguments.remove(0);
    Path worlds = folder.resolve("worlds");
    arguments.addAll(List.of("--draws", 100, "-o", worlds));
    Cli.run(arguments.toArray());
    return Cli.json(worlds, "worlds.json").at("/deal/exact/probability").asDouble();
  }

  private static String slider(String line) {
    return "document.getElementById('"
        + line
        + "').closest('.switch').querySelector('input[type=range]')";
  }

  /**
   * As a hand does it: the value, and then the event that comes of it, answered at the next
   * picture.
   */
  private static void slide(Browser browser, String line, int percent) {
    browser.evaluate(
        "(() => { const range = "
            + slider(line)
            + "; range.value = '"
            + percent
            + "'; range.dispatchEvent(new Event('input', {bubbles: true}));"
            + " return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
            + " done(0)))); })()");
  }

  @Test
  void keyboardAloneReachesAndChangesEverything() {
    Browser browser = browser();
    browser.open(page);
    browser.evaluate("document.getElementById('line-0').focus()");
    key(browser, " ", "Space", 32);
    assertThat(browser.evaluate("document.getElementById('line-0').checked").asBoolean()).isFalse();
    key(browser, "Tab", "Tab", 9);
    assertThat(browser.evaluate("document.activeElement.id").asText()).isEqualTo("line-1");
    key(browser, "Tab", "Tab", 9);
    assertThat(browser.evaluate("document.activeElement.tagName").asText()).isEqualTo("SELECT");
    key(browser, "ArrowDown", "ArrowDown", 40);
    assertThat(browser.evaluate("document.activeElement.value").asText()).isEqualTo("0");
    assertThat(browser.evaluate("location.hash").asText()).startsWith("#try=-,0,");
    key(browser, "Tab", "Tab", 9);
    assertThat(browser.evaluate("document.activeElement.type").asText()).isEqualTo("range");
    key(browser, "ArrowLeft", "ArrowLeft", 37);
    browser.evaluate(
        "new Promise(d => requestAnimationFrame(() => requestAnimationFrame(() => d(0))))");
    assertThat(browser.evaluate("location.hash").asText()).matches("#try=-,0@\\d+,.*");
  }

  @Test
  void addressesOfOtherPagesAndWithoutScriptLeaveThePrintedAnswer() {
    Browser browser = browser();
    browser.open(URI.create(page.toUri() + "#try=*,*;0,x;999:1"));
    assertThat(browser.evaluate(COUNT).asText()).isEqualTo("0");
    assertThat(browser.said()).isEmpty();

    browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser.open(page);
    assertThat(browser.evaluate(SWITCHES + ".hidden").asBoolean()).isTrue();
    assertThat(browser.evaluate("document.querySelector('.scriptless').hidden").asBoolean())
        .isFalse();
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
