package org.parley.page.saved;

import static org.parley.page.saved.BlockJson.map;
import static org.parley.page.saved.JsonParts.depth;
import static org.parley.page.saved.JsonParts.each;
import static org.parley.page.saved.JsonParts.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.parley.page.block.TryOut;

/** Switches as maps, and back. */
final class TryOutJson {

  private TryOutJson() {}

  static Map<String, Object> of(TryOut tryOut) {
    return map(
        "try",
        "depth",
        tryOut.depth(),
        "model",
        tryOut.model(),
        "state",
        tryOut.state(),
        "command",
        command(tryOut.command()),
        "lines",
        tryOut.lines().stream().map(TryOutJson::line).toList(),
        "rules",
        tryOut.rules().stream().map(r -> map("", "id", r.id(), "text", r.text())).toList(),
        "subjects",
        tryOut.subjects().stream().map(TryOutJson::subject).toList());
  }

  private static Map<String, Object> command(TryOut.Command command) {
    return map(
        "",
        "start",
        command.start(),
        "worlds",
        command.worlds(),
        "waive",
        command.waive(),
        "bind",
        command.bind(),
        "reading",
        command.reading(),
        "fix",
        command.fix(),
        "firmness",
        command.firmness());
  }

  private static Map<String, Object> line(TryOut.Line line) {
    return map(
        "",
        "side",
        DrawingJson.side(line.side()),
        "id",
        line.id(),
        "text",
        line.text(),
        "readings",
        line.readings().stream().map(r -> map("", "name", r.name(), "text", r.text())).toList(),
        "firmness",
        line.firmness(),
        "bound",
        line.isBound());
  }

  private static Map<String, Object> subject(TryOut.Subject subject) {
    return map(
        "",
        "id",
        subject.id(),
        "title",
        subject.title(),
        "contested",
        subject.isContested(),
        "choices",
        subject.choices().stream().map(c -> map("", "id", c.id(), "title", c.title())).toList());
  }

  static TryOut read(JsonNode json) {
    JsonNode command = json.path("command");
    return new TryOut(
        depth(json),
        text(json, "model"),
        text(json, "state"),
        new TryOut.Command(
            text(command, "start"),
            text(command, "worlds"),
            text(command, "waive"),
            text(command, "bind"),
            text(command, "reading"),
            text(command, "fix"),
            text(command, "firmness")),
        each(json.path("lines"), TryOutJson::readLine),
        each(json.path("rules"), rule -> new TryOut.Rule(text(rule, "id"), text(rule, "text"))),
        each(json.path("subjects"), TryOutJson::readSubject));
  }

  private static TryOut.Line readLine(JsonNode json) {
    return new TryOut.Line(
        JsonParts.side(json.path("side")),
        text(json, "id"),
        text(json, "text"),
        each(
            json.path("readings"),
            reading -> new TryOut.Reading(text(reading, "name"), text(reading, "text"))),
        json.path("firmness").asDouble(),
        json.path("bound").asBoolean());
  }

  private static TryOut.Subject readSubject(JsonNode json) {
    return new TryOut.Subject(
        text(json, "id"),
        text(json, "title"),
        json.path("contested").asBoolean(),
        each(
            json.path("choices"),
            choice -> new TryOut.Choice(text(choice, "id"), text(choice, "title"))));
  }
}
