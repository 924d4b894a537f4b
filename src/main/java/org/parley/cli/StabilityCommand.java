package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.ListedStability;
import org.parley.answer.StabilityReport;
import org.parley.answer.StabilityReport.Order;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.QuestionOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.option.WeightDrawOptions;
import org.parley.files.stability.ListedFiles;
import org.parley.files.stability.StabilityFiles;
import org.parley.page.report.StabilityPaper;
import org.parley.page.stability.ListedStabilityBlocks;
import org.parley.page.stability.StabilityBlocks;
import org.parley.question.ConflictPlan;
import org.parley.question.stability.Controls;
import org.parley.question.stability.ListedStates;
import org.parley.scenario.GraphFile;
import org.parley.scenario.reading.GraphFileReader;
import org.parley.stability.Concept;
import org.parley.stability.Concept.Kind;
import org.parley.tabulation.Case;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley stability}. */
@Command(
    name = "stability",
    mixinStandardHelpOptions = true,
    description = {
      "Says which outcomes hold: acceptable, stable, so that nobody who controls an issue would"
          + " move away, and in reach of how things stand today, with the moves that lead there;"
          + " and where none does, which single change opens one.",
      "Who controls what is said under [control] in the scenario, how things stand under [today].",
      "A file with the key [graph-model] lists states and moves itself, as published models do."
    },
    footer = {"", "Example:  parley stability scenarios/river.yaml --coalitions -o stable"})
final class StabilityCommand implements Callable<Integer> {

  private static final String TERM = "ISSUE=OPTION";
  private static final String TODAY = "today";

  /** What can be asked of a graph model whose states are listed. */
  private static final List<String> OF_LISTED =
      List.of(
          "--concepts",
          "--coalitions",
          "--from",
          "--want",
          "--output",
          "--force",
          "--csv",
          "--memory",
          "--time",
          "--json",
          "--all",
          "--color",
          "--no-pager");

  /** Why some other options have no effect there. */
  private static final Map<String, String> ABSENT =
      Map.of(
          "--rank-by", "which lists its ranks",
          "--draws", "whose ranks leave no weight open",
          "--seed", "whose ranks leave no weight open",
          "--level", "whose ranks leave no weight open",
          "--threads", "whose ranks leave no weight open");

  @Spec private CommandSpec spec;

  @Mixin private QuestionOptions question;

  @Option(
      names = "--concepts",
      paramLabel = "CONCEPT",
      split = ",",
      description =
          "What stable means: nash, seq, smr, gmr, or l1 to l9 for two parties that look so many"
              + " moves ahead. Default: nash, seq, smr and gmr.")
  private List<String> concepts = new ArrayList<>();

  @Option(names = "--coalitions", description = "Look at what several parties do together, too.")
  private boolean coalitions;

  @Option(
      names = "--from",
      paramLabel = TERM,
      split = ",",
      description =
          "Where to start from: an option of every issue, or today; of states that are listed, one"
              + " of them. Default: today, or the state that the file starts from.")
  private List<String> from = new ArrayList<>();

  @Option(
      names = "--want",
      paramLabel = TERM,
      split = ",",
      description =
          "An outcome that is to be stable, for which is told what parties would have to prefer;"
              + " issues left out are as at the start. Of states that are listed, one of them.")
  private List<String> wanted = new ArrayList<>();

  @Option(
      names = "--rank-by",
      paramLabel = "ORDER",
      description =
          "What parties rank outcomes by where both are known: utility, or statements (what they"
              + " prefer, the strongest first). Default: ${DEFAULT-VALUE}.")
  private String order = Order.UTILITY.label();

  @Mixin private WeightDrawOptions drawing;

  @Override
  public Integer call() {
    List<Concept> asked = concepts();
    Optional<GraphFile> listed = GraphFileReader.read(question.file());
    return listed.isPresent() ? tell(listed.get(), asked) : answer(asked);
  }

