package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.effort.Timer;
import org.parley.testkit.Browser;

/** The engine as script against the engine as Java, to the letter. */
final class ScriptTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Of each shipped scenario. A compiler's fault may show in one state of a hundred: all together
   * these miss it once in fifty times, and as many as the slow build has next to never.
   */
  private static final int STATES = Integer.getInteger("parley.states", 120);

  private static final int STATES_OF_OTHERS = 20;
  private static final int AT_ONCE = 60;

  @TempDir private Path folder;

  private Path page() throws Exception {
    try (InputStream script =
        ScriptTest.class.getResourceAsStream("/org/parley/page/html/engine.js")) {
      assertThat(script).as("the engine as script, which the build makes").isNotNull();
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(
          folder.resolve("engine.html"),
          "<!DOCTYPE html><meta charset=\"utf-8\"><script>" + text + "</script>");
    }
  }

  @Test
  @Tag("thorough")
  void scriptAnswersAsJavaDoes() throws Exception {
    assumeTrue(Browser.program().isPresent(), "no Chromium is installed");
    try (Browser browser = Browser.start(folder.resolve("browser"))) {
      browser.open(page());
      for (Boards.Named scenario : Boards.shipped()) {
        check(browser, scenario, STATES);
      }
      for (Boards.Named scenario : Boards.others(folder)) {
        check(browser, scenario, STATES_OF_OTHERS);
      }
      assertThat(browser.said()).isEmpty();
    }
  }

  private static void check(Browser browser, Boards.Named scenario, int count) throws Exception {
    String model = scenario.board().model();
    Engine engine = Engine.of(model, Timer.STOPPED);
    browser.evaluate("parley.load(" + JSON.writeValueAsString(model) + ")");
    List<String> states =
        new RandomStates(scenario.tabulated(), 5)
            .list(count).stream().map(RandomStates.State::text).toList();
    for (int from = 0; from < states.size(); from += AT_ONCE) {
      List<String> some = states.subList(from, Math.min(states.size(), from + AT_ONCE));
      JsonNode answers =
          browser.evaluate(JSON.writeValueAsString(some) + ".map(state => parley.ask(state))");
      for (int k = 0; k < some.size(); k++) {
        assertThat(answers.get(k).asText())
            .as("%s %s", scenario.name(), some.get(k))
            .isEqualTo(engine.ask(some.get(k)))
            .contains("\"acceptable\":\"");
      }
    }
  }
}
