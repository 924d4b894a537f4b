package org.parley.page.saved;

import static org.parley.page.saved.BlockJson.map;
import static org.parley.page.saved.JsonParts.depth;
import static org.parley.page.saved.JsonParts.each;
import static org.parley.page.saved.JsonParts.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.parley.page.block.Timeline;

/** Timelines as maps, and back. */
final class TimelineJson {

  private TimelineJson() {}

  static Map<String, Object> of(Timeline timeline) {
    return map(
        "timeline",
        "depth",
        timeline.depth(),
        "stops",
        timeline.stops().stream().map(s -> map("", "id", s.id(), "date", s.date())).toList(),
        "courses",
        timeline.courses().stream().map(TimelineJson::course).toList());
  }

  private static Map<String, Object> course(Timeline.Course course) {
    return map(
        "",
        "side",
        course.side().map(DrawingJson::side),
        "id",
        course.id(),
        "text",
        course.text(),
        "marks",
        course.marks().stream()
            .map(mark -> map("", "weight", mark.weight().name(), "words", mark.words()))
            .toList());
  }

  static Timeline read(JsonNode json) {
    return new Timeline(
        depth(json),
        each(json.path("stops"), stop -> new Timeline.Stop(text(stop, "id"), text(stop, "date"))),
        each(json.path("courses"), TimelineJson::readCourse));
  }

  private static Timeline.Course readCourse(JsonNode json) {
    return new Timeline.Course(
        json.path("side").isObject()
            ? Optional.of(JsonParts.side(json.path("side")))
            : Optional.empty(),
        text(json, "id"),
        text(json, "text"),
        each(
            json.path("marks"),
            mark ->
                new Timeline.Mark(
                    JsonParts.constant(Timeline.Weight.class, mark, "weight"),
                    text(mark, "words"))));
  }
}
