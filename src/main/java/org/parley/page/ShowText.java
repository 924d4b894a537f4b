package org.parley.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.answer.Coding;
import org.parley.answer.Coding.Coded;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.scenario.SourceDocument;

/** All that a scenario and its rules say about some of its parts, as text 80 columns wide. */
public final class ShowText {

  private ShowText() {}

  /** The ids that can be shown: of positions, parties, issues, documents and coherence rules. */
  public static Set<String> ids(Coding coding) {
    Scenario scenario = coding.scenario();
    Set<String> ids = new LinkedHashSet<>();
    scenario.positions().stream().map(Position::id).forEach(ids::add);
    scenario.parties().stream().map(Party::id).forEach(ids::add);
    scenario.issues().stream().map(Issue::id).forEach(ids::add);
    scenario.documents().stream().map(SourceDocument::id).forEach(ids::add);
    coding.coherence().stream().map(coded -> coded.target().toString()).forEach(ids::add);
    return ids;
  }

  /**
   * One sheet for each thing that has one of the ids, in the order of the ids, an empty line
   * between them; empty where nothing has.
   */
  public static String of(Coding coding, List<String> ids) {
    List<String> sheets = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      addSheets(coding, id, sheets);
    }
    return String.join("\n", sheets);
  }

  /** An id is unique among things of one sort only. */
  private static void addSheets(Coding coding, String id, List<String> sheets) {
    Scenario scenario = coding.scenario();
    for (Position position : scenario.positions()) {
      if (position.id().equals(id)) {
        sheets.add(PositionSheet.of(coding, position));
      }
    }
    scenario.party(id).ifPresent(party -> sheets.add(PartySheet.of(scenario, party)));
    for (Issue issue : scenario.issues()) {
      if (issue.id().equals(id)) {
        sheets.add(IssueSheet.of(coding, issue));
      }
    }
    for (SourceDocument document : scenario.documents()) {
      if (document.id().equals(id)) {
        sheets.add(DocumentSheet.of(scenario, document));
      }
    }
    for (Coded coded : coding.coherence()) {
      if (coded.target().toString().equals(id)) {
        sheets.add(coherenceRule(coded));
      }
    }
  }

  private static String coherenceRule(Coded coded) {
    Grid grid = new Grid("ll");
    PositionSheet.addRules(grid, "", coded);
    return coded.target() + "  coherence rule: what it matches makes no sense\n" + grid.text();
  }
}
