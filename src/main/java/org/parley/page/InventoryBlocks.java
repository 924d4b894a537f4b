package org.parley.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.page.authoring.ProcessRuleBlocks;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Terms.Term;
import org.parley.page.block.Block.Title;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.words.ProcessWords;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Scenario;
import org.parley.scenario.SourceDocument;
import org.parley.scenario.Wants.OfParty;
import org.parley.table.Words;

/** What a scenario file holds. */
public final class InventoryBlocks {

  private final Scenario scenario;
  private final List<ProcessRule> process;

  private InventoryBlocks(Scenario scenario, List<ProcessRule> process) {
    this.scenario = scenario;
    this.process = process;
  }

  /**
   * All of it.
   *
   * @param process its process rules
   */
  public static Blocks of(Scenario scenario, List<ProcessRule> process) {
    InventoryBlocks builder = new InventoryBlocks(scenario, process);
    return new Blocks.Builder()
        .section(builder.opening())
        .section(builder.documentsBriefly(), builder.documents())
        .section(builder.positionsBriefly(), builder.positions())
        .section(builder.issuesBriefly(), builder.issues())
        .section(builder.processBriefly(), ProcessRuleBlocks.every(process))
        .detail(builder.coherence())
        .closing(builder.rules());
  }

  /**
   * How large a scenario is, below what is said of its file.
   *
   * @param coherenceRules how many rules it has that leave outcomes out
   */
  public static Blocks size(Scenario scenario, int coherenceRules) {
    int agreementRules =
        (int) scenario.coherence().stream().filter(r -> scenario.isOfAgreement(r.id())).count();
    String size =
        Words.plural(scenario.issues().size(), "issue")
            + ", "
            + Words.plural(scenario.positions().size(), "position")
            + ", "
            + Words.plural(coherenceRules - agreementRules, "coherence rule")
            + (agreementRules == 0 ? "" : ", " + Words.plural(agreementRules, "agreement rule"))
            + ", "
            + Words.count(scenario.outcomeSpace().size())
            + " outcomes";
    return new Blocks(List.of(), List.of(new Sentence(1, size)));
  }

  private List<Block> opening() {
    int parties = scenario.parties().size();
    return List.of(
        new Title(scenario.title(), scenario.id(), scenario.date()),
        new Sentence(
            0,
            Words.plural(scenario.documents().size(), "document")
                + ", "
                + (parties == 1 ? "1 party" : parties + " parties")
                + ", "
                + Words.plural(scenario.issues().size(), "issue")
                + ", "
                + Words.plural(scenario.positions().size(), "position")
                + (process.isEmpty() ? "" : ", " + Words.plural(process.size(), "process rule"))));
  }

  /** What may happen in talks, with the chances, which no document says. */
  private List<Block> processBriefly() {
    return listed(
        "What may happen in talks, each with its assumed chance a round",
        process.stream()
            .map(rule -> new Term(rule.event(), ProcessWords.chance(rule) + ": " + rule.name())));
  }

  private List<Block> documents() {
    if (scenario.documents().isEmpty()) {
      return List.of();
    }
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.words());
    for (SourceDocument document : scenario.documents()) {
      grid =
          grid.row(
              new GridCell.Id(document.id()),
              new GridCell.Text(document.title() + ", " + document.date()));
    }
    return List.of(new Heading(0, "Documents"), grid);
  }

  private static List<Block> listed(String heading, Stream<Term> terms) {
    List<Term> all = terms.toList();
    return all.isEmpty()
        ? List.of()
        : List.of(new Heading(0, heading), new Terms(1, all, Optional.empty()));
  }

  private List<Block> documentsBriefly() {
    return listed("Documents", scenario.documents().stream().map(d -> new Term(d.id(), d.title())));
  }

  private List<Block> positionsBriefly() {
    return listed(
        "Positions",
        scenario.positions().stream()
            .map(p -> new Term(p.id(), p.party() + ", " + p.kind().label() + ": " + p.text())));
  }

  private List<Block> issuesBriefly() {
    return listed("Issues", scenario.issues().stream().map(i -> new Term(i.id(), i.title())));
  }

  private List<Block> issues() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, "Issues, each with its options in order"));
    for (Issue issue : scenario.issues()) {
      blocks.add(new Entry(1, issue.id() + ": " + issue.title()));
      String options = issue.options().stream().map(Option::id).collect(Collectors.joining(", "));
      String unit = issue.unit().map(u -> " (" + u + ")").orElse("");
      blocks.add(new Sentence(3, options + unit));
    }
    return blocks;
  }

  private List<Block> positions() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, "Positions by party: " + PositionGrid.COLUMNS));
    for (Party party : scenario.parties()) {
      List<Position> own =
          scenario.positions().stream().filter(p -> p.party().equals(party.id())).toList();
      String stated =
          party.stated().isEmpty()
              ? ""
              : ", " + Words.plural(party.stated().size(), "stated option");
      blocks.add(new Sentence(0, party.id() + " (" + party.title() + ")" + stated + wants(party)));
      blocks.add(new PositionGrid(scenario).of(1, own));
    }
    return blocks;
  }

  private String wants(Party party) {
    OfParty wants = scenario.wants().of(party.id());
    int count = wants.importance().size() + wants.prefers().size();
    return count == 0 ? "" : ", " + Words.plural(count, "want");
  }

  private List<Block> coherence() {
    List<String> ids = scenario.coherence().stream().map(CoherenceRule::id).toList();
    return ids.isEmpty()
        ? List.of()
        : List.of(
            new Heading(0, "Coherence rules, assumptions of the encoder's"),
            CoherenceGrid.of(1, scenario, ids));
  }

  private List<Block> rules() {
    String files =
        Stream.concat(scenario.ruleFiles().stream(), scenario.process().ruleFiles().stream())
            .map(Path::toString)
            .collect(Collectors.joining(" "));
    return List.of(
        new Entry(0, "Rules: " + files),
        new Sentence(0, "All about one of these: parley show SCENARIO ID"));
  }
}
