package org.parley.page.saved;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.parley.page.block.Curves;
import org.parley.page.block.HeatMap;

/** Curves and heat maps as maps, and back. */
final class PictureJson {

  private PictureJson() {}

  static Map<String, Object> of(Curves curves) {
    return BlockJson.map(
        "curves",
        "depth",
        curves.depth(),
        "up",
        curves.up(),
        "axes",
        curves.axes().stream()
            .map(a -> BlockJson.map("", "name", a.name(), "low", a.low(), "high", a.high()))
            .toList(),
        "curves",
        curves.curves().stream()
            .map(
                curve ->
                    BlockJson.map(
                        "",
                        "name",
                        curve.name(),
                        "marked",
                        curve.isMarked(),
                        "points",
                        curve.points().stream()
                            .map(p -> BlockJson.map("", "height", p.height(), "text", p.text()))
                            .toList()))
            .toList());
  }

  static Curves curves(JsonNode json) {
    return new Curves(
        JsonParts.depth(json),
        JsonParts.text(json, "up"),
        JsonParts.each(
            json.path("axes"),
            axis ->
                new Curves.Axis(
                    JsonParts.text(axis, "name"),
                    JsonParts.text(axis, "low"),
                    JsonParts.text(axis, "high"))),
        JsonParts.each(
            json.path("curves"),
            curve ->
                new Curves.Curve(
                    JsonParts.text(curve, "name"),
                    JsonParts.each(
                        curve.path("points"),
                        point ->
                            new Curves.Point(
                                point.path("height").asDouble(), JsonParts.text(point, "text"))),
                    curve.path("marked").asBoolean())));
  }

  static Map<String, Object> of(HeatMap map) {
    return BlockJson.map(
        "heat",
        "depth",
        map.depth(),
        "across",
        map.across(),
        "up",
        map.up(),
        "columns",
        map.columns(),
        "rows",
        map.rows().stream()
            .map(
                row ->
                    BlockJson.map(
                        "",
                        "name",
                        row.name(),
                        "fields",
                        row.fields().stream()
                            .map(f -> BlockJson.map("", "heat", f.heat(), "text", f.text()))
                            .toList()))
            .toList());
  }

  static HeatMap heat(JsonNode json) {
    return new HeatMap(
        JsonParts.depth(json),
        JsonParts.text(json, "across"),
        JsonParts.text(json, "up"),
        JsonParts.each(json.path("columns"), JsonNode::asText),
        JsonParts.each(
            json.path("rows"),
            row ->
                new HeatMap.Row(
                    JsonParts.text(row, "name"),
                    JsonParts.each(
                        row.path("fields"),
                        field ->
                            new HeatMap.Field(
                                field.path("heat").asDouble(), JsonParts.text(field, "text"))))));
  }
}
