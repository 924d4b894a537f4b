package org.parley.page.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/** What is otherwise in a scenario than it was, matched by ids. */
final class ScenarioChanges {

  private final Scenario before;
  private final Scenario after;
  private final List<String> said = new ArrayList<>();

  ScenarioChanges(Scenario before, Scenario after) {
    this.before = before;
    this.after = after;
  }

  /** A sentence for each position, issue and option that is new, gone or changed. */
  List<String> said() {
    each("Position", before.positions(), after.positions(), Position::id, this::position);
    each("Issue", before.issues(), after.issues(), Issue::id, this::issue);
    return said;
  }

  private <T> void each(
      String noun, List<T> was, List<T> is, Function<T, String> id, BiConsumer<T, T> both) {
    Map<String, T> earlier = byId(was, id);
    Map<String, T> later = byId(is, id);
    later.forEach(
        (name, now) -> {
          T then = earlier.get(name);
          if (then == null) {
            said.add(noun + " " + name + " is new");
          } else if (!then.equals(now)) {
            both.accept(then, now);
          }
        });
    earlier.keySet().stream()
        .filter(name -> !later.containsKey(name))
        .forEach(name -> said.add(noun + " " + name + " is gone"));
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream()
        .collect(Collectors.toMap(id, one -> one, (one, other) -> one, LinkedHashMap::new));
  }

  private void position(Position was, Position is) {
    List<String> parts = new ArrayList<>();
    changed(parts, "text", was.text(), is.text());
    changed(parts, "party", was.party(), is.party());
    changed(parts, "kind", was.kind(), is.kind());
    changed(parts, "status", was.status(), is.status());
    changed(parts, "wording", was.wording(), is.wording());
    changed(parts, "firmness", was.firmness(), is.firmness());
    changed(parts, "readings", was.readings(), is.readings());
    changed(parts, "sources", was.sources(), is.sources());
    said.add(changed("Position " + is.id(), parts));
  }

  private void issue(Issue was, Issue is) {
    int told = said.size();
    each(
        "Option", was.options(), is.options(), option -> is.id() + "=" + option.id(), this::option);
    if (said.size() == told) {
      List<String> parts = new ArrayList<>();
      changed(parts, "title", was.title(), is.title());
      said.add(changed("Issue " + is.id(), parts));
    }
  }

  private void option(Option was, Option is) {
    List<String> parts = new ArrayList<>();
    changed(parts, "title", was.title(), is.title());
    said.add(changed("Option " + is.id(), parts));
  }

  private static void changed(List<String> parts, String name, Object was, Object is) {
    if (!was.equals(is)) {
      parts.add(name);
    }
  }

  private static String changed(String what, List<String> parts) {
    return what + " has changed" + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }
}
