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
import org.parley.exploration.DrawnOutcome;
import org.parley.exploration.OutcomeCounts;
import org.parley.exploration.PartCheck;
import org.parley.exploration.Sample;
import org.parley.exploration.Shard;
import org.parley.exploration.TallyShape;
import org.parley.table.JsonText;

/** The tallies of one shard as a file, to be added to those of the others. */
public final class TallyJson {

  public static final String FILE = "tally.json";

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

  private static Map<String, Object> nearest(DrawnOutcome nearest) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("crossings", nearest.crossings());
    entry.put("outcome", Arrays.stream(nearest.outcome()).boxed().toList());
    return entry;
  }

  /**
   * The sum of what the shards in these folders have drawn.
   *
   * @param folders the folder of each shard
   * @param shape what the tallies count
   * @param check what the tally of a shard can be
   * @throws IllegalArgumentException if there are no folders
   * @throws UncheckedIOException if a file is missing or cannot be the tally of its shard
   */
  public static Sample merged(Map<Path, Shard> folders, TallyShape shape, PartCheck check) {
    Optional<Sample> sum = Optional.empty();
    for (Map.Entry<Path, Shard> folder : folders.entrySet()) {
      Path file = folder.getKey().resolve(FILE);
      Sample part = read(file, shape);
      check
          .fault(part, folder.getValue())
          .ifPresent(
              fault -> {
                throw damaged(file, fault);
              });
      sum = sum.map(s -> s.plus(part, check.nearest())).or(() -> Optional.of(part));
    }
    return sum.orElseThrow(() -> new IllegalArgumentException("no folders to add up"));
  }

  private static Sample read(Path file, TallyShape shape) {
    JsonNode tally = JsonFile.read(file);
    try {
      return new Sample(
          OutcomeCounts.of(shape, longs(array(tally, "counts"))),
          items(array(tally, "nearest")).stream().map(TallyJson::nearest).toList(),
          truth(tally),
          new Course(items(array(tally, "course")).stream().map(TallyJson::look).toList()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw damaged(file, String.valueOf(e.getMessage()));
    }
  }

  private static UncheckedIOException damaged(Path file, String fault) {
    return new UncheckedIOException(
        new IOException("[" + file + "] is not what a part of a run has written: " + fault));
  }

  private static boolean truth(JsonNode tally) {
    if (!tally.path("complete").isBoolean()) {
      throw new IllegalArgumentException("[complete] is not true or false");
    }
    return tally.path("complete").asBoolean();
  }

  private static DrawnOutcome nearest(JsonNode entry) {
    long crossings = whole(entry.path("crossings"));
    long[] outcome = longs(array(entry, "outcome"));
    return DrawnOutcome.of(
        Math.toIntExact(crossings), Arrays.stream(outcome).mapToInt(Math::toIntExact).toArray());
  }

  private static Course.Look look(JsonNode pair) {
    long[] look = longs(pair);
    if (!pair.isArray() || look.length != 2) {
      throw new IllegalArgumentException("an entry of [course] is no pair of numbers");
    }
    return new Course.Look(look[0], look[1]);
  }

  private static JsonNode array(JsonNode object, String key) {
    if (!object.path(key).isArray()) {
      throw new IllegalArgumentException("[" + key + "] is no list");
    }
    return object.path(key);
  }

  private static List<JsonNode> items(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  private static long[] longs(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToLong(TallyJson::whole).toArray();
  }

  private static long whole(JsonNode number) {
    if (!number.isIntegralNumber() || !number.canConvertToLong()) {
      throw new IllegalArgumentException("[" + number + "] is no whole number");
    }
    return number.longValue();
  }
}
