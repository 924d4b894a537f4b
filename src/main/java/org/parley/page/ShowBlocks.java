package org.parley.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.answer.Coding;
import org.parley.answer.Coding.Coded;
import org.parley.page.authoring.ProcessRuleBlocks;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.words.Spelling;
import org.parley.scenario.CoherenceRule.Kind;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Scenario;
import org.parley.scenario.SourceDocument;
import org.parley.scenario.Wants.Statement.ByRule;

/** All that a scenario and its rules say about some of its parts. */
public final class ShowBlocks {

  private ShowBlocks() {}

  /** The ids that can be shown: of all that has a sheet. */
  public static Set<String> ids(Coding coding) {
    Scenario scenario = coding.scenario();
    Set<String> ids = new LinkedHashSet<>();
    scenario.positions().stream().map(Position::id).forEach(ids::add);
    scenario.parties().stream().map(Party::id).forEach(ids::add);
    scenario.issues().stream().map(Issue::id).forEach(ids::add);
    scenario.documents().stream().map(SourceDocument::id).forEach(ids::add);
    coding.coherence().stream().map(coded -> coded.target().toString()).forEach(ids::add);
    coding.preferences().stream().map(coded -> coded.target().toString()).forEach(ids::add);
    coding.process().stream().map(ProcessRule::event).forEach(ids::add);
    return ids;
  }

  /** One sheet for each thing that has one of the ids, in the order of the ids. */
  public static Blocks of(Coding coding, List<String> ids, Spelling spelling) {
    List<List<Block>> sheets = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      addSheets(coding, id, spelling, sheets);
    }
    return Blocks.of(sheets);
  }

  /** An id is unique among things of one sort only. */
  private static void addSheets(
      Coding coding, String id, Spelling spelling, List<List<Block>> sheets) {
    Scenario scenario = coding.scenario();
    for (Position position : scenario.positions()) {
      if (position.id().equals(id)) {
        sheets.add(PositionSheet.of(coding, position, spelling));
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
        sheets.add(DocumentSheet.of(coding, document));
      }
    }
    for (Coded coded : coding.coherence()) {
      if (coded.target().toString().equals(id)) {
        sheets.add(coherenceRule(scenario, coded));
      }
    }
    for (Coded coded : coding.preferences()) {
      if (coded.target().toString().equals(id)) {
        sheets.add(rule(coded, "statement that " + preferring(scenario, id)));
      }
    }
    for (ProcessRule rule : coding.process()) {
      if (rule.event().equals(id)) {
        sheets.add(ProcessRuleBlocks.sheet(rule));
      }
    }
  }

  private static String preferring(Scenario scenario, String statement) {
    return scenario.wants().byParty().entrySet().stream()
        .filter(
            party ->
                party.getValue().prefers().stream()
                    .anyMatch(want -> want.statement().equals(new ByRule(statement))))
        .map(Map.Entry::getKey)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                parties ->
                    String.join(" and ", parties)
                        + (parties.size() == 1 ? " prefers" : " prefer")));
  }

  private static List<Block> rule(Coded coded, String what) {
    return List.of(
        new Entry(0, coded.target().toString(), what), new Particulars(1).addRules(coded).grid());
  }

  private static List<Block> coherenceRule(Scenario scenario, Coded coded) {
    String id = coded.target().toString();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Entry(
            0,
            id,
            scenario.coherenceRule(id).filter(rule -> rule.kind() == Kind.AGREEMENT).isPresent()
                ? "agreement rule: what it matches is no agreement, the encoder assumes"
                : "coherence rule: what it matches makes no sense, the encoder assumes"));
    scenario
        .coherenceRule(id)
        .ifPresent(
            rule -> {
              blocks.add(new Sentence(1, rule.text()));
              blocks.add(new Sentence(1, "Why: " + rule.reason()));
            });
    blocks.add(new Particulars(1).addRules(coded).grid());
    return blocks;
  }
}
