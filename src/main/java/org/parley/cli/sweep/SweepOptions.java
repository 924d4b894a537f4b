package org.parley.cli.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.SweepCase;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepPlan.Design;
import org.parley.answer.sweep.SweepPlan.Question;
import org.parley.answer.sweep.SweepPlan.Settings;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.BudgetOptions;
import org.parley.cli.option.InRange;
import org.parley.cli.option.LevelOption;
import org.parley.cli.option.SeedOption;
import org.parley.scenario.Named;
import org.parley.sweep.BoxQuery;
import org.parley.sweep.CaseFile;
import org.parley.sweep.Cases;
import org.parley.sweep.FactorText;
import org.parley.sweep.Points;
import org.parley.sweep.Questions;
import org.parley.sweep.Subjects;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say what is varied and what is asked. */
final class SweepOptions {

  private static final int DEFAULT_POINTS = 128;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--vary",
      paramLabel = FactorText.FORM,
      description = {
        "What is varied, once for each factor: firmness:ID, correlation:PARTY or chance:RULE with"
            + " numbers, as 0:1:0.05 (from, to, step), 0:1 (with --design latin or sobol) or"
            + " 0.2,0.8; reading:ID or fix:ISSUE with names, as strict,wide, or all of them;"
            + " waive:ID (a position or coherence rule) or without:PARTY, no and yes."
      })
  private List<String> varied = new ArrayList<>();

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description =
          "A CSV file of cases in place of --vary: a column a factor, such as firmness:UA-R3, a row"
              + " a case.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--question",
      paramLabel = "COMMAND",
      description =
          "What is asked of each case: run, worlds, conflicts, whatif, bargain or opening. Default:"
              + " ${DEFAULT-VALUE}.")
  private String question = Question.WORLDS.label();

  @Option(
      names = "--figure",
      paramLabel = "NAME",
      split = ",",
      description =
          "Figures of the answers to keep, such as deal or blocked:PARTY; a wrong one lists them."
              + " Default: the main ones.")
  private List<String> figures = new ArrayList<>();

  @Option(
      names = "--design",
      paramLabel = "NAME",
      description =
          "How cases are chosen: grid (every value with every other), latin (a Latin hypercube),"
              + " sobol (Sobol's sequence) or one (one factor at a time). Default:"
              + " ${DEFAULT-VALUE}.")
  private String design = Design.GRID.label();

  @Option(
      names = "--points",
      paramLabel = "N",
      description = "Cases of --design latin or sobol. Default: " + DEFAULT_POINTS + ".")
  @InRange(low = 1, high = Cases.MOST)
  private Optional<Integer> points = Optional.empty();

  @Option(
      names = "--boxes",
      paramLabel = "FIGURE>=X",
      description =
          "Looks for conditions on the factors under which a figure is so, with >=, <=, > or <;"
              + " quotes keep the shell from reading the sign.")
  private Optional<String> boxes = Optional.empty();

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "Worlds to draw in each case beside the exact answer, with --question worlds. Default:"
              + " ${DEFAULT-VALUE}.")
  @InRange(low = 0, high = 1e13)
  private long draws = 0;

  @Mixin private SeedOption seed;

  @Mixin private LevelOption level;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Cases worked on at a time; results do not depend on it. Default: one a processor.")
  @InRange(low = 1, high = 1024)
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * What is to be done.
   *
   * @throws picocli.CommandLine.ParameterException if options contradict one another
   * @throws org.parley.sweep.SweepFault if they name what there is not
   */
  SweepPlan plan(Subjects subjects, BudgetOptions budget) {
    Question asked = named("--question", "command", question, List.of(Question.values()));
    List<Factor> factors;
    List<SweepCase> cases;
    Design chosen;
    if (file.isPresent()) {
      requireFileAlone();
      CaseFile listed = CaseFile.read(file.get(), subjects);
      factors = listed.factors();
      cases = listed.cases();
      chosen = Design.FILE;
    } else {
      Arguments.require(
          spec, !varied.isEmpty(), "nothing is varied\nMaybe --vary firmness:ID=0:1:0.05");
      factors = factors(subjects);
      chosen = design();
      cases = cases(chosen, factors);
    }
    Questions.requireHeard(asked, factors);
    Arguments.require(
        spec, draws == 0 || asked == Question.WORLDS, "--draws is for --question worlds");
    List<String> kept = Questions.figures(asked, figures, subjects);
    Settings settings =
        new Settings(
            seed.seed(), draws, level.level(), budget.megabytes(), budget.seconds(), threads);
    return new SweepPlan(asked, kept, factors, chosen, cases, settings);
  }

  /** Under which conditions something is to be so. */
  Optional<BoxQuery> boxes(SweepPlan plan) {
    return boxes.map(text -> BoxQuery.read(text, plan.figures()));
  }

  /** The condition as it was written, for the manifest. */
  Optional<String> boxes() {
    return boxes;
  }

  /** The file of cases, where there is one. */
  Optional<Path> caseFile() {
    return file;
  }

  /** Whether a question is asked that reads process rules, or one of them is varied. */
  boolean readsProcess() {
    return question.equals(Question.OPENING.label())
        || varied.stream().anyMatch(text -> text.startsWith(Factor.Kind.CHANCE.label() + ":"));
  }

  private void requireFileAlone() {
    boolean isDesigned =
        spec.commandLine().getParseResult().hasMatchedOption("--design") || points.isPresent();
    Arguments.require(
        spec,
        varied.isEmpty() && !isDesigned,
        "--cases lists all cases, so --vary, --design and --points have nothing to say");
  }

  private List<Factor> factors(Subjects subjects) {
    List<Factor> factors = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String text : varied) {
      Factor factor = FactorText.read(text, subjects);
      Arguments.require(
          spec, names.add(factor.name()), "factor [" + factor.name() + "] is varied twice");
      factors.add(factor);
    }
    return factors;
  }

  private Design design() {
    List<Design> choices = Arrays.stream(Design.values()).filter(d -> d != Design.FILE).toList();
    Design chosen = named("--design", "design", design, choices);
    boolean isDrawn = chosen == Design.LATIN || chosen == Design.SOBOL;
    Arguments.require(
        spec,
        isDrawn || points.isEmpty(),
        "--points is for --design latin and sobol; a " + chosen.label() + " has cases of its own");
    return chosen;
  }

  private List<SweepCase> cases(Design chosen, List<Factor> factors) {
    int count = points.orElse(DEFAULT_POINTS);
    return switch (chosen) {
      case GRID, FILE -> Cases.grid(factors);
      case ONE -> Cases.oneAtATime(factors);
      case LATIN -> Points.latin(factors, count, seed.seed());
      case SOBOL -> Points.sobol(factors, count, seed.seed());
    };
  }

  private <E extends Named> E named(String option, String what, String label, List<E> constants) {
    List<String> labels = constants.stream().map(Named::label).toList();
    Arguments.requireKnown(spec, option, what, label, labels);
    return constants.get(labels.indexOf(label));
  }
}
