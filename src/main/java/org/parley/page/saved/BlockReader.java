package org.parley.page.saved;

import static org.parley.page.saved.JsonParts.depth;
import static org.parley.page.saved.JsonParts.each;
import static org.parley.page.saved.JsonParts.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.parley.page.block.Block;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;

/** Reads blocks back. */
final class BlockReader {

  private BlockReader() {}

  static List<Block> all(JsonNode array) {
    return each(array, BlockReader::block);
  }

  private static Block block(JsonNode json) {
    String is = text(json, "is");
    return switch (is) {
      case "title" -> new Block.Title(text(json, "text"), text(json, "id"), text(json, "date"));
      case "heading" -> new Block.Heading(depth(json), text(json, "text"));
      case "sentence" -> new Block.Sentence(depth(json), text(json, "text"));
      case "entry" -> new Block.Entry(depth(json), text(json, "label"), text(json, "text"));
      case "remark" ->
          new Block.Remark(
              JsonParts.constant(Block.Remark.Kind.class, json, "kind"), text(json, "text"));
      case "grid" -> grid(json);
      case "terms" ->
          new Block.Terms(
              depth(json),
              each(
                  json.path("terms"),
                  term -> new Block.Terms.Term(text(term, "id"), text(term, "meaning"))),
              JsonParts.fold(json));
      case "items" ->
          new Block.Items(
              depth(json),
              json.path("numbered").asBoolean(),
              each(json.path("items"), BlockReader::item),
              JsonParts.fold(json));
      case "group" ->
          new Block.Group(
              JsonParts.constant(Block.Group.Apart.class, json, "kind"),
              text(json, "title"),
              all(json.path("blocks")));
      default -> DrawingReader.drawing(is, json);
    };
  }

  private static Block.Items.Item item(JsonNode json) {
    return new Block.Items.Item(text(json, "text"), text(json, "aside"), all(json.path("under")));
  }

  private static Block.Grid grid(JsonNode json) {
    return new Block.Grid(
        depth(json),
        each(json.path("columns"), BlockReader::column),
        each(json.path("rows"), BlockReader::row),
        text(json, "legend"),
        JsonParts.fold(json));
  }

  private static GridColumn column(JsonNode json) {
    return new GridColumn(
        text(json, "head"),
        JsonParts.constant(GridColumn.Side.class, json, "side"),
        json.path("least").asInt(),
        json.path("dispensable").asBoolean());
  }

  private static GridRow row(JsonNode json) {
    return new GridRow(
        each(json.path("cells"), BlockReader::cell),
        json.path("marked").asBoolean(),
        text(json, "below"));
  }

  static GridCell cell(JsonNode json) {
    if (!json.isObject()) {
      return new GridCell.Text(json.asText());
    }
    String text = text(json, "text");
    String is = text(json, "is");
    return switch (is) {
      case "id" -> new GridCell.Id(text);
      case "defined" -> new GridCell.Defined(text);
      case "listed" -> new GridCell.Listed(text, each(json.path("under"), JsonNode::asText));
      case "excerpt" ->
          new GridCell.Excerpt(
              text,
              text(json, "ending"),
              json.has("most") ? OptionalInt.of(json.path("most").asInt()) : OptionalInt.empty());
      case "count" -> new GridCell.Count(new BigInteger(text(json, "count")));
      case "share" -> new GridCell.Share(JsonParts.number(json, "share"), text);
      case "figure" -> new GridCell.Figure(text);
      case "unknown" -> new GridCell.Unknown(text);
      case "bar" -> new GridCell.Bar(JsonParts.number(json, "part"), cell(json.path("figure")));
      case "span" ->
          new GridCell.Span(
              JsonParts.number(json, "low"),
              JsonParts.number(json, "mark"),
              JsonParts.number(json, "high"),
              text);
      default -> throw new IllegalArgumentException("there is no cell [" + is + "]");
    };
  }
}
