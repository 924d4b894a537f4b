package org.parley.files.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.ListedStability;
import org.parley.files.NoteJson;
import org.parley.files.TableFiles;
import org.parley.files.Wording;
import org.parley.stability.Inverse;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.Verdict;
import org.parley.table.JsonText;
import org.parley.table.Sheet;

/** Which of listed states are stable and in reach, as files. */
public final class ListedFiles {

  private final ListedStability report;

  private ListedFiles(ListedStability report) {
    this.report = report;
  }

  /** {@code stability.json}, one CSV a table, and what is in them, by name. */
  public static Map<String, String> of(ListedStability report, Wording wording) {
    List<Sheet<?>> sheets = GraphTables.all(report);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("stability.json", new ListedFiles(report).json(wording));
    files.putAll(TableFiles.of("stability", sheets));
    return files;
  }

  private String json(Wording wording) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("title", report.file().title());
    content.put("source", Optional.of(report.file().source()).filter(source -> !source.isEmpty()));
    content.put("parties", report.file().parties());
    content.put("start", report.start().map(this::id));
    content.put("wanted", report.wanted().map(this::id));
    content.put("complete", report.notes().isEmpty());
    content.put("notes", NoteJson.of(report.notes(), wording));
    content.put("concepts", report.verdicts().stream().map(this::concept).toList());
    content.put("states", states());
    content.put("paths", paths());
    content.put("inverse", report.wanted().map(wanted -> inverses()));
    return JsonText.of(content);
  }

  private String id(int state) {
    return report.file().states().get(state).id();
  }

  private List<String> ids(BitSet states) {
    return states.stream().mapToObj(this::id).toList();
  }

  private Map<String, Object> concept(Verdict verdict) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("concept", verdict.concept().label());
    json.put("stable", ids(verdict.equilibria()));
    List<Map<String, Object>> parties = new ArrayList<>();
    for (int party = 0; party < verdict.byParty().size(); party++) {
      String name = report.file().parties().get(party);
      verdict
          .byParty()
          .get(party)
          .ifPresent(stable -> parties.add(Map.of("party", name, "stable", ids(stable))));
    }
    json.put("by_party", parties);
    return json;
  }

  private List<Map<String, Object>> states() {
    List<Map<String, Object>> states = new ArrayList<>();
    for (int state = 0; state < report.file().states().size(); state++) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("state", id(state));
      json.put("title", report.file().states().get(state).title());
      int place = state;
      for (Way way : Way.values()) {
        json.put(
            "reach_" + way.label(),
            report
                .reach(way)
                .filter(reach -> reach.states().get(place))
                .map(reach -> reach.length(place)));
      }
      states.add(json);
    }
    return states;
  }

  /** The shortest path to each state in reach but the start. */
  private List<Map<String, Object>> paths() {
    List<Map<String, Object>> paths = new ArrayList<>();
    for (Reach reach : report.reaches()) {
      for (int state : reach.states().stream().toArray()) {
        List<Map<String, Object>> moves = new ArrayList<>();
        for (Reach.Step step : reach.path(state)) {
          Map<String, Object> move = new LinkedHashMap<>();
          move.put("movers", report.named(step.movers()));
          move.put("from", id(step.from()));
          move.put("to", id(step.to()));
          moves.add(move);
        }
        if (!moves.isEmpty()) {
          Map<String, Object> path = new LinkedHashMap<>();
          path.put("to", id(state));
          path.put("reach", reach.way().label());
          path.put("moves", moves);
          paths.add(path);
        }
      }
    }
    return paths;
  }

  private List<Map<String, Object>> inverses() {
    List<Map<String, Object>> inverses = new ArrayList<>();
    for (Inverse inverse : report.inverses()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("concept", inverse.concept().label());
      json.put("party", report.file().parties().get(inverse.party()));
      json.put("needs", inverse.needed().stream().map(this::id).toList());
      json.put("exact", inverse.isExact());
      json.put("confirmed", inverse.isConfirmed());
      inverses.add(json);
    }
    return inverses;
  }
}
