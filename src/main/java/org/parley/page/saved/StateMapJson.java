package org.parley.page.saved;

import static org.parley.page.saved.BlockJson.map;
import static org.parley.page.saved.JsonParts.depth;
import static org.parley.page.saved.JsonParts.each;
import static org.parley.page.saved.JsonParts.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.parley.page.block.StateMap;

/** Maps of states as maps of names and values, and back. */
final class StateMapJson {

  private StateMapJson() {}

  static Map<String, Object> of(StateMap states) {
    return map(
        "map",
        "depth",
        states.depth(),
        "columns",
        states.columns().stream().map(c -> map("", "head", c.head(), "under", c.under())).toList(),
        "spots",
        states.spots().stream().map(StateMapJson::spot).toList(),
        "moves",
        states.moves().stream()
            .map(move -> map("", "from", move.from(), "to", move.to(), "who", move.who()))
            .toList());
  }

  private static Map<String, Object> spot(StateMap.Spot spot) {
    return map(
        "",
        "column",
        spot.column(),
        "kind",
        spot.kind().name(),
        "name",
        spot.name(),
        "words",
        spot.words());
  }

  static StateMap read(JsonNode json) {
    return new StateMap(
        depth(json),
        each(json.path("columns"), c -> new StateMap.Column(text(c, "head"), text(c, "under"))),
        each(
            json.path("spots"),
            spot ->
                new StateMap.Spot(
                    spot.path("column").asInt(),
                    JsonParts.constant(StateMap.Kind.class, spot, "kind"),
                    text(spot, "name"),
                    text(spot, "words"))),
        each(
            json.path("moves"),
            move ->
                new StateMap.Move(
                    move.path("from").asInt(), move.path("to").asInt(), text(move, "who"))));
  }
}
