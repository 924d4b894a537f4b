package org.parley.page.saved;

import static org.parley.page.saved.BlockJson.map;
import static org.parley.page.saved.JsonParts.depth;
import static org.parley.page.saved.JsonParts.each;
import static org.parley.page.saved.JsonParts.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.parley.page.block.River;

/** Rivers as maps, and back. */
final class RiverJson {

  private RiverJson() {}

  static Map<String, Object> of(River river) {
    return map(
        "river",
        "depth",
        river.depth(),
        "across",
        river.across(),
        "rest",
        river.rest(),
        "times",
        river.times(),
        "streams",
        river.streams().stream().map(s -> map("", "name", s.name(), "parts", s.parts())).toList());
  }

  static River read(JsonNode json) {
    return new River(
        depth(json),
        text(json, "across"),
        text(json, "rest"),
        each(json.path("times"), JsonNode::asText),
        each(
            json.path("streams"),
            stream ->
                new River.Stream(
                    text(stream, "name"), each(stream.path("parts"), JsonNode::asDouble))));
  }
}
