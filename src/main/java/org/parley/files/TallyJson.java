package org.parley.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.parley.answer.SampledPart;
import org.parley.exploration.Course;
import org.parley.exploration.NearestKeeper;
import org.parley.exploration.NearestOutcome;
import org.parley.exploration.OutcomeCounts;
import org.parley.exploration.OutcomeTally;
import org.parley.exploration.Sample;
import org.parley.exploration.TallyShape;
import org.parley.table.JsonText;

/** The tallies of one shard as a file, to be added to those of the others. */
public final class TallyJson {

  static final String FILE = "tally.json";

  private TallyJson() {}

  static String of(SampledPart part) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("complete", part.isComplete());
    content.put("counts", Arrays.stream(part.counts().toArray()).boxed().toList());
    content.put(
        "course",
        part.sample().course().looks().stream()
            .map(look -> List.of(look.draws(), look.accepted()))
            .toList());
    content.put("nearest", part.sample().nearest().stream().map(TallyJson::nearest).toList());
    return JsonText.of(content);
  }

  private static Map<String, Object> nearest(NearestOutcome nearest) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("crossings", nearest.crossings());
    entry.put("outcome", Arrays.stream(nearest.outcome()).boxed().toList());
    return entry;
  }

  /**
   * The sum of what the shards in these folders have drawn.
   *
   * @param shape what the tallies count
   * @param nearest most nearest outcomes to keep
   * @throws UncheckedIOException if a file is missing or is no tally of this shape
   */
  public static Sample merged(List<Path> folders, TallyShape shape, int nearest) {
    OutcomeTally total = new OutcomeTally(shape);
    NearestKeeper keeper = new NearestKeeper(nearest);
    boolean complete = true;
    Optional<Course> course = Optional.empty();
    for (Path folder : folders) {
      JsonNode tally = JsonFile.read(folder.resolve(FILE));
      try {
        total.add(OutcomeCounts.of(shape, longs(tally.path("counts"))));
      } catch (IllegalArgumentException e) {
        throw new UncheckedIOException(new IOException("[" + folder + "]: " + e.getMessage(), e));
      }
      for (JsonNode entry : tally.path("nearest")) {
        int[] outcome =
            Arrays.stream(longs(entry.path("outcome"))).mapToInt(Math::toIntExact).toArray();
        keeper.offer(NearestOutcome.of(entry.path("crossings").asInt(), outcome));
      }
      Course part = course(tally.path("course"));
      course = course.map(sum -> sum.plus(part)).or(() -> Optional.of(part));
      complete &= tally.path("complete").asBoolean();
    }
    return new Sample(
        total.counts(), keeper.nearest(), complete, course.orElse(new Course(List.of())));
  }

  private static Course course(JsonNode array) {
    List<Course.Look> looks = new ArrayList<>();
    array.forEach(look -> looks.add(new Course.Look(look.path(0).asLong(), look.path(1).asLong())));
    return new Course(looks);
  }

  private static long[] longs(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToLong(JsonNode::asLong).toArray();
  }
}
