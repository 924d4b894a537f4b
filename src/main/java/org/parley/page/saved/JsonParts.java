package org.parley.page.saved;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Side;

/** Parts that many blocks have. */
final class JsonParts {

  private JsonParts() {}

  static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    array.forEach(one -> all.add(read.apply(one)));
    return all;
  }

  static String text(JsonNode json, String key) {
    return json.path(key).asText();
  }

  static int depth(JsonNode json) {
    return json.path("depth").asInt();
  }

  static double number(JsonNode json, String key) {
    return Double.parseDouble(json.path(key).asText("0"));
  }

  static Side side(JsonNode json) {
    return new Side(json.path("number").asInt(), text(json, "title"));
  }

  static Optional<Fold> fold(JsonNode json) {
    JsonNode fold = json.path("fold");
    return fold.isObject()
        ? Optional.of(new Fold(fold.path("most").asInt(), text(fold, "elsewhere")))
        : Optional.empty();
  }

  static <E extends Enum<E>> E constant(Class<E> type, JsonNode json, String key) {
    return Enum.valueOf(type, text(json, key));
  }
}
