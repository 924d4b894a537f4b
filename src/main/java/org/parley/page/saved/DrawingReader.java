package org.parley.page.saved;

import static org.parley.page.saved.JsonParts.depth;
import static org.parley.page.saved.JsonParts.each;
import static org.parley.page.saved.JsonParts.text;

import com.fasterxml.jackson.databind.JsonNode;
import org.parley.page.block.DotMatrix;
import org.parley.page.block.Drawing;
import org.parley.page.block.Facing;
import org.parley.page.block.OptionBoard;
import org.parley.page.block.Plane;

/** Reads drawings back. */
final class DrawingReader {

  private DrawingReader() {}

  static Drawing drawing(String is, JsonNode json) {
    return switch (is) {
      case "facing" -> new Facing(depth(json), each(json.path("pairs"), DrawingReader::pair));
      case "dots" ->
          new DotMatrix(
              depth(json),
              text(json, "dot"),
              text(json, "amount"),
              each(
                  json.path("columns"),
                  c -> new DotMatrix.Column(JsonParts.side(c.path("side")), text(c, "id"))),
              each(json.path("rows"), DrawingReader::dots),
              JsonParts.fold(json));
      case "board" ->
          new OptionBoard(
              depth(json), text(json, "shares"), each(json.path("rows"), DrawingReader::issue));
      case "river" -> RiverJson.read(json);
      case "map" -> StateMapJson.read(json);
      case "timeline" -> TimelineJson.read(json);
      case "plane" ->
          new Plane(
              depth(json),
              text(json, "across"),
              text(json, "up"),
              each(json.path("dots"), DrawingReader::dot),
              each(
                  json.path("marks"),
                  mark -> new Plane.Mark(dot(mark.path("at")), text(mark, "name"))));
      case "curves" -> PictureJson.curves(json);
      case "heat" -> PictureJson.heat(json);
      case "try" -> TryOutJson.read(json);
      default -> throw new IllegalArgumentException("there is no block [" + is + "]");
    };
  }

  private static Plane.Dot dot(JsonNode json) {
    return new Plane.Dot(json.path("x").asDouble(), json.path("y").asDouble());
  }

  private static Facing.Pair pair(JsonNode json) {
    return new Facing.Pair(line(json.path("left")), line(json.path("right")), text(json, "over"));
  }

  private static Facing.Line line(JsonNode json) {
    return new Facing.Line(JsonParts.side(json.path("side")), text(json, "id"), text(json, "text"));
  }

  private static DotMatrix.Row dots(JsonNode json) {
    return new DotMatrix.Row(
        each(json.path("dots"), JsonNode::asInt),
        BlockReader.cell(json.path("amount")),
        text(json, "aside"));
  }

  private static OptionBoard.Row issue(JsonNode json) {
    return new OptionBoard.Row(
        text(json, "title"), each(json.path("options"), DrawingReader::choice));
  }

  private static OptionBoard.Choice choice(JsonNode json) {
    return new OptionBoard.Choice(
        text(json, "title"),
        each(json.path("stated"), JsonParts::side),
        BlockReader.cell(json.path("share")));
  }
}
