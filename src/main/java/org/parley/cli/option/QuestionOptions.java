package org.parley.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.parley.cli.terminal.Interruption;
import org.parley.effort.Cutoff;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.Wording;
import org.parley.page.block.Blocks;
import org.parley.page.block.Paper;
import org.parley.page.report.PaperFiles;
import org.parley.page.words.Spelling;
import org.parley.question.ConflictPlan;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The options of a command that asks one question about one scenario, and the asking itself. */
public final class QuestionOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private BudgetOptions budget;
  @Mixin private OutputOptions output;

  /** What binds where nothing can. */
  private static final LadderStep NOTHING = LadderStep.DEFAULT;

  /** Options of the command itself, for its manifest. */
  private final Map<String, Object> own = new LinkedHashMap<>();

  /** What becomes of the scenario before it is asked. */
  private UnaryOperator<TabulatedScenario> narrowing = UnaryOperator.identity();

  /** Has the manifest tell an option of the command itself. */
  public QuestionOptions noting(String key, Object value) {
    own.put(key, value);
    return this;
  }

  /** Has the question asked of what becomes of the scenario. */
  QuestionOptions narrowedBy(UnaryOperator<TabulatedScenario> further) {
    narrowing = further;
    return this;
  }

  /** The file that the question is about. */
  public Path file() {
    return scenarioOptions.file();
  }

  /** How far an answer may go that needs no scenario, counted from now. */
  public ConflictPlan plan() {
    return budget.conflicts(1, 1, 0, budget.end());
  }

  /**
   * Shows an answer that needs no scenario, and writes it where a folder was given.
   *
   * @param files the answer as texts by file name
   * @return the exit status
   */
  public int answerOfFile(
      ConflictPlan plan, Object answer, Supplier<Map<String, String>> files, Blocks blocks) {
    return output.use(
        folder ->
            output.write(
                spec,
                answer,
                folder,
                files,
                () -> manifest(new Inputs(file(), List.of()), Enforcement.of(NOTHING), plan),
                Interruption.marked(blocks)));
  }

  /** Whether all of the answer is asked for, rather than one screen of it. */
  public boolean isAll() {
    return output.isAll();
  }

  /**
   * Option ids by issue id.
   *
   * @param name option of the command line that has the texts
   * @param texts each of the form {@link EnforcementOptions#TERM}
   */
  public Map<String, String> options(String name, Scenario scenario, List<String> texts) {
    return enforcementOptions.options(name, scenario, texts);
  }

  /**
   * Asks, prints the answer and writes it where a folder was given.
   *
   * @param most most relaxations, cores or sets to look for
   * @param seed seed of what must be sampled
   * @param ask the question; no answer where a rule is too wide to tabulate
   * @param files the answer as texts by file name
   * @param blocks the answer in blocks
   * @return the exit status
   */
  public <T> int answer(
      int most,
      long seed,
      BiFunction<Case, ConflictPlan, Optional<T>> ask,
      BiFunction<T, Wording, Map<String, String>> files,
      BiFunction<T, Spelling, Blocks> blocks) {
    return answer(most, seed, ask, files, (answer, manifest, all) -> all, blocks);
  }

  /**
   * The same, of which a folder has a page too.
   *
   * @param paper the answer as a page, which ends with how it was made
   */
  public <T> int answerWithPage(
      int most,
      long seed,
      BiFunction<Case, ConflictPlan, Optional<T>> ask,
      BiFunction<T, Wording, Map<String, String>> files,
      PaperOf<T> paper,
      BiFunction<T, Spelling, Blocks> blocks) {
    return answer(
        most,
        seed,
        ask,
        files,
        (answer, manifest, all) ->
            PaperFiles.added(all, paper.of(answer, manifest, Spelled.OPTIONS)),
        blocks);
  }

  private <T> int answer(
      int most,
      long seed,
      BiFunction<Case, ConflictPlan, Optional<T>> ask,
      BiFunction<T, Wording, Map<String, String>> files,
      Adding<T> adding,
      BiFunction<T, Spelling, Blocks> blocks) {
    Cutoff end = budget.end();
    TabulatedScenario tabulated = narrowing.apply(scenarioOptions.open(budget.endOfTables()));
    Case asked = Case.of(tabulated, enforcementOptions.enforcement(tabulated));
    ConflictPlan plan = budget.conflicts(most, most, seed, end);
    return output.use(
        folder -> {
          Optional<T> answer = ask.apply(asked, plan);
          if (answer.isEmpty()) {
            return Arguments.untabulated(spec);
          }
          Blocks shown = Interruption.marked(blocks.apply(answer.get(), Spelled.OPTIONS));
          return output.write(
              spec,
              answer.get(),
              folder,
              () -> files.apply(answer.get(), Spelled.WORDING),
              all -> {
                Manifest manifest = manifest(asked, plan);
                return manifest.joinedTo(adding.to(answer.get(), manifest, all));
              },
              shown);
        });
  }

  /** Makes a page of an answer. */
  @FunctionalInterface
  public interface PaperOf<T> {

    /** The page, which ends with how it was made. */
    Paper of(T answer, Manifest manifest, Spelling spelling);
  }

  /** Adds what else belongs in a folder. */
  @FunctionalInterface
  private interface Adding<T> {

    Map<String, String> to(T answer, Manifest manifest, Map<String, String> files);
  }

  private Manifest manifest(Case asked, ConflictPlan plan) {
    return manifest(scenarioOptions.inputs(asked.tabulated()), asked.enforcement(), plan);
  }

  private Manifest manifest(Inputs inputs, Enforcement enforcement, ConflictPlan plan) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("seed", plan.seed());
    settings.put("most", plan.listed());
    settings.putAll(own);
    settings.putAll(budget.settings());
    settings.put(TableOptions.LIMIT, scenarioOptions.tableLimit());
    return new Manifest(
        ProgramVersion.current(), spec.name(), List.of(inputs), enforcement, settings);
  }
}
