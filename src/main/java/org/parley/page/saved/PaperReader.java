package org.parley.page.saved;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.scenario.Named;

/** Reads a page that {@link PaperJson} has written. */
public final class PaperReader {

  private PaperReader() {}

  /**
   * The page.
   *
   * @throws IllegalArgumentException if it is none; the message says what is wrong
   */
  public static Paper read(JsonNode json) {
    if (json.path("format").asLong() != PaperJson.FORMAT) {
      throw new IllegalArgumentException(
          "its [format] is [" + json.path("format").asText() + "], not [" + PaperJson.FORMAT + "]");
    }
    return new Paper(
        text(json, "kicker"),
        text(json, "title"),
        text(json, "verdict"),
        BlockReader.all(json.path("lede")),
        BlockReader.all(json.path("chance")),
        JsonParts.each(json.path("chapters"), PaperReader::chapter));
  }

  private static String text(JsonNode json, String key) {
    return json.path(key).asText();
  }

  private static Chapter chapter(JsonNode json) {
    return new Chapter(
        named(json, "part", Part.values()),
        text(json, "title"),
        named(json, "basis", Basis.values()),
        json.path("weight").asInt(),
        BlockReader.all(json.path("blocks")));
  }

  private static <E extends Named> E named(JsonNode json, String key, E[] all) {
    String label = text(json, key);
    List<E> found = Stream.of(all).filter(one -> one.label().equals(label)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("there is no [" + key + "] [" + label + "]");
    }
    return found.get(0);
  }
}