  /** What is stable of states that are listed. */
  private int tell(GraphFile listed, List<Concept> asked) {
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      String name = option.longestName();
      Arguments.require(
          spec,
          OF_LISTED.contains(name),
          name
              + ": of no effect on a graph model whose states are listed, "
              + ABSENT.getOrDefault(name, "which has no issues, positions or rules"));
    }
    requireTwoParties(listed.parties(), asked);
    Optional<Integer> start =
        from.equals(List.of(TODAY)) ? listed.start() : state("--from", listed, from);
    ListedStates.Settings settings =
        new ListedStates.Settings(
            asked,
            coalitions,
            from.isEmpty() ? listed.start() : start,
            state("--want", listed, wanted));
    ConflictPlan plan = question.plan();
    ListedStability report = ListedStates.report(listed, settings, plan);
    noted(asked);
    return question.answerOfFile(
        plan,
        report,
        () -> ListedFiles.of(report, Spelled.WORDING),
        ListedStabilityBlocks.of(report, question.isAll(), Spelled.OPTIONS));
  }

  /** The place of a state that an option names; nothing where it is not given. */
  private Optional<Integer> state(String name, GraphFile listed, List<String> given) {
    List<String> ids = listed.states().stream().map(GraphFile.State::id).toList();
    Arguments.require(
        spec,
        given.size() <= 1,
        name + ": one state is expected of a graph model whose states are listed, not " + given);
    given.forEach(id -> Arguments.requireKnown(spec, name, "state", id, ids));
    return given.stream().findFirst().map(ids::indexOf);
  }

  private void noted(List<Concept> asked) {
    question
        .noting("concepts", asked.stream().map(Concept::label).toList())
        .noting("coalitions", coalitions)
        .noting("from", from)
        .noting("want", wanted);
  }

  private int answer(List<Concept> asked) {
    Arguments.requireKnown(
        spec,
        "--rank-by",
        "order",
        order,
        List.of(Order.UTILITY.label(), Order.STATEMENTS.label()));
    noted(asked);
    question.noting("rank_by", order);
    return question.answerWithPage(
        1,
        drawing.seed(),
        (on, plan) -> ask(on, plan, asked),
        StabilityFiles::of,
        StabilityPaper::of,
        StabilityBlocks::of);
  }

  private Optional<StabilityReport> ask(Case on, ConflictPlan plan, List<Concept> asked) {
    Controls.require(on.tabulated().located());
    requireTwoParties(Controls.movers(on.scenario()), asked);
    StabilityReport.Settings settings =
        new StabilityReport.Settings(
            asked,
            from.equals(List.of(TODAY)) ? Map.of() : options("--from", on, from),
            wanted(on),
            coalitions,
            order.equals(Order.STATEMENTS.label()) ? Order.STATEMENTS : Order.UTILITY,
            drawing.of(spec, on.scenario(), question),
            drawing.isAsked());
    requireWhole(on, settings.from());
    return Parley.stability(on, plan, settings);
  }

  /** Of an outcome that is wanted, issues left out are as at the start, so there has to be one. */
  private Map<String, String> wanted(Case on) {
    Map<String, String> options = options("--want", on, wanted);
    boolean hasStart = !on.scenario().wants().today().isEmpty() || !from.isEmpty();
    List<String> missing =
        on.scenario().issues().stream()
            .map(issue -> issue.id())
            .filter(id -> !wanted.isEmpty() && !hasStart && !options.containsKey(id))
            .toList();
    Arguments.require(
        spec,
        missing.isEmpty(),
        "--want: no option is given of "
            + missing
            + ", and nothing is said of how it stands\nMaybe --from, or [today] in the scenario");
    return options;
  }

  private List<Concept> concepts() {
    List<String> labels =
        Concept.all().stream().filter(c -> !c.isOfCoalitions()).map(Concept::label).toList();
    List<Concept> asked = new ArrayList<>();
    for (String concept : concepts) {
      Arguments.requireKnown(spec, "--concepts", "concept", concept, labels);
      Concept known = Concept.labelled(concept).orElseThrow();
      if (!asked.contains(known)) {
        asked.add(known);
      }
    }
    List<Concept> all = new ArrayList<>(asked.isEmpty() ? Concept.SINGLE : asked);
    if (coalitions) {
      all.stream()
          .filter(concept -> concept.kind() != Kind.LIMITED)
          .map(Concept::ofCoalitions)
          .toList()
          .forEach(all::add);
    }
    return all;
  }

  /** Of more parties that look ahead, definitions compete. */
  private void requireTwoParties(List<String> movers, List<Concept> asked) {
    for (Concept concept : asked) {
      Arguments.require(
          spec,
          concept.kind() != Kind.LIMITED || movers.size() == 2,
          "--concepts: ["
              + concept.label()
              + "] is defined for two parties, and here "
              + movers
              + " move\nMaybe nash, seq, smr or gmr");
    }
  }

  private void requireWhole(Case on, Map<String, String> start) {
    List<String> missing =
        on.scenario().issues().stream()
            .map(issue -> issue.id())
            .filter(id -> !start.isEmpty() && !start.containsKey(id))
            .toList();
    Arguments.require(spec, missing.isEmpty(), "--from: no option is given of " + missing);
  }

  private Map<String, String> options(String name, Case on, List<String> texts) {
    return new TreeMap<>(question.options(name, on.scenario(), texts));
  }
}
