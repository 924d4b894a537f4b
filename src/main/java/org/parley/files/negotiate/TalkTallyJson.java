package org.parley.files.negotiate;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.process.talk.Ending;
import org.parley.process.talk.TalkCounts;
import org.parley.process.talk.TalkCounts.Ended;
import org.parley.process.talk.TalkCounts.Sums;
import org.parley.table.JsonText;

/** What a part of talks has counted, as a file. */
final class TalkTallyJson {

  private TalkTallyJson() {}

  static String of(TalkCounts counts) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("talks", counts.talks());
    content.put(
        "ended",
        counts.ended().stream()
            .map(one -> List.of(one.kind().name(), one.subject(), one.round(), one.talks()))
            .toList());
    content.put(
        "deals",
        counts.deals().entrySet().stream()
            .map(deal -> List.of((long) deal.getKey(), deal.getValue()))
            .toList());
    content.put("bound", counts.bound());
    content.put("gave", counts.gave());
    content.put("gave_first", counts.gaveFirst());
    content.put("before", counts.before());
    content.put("events", counts.events());
    content.put("event_rounds", counts.eventRounds());
    content.put("utility", counts.utility().stream().map(TalkTallyJson::list).toList());
    content.put("yielded", counts.yielded().stream().map(TalkTallyJson::list).toList());
    return JsonText.of(content);
  }

  private static List<Object> list(Sums sums) {
    return List.of(sums.count(), sums.sum().toString(), sums.squares().toString());
  }

  /**
   * What such a file says.
   *
   * @throws IllegalArgumentException if it is none
   */
  static TalkCounts read(JsonNode file) {
    Map<Integer, Long> deals = new TreeMap<>();
    for (JsonNode deal : list(file, "deals")) {
      deals.put(Math.toIntExact(whole(deal.path(0))), whole(deal.path(1)));
    }
    return new TalkCounts(
        whole(file.path("talks")),
        list(file, "ended").stream().map(TalkTallyJson::ended).toList(),
        deals,
        numbers(file, "bound"),
        numbers(file, "gave"),
        numbers(file, "gave_first"),
        numbers(file, "before"),
        numbers(file, "events"),
        numbers(file, "event_rounds"),
        list(file, "utility").stream().map(TalkTallyJson::sums).toList(),
        list(file, "yielded").stream().map(TalkTallyJson::sums).toList());
  }

  private static Ended ended(JsonNode entry) {
    return new Ended(
        Ending.Kind.valueOf(entry.path(0).asText()),
        entry.path(1).asText(),
        Math.toIntExact(whole(entry.path(2))),
        whole(entry.path(3)));
  }

  private static Sums sums(JsonNode entry) {
    return new Sums(
        whole(entry.path(0)),
        new BigInteger(entry.path(1).asText()),
        new BigInteger(entry.path(2).asText()));
  }

  private static List<Long> numbers(JsonNode file, String key) {
    return list(file, key).stream().map(TalkTallyJson::whole).toList();
  }

  private static List<JsonNode> list(JsonNode file, String key) {
    if (!file.path(key).isArray()) {
      throw new IllegalArgumentException("[" + key + "] is no list");
    }
    List<JsonNode> items = new ArrayList<>();
    file.path(key).forEach(items::add);
    return items;
  }

  private static long whole(JsonNode number) {
    if (!number.isIntegralNumber() || !number.canConvertToLong()) {
      throw new IllegalArgumentException("[" + number + "] is no whole number");
    }
    return number.longValue();
  }
}
