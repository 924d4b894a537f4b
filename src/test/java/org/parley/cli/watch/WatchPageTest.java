package org.parley.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.page.block.Block.Group;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Paper;
import org.parley.page.html.Banner;
import org.parley.page.html.HtmlRenderer;
import org.parley.testkit.Browser;

/** The served page in a browser: follows, keeps what was unfolded, and complains of nothing. */
@Tag("slow")
@Timeout(300)
final class WatchPageTest {

  @TempDir private Path folder;

  private static String page(long version, boolean isFault) {
    Group fold =
        new Group(Group.Apart.FOLDED, "More", List.of(new Sentence(0, "version " + version)));
    Chapter chapter = new Chapter(Chapter.Part.WHY, "Why", Chapter.Basis.EXACT, 1, List.of(fold));
    Paper paper = new Paper("kicker", "Title", "Verdict.", List.of(), List.of(), List.of(chapter));
    return HtmlRenderer.live(
        paper,
        new Banner(
            version,
            isFault,
            "Saved a.yaml",
            List.of(new Sentence(1, "Something has changed")),
            isFault ? "a.yaml:1:1: error" : ""));
  }

  private static void await(Browser browser, long version) {
    String script = "document.getElementById('live')?.dataset.version ?? ''";
    String seen = "";
    while (!seen.equals(String.valueOf(version))) {
      try {
        seen = browser.evaluate(script).asText();
      } catch (IllegalStateException e) {
        // Between two pages there is none to ask.
        seen = "";
      }
    }
  }

  @Test
  void browserFollowsAndKeepsWhatWasUnfolded() throws Exception {
    assumeTrue(Browser.program().isPresent(), "no Chromium is installed");
    try (PageServer server = PageServer.open(0, "t0ken");
        Browser browser = Browser.start(folder.resolve("browser"))) {
      server.show(1, page(1, false));
      browser.show(1280, false);
      browser.open(server.address());
      browser.evaluate("document.querySelector('details').open = true");
      server.show(2, page(2, true));
      await(browser, 2);
      assertThat(browser.evaluate("document.querySelector('details').open").asBoolean()).isTrue();
      assertThat(browser.evaluate("document.querySelector('.lost').hidden").asBoolean()).isTrue();
      for (boolean isDark : new boolean[] {false, true}) {
        browser.show(isDark ? 390 : 1280, isDark);
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
            .isLessThanOrEqualTo(isDark ? 390 : 1280);
        assertThat(violations(browser)).isEmpty();
      }
      assertThat(browser.said()).isEmpty();
      String place = server.address().toString();
      assertThat(browser.requests()).allSatisfy(asked -> assertThat(asked).startsWith(place));
      server.close();
      while (browser.evaluate("document.querySelector('.lost').hidden").asBoolean()) {
        assertThat(browser.evaluate("1").asInt()).isOne();
      }
    }
  }

  private static List<String> violations(Browser browser) throws Exception {
    try (InputStream script = WatchPageTest.class.getResourceAsStream("/axe.min.js")) {
      browser.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    JsonNode result = browser.evaluate("axe.run(document, {resultTypes: ['violations']})");
    return result.path("violations").findValuesAsText("id");
  }
}
