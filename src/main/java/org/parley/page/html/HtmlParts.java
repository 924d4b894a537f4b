package org.parley.page.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.parley.files.PageFiles;
import org.parley.tabulation.FileDigest;

/** What every page holds besides what it says: its style sheet, and its scripts. */
final class HtmlParts {

  /** The style sheet. */
  static final String STYLE = resource("page.css").orElseThrow();

  /** Made by the build; a build that leaves it out makes pages whose switches stay hidden. */
  private static final String ENGINE = "engine.js";

  private static final String SWITCHES = "tryout.js";

  /** Has a page that is served made anew. */
  private static final String LIVE = "live.js";

  private HtmlParts() {}

  private static Optional<String> resource(String name) {
    try (InputStream in = HtmlParts.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What may be loaded: these very texts (Content Security Policy Level 3, 2.3.1). */
  static String policy(boolean hasSwitches, boolean isLive) {
    List<String> scripts = new ArrayList<>();
    Optional<String> engine = resource(ENGINE + ".sha256");
    if (hasSwitches && engine.isPresent()) {
      scripts.add(source(engine.get().strip()));
      scripts.add(source(digest(resource(SWITCHES).orElseThrow())));
    }
    if (isLive) {
      scripts.add(source(digest(resource(LIVE).orElseThrow())));
    }
    return "default-src 'none'; "
        + (scripts.isEmpty() ? "" : "script-src " + String.join(" ", scripts) + "; ")
        + (isLive ? "connect-src 'self'; " : "")
        + "style-src "
        + source(digest(STYLE))
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String source(String digest) {
    return "'sha256-" + digest + "'";
  }

  private static String digest(String text) {
    byte[] digest = FileDigest.algorithm().digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  /** The script of the switches. */
  static String engine() {
    return PageFiles.script().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }

  /**
   * Writes the scripts.
   *
   * @param engine the script of the switches, or what stands for it
   */
  static void scripts(Html html, boolean hasSwitches, boolean isLive, String engine) {
    if (isLive) {
      html.open("script").raw(resource(LIVE).orElseThrow()).closeLine();
    }
    if (hasSwitches && resource(ENGINE + ".sha256").isPresent()) {
      html.open("script").raw(engine).closeLine();
      html.open("script").raw(resource(SWITCHES).orElseThrow()).closeLine();
    }
  }
}
