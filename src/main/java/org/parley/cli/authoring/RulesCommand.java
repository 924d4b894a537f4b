package org.parley.cli.authoring;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.authoring.RulesReport;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.QuestionOptions;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Screen;
import org.parley.files.authoring.RulesFiles;
import org.parley.page.authoring.RulesBlocks;
import org.parley.question.ConflictPlan;
import org.parley.question.authoring.RuleForms;
import org.parley.scenario.reading.RuleTestReader;
import org.parley.scenario.reading.RuleTests;
import org.parley.tabulation.Case;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = {
      "Says of each rule what it judges, when it matches, which issues it reads, which share of"
          + " their combinations and of the coherent outcomes it matches, and what it alone rules"
          + " out. All counts are exact."
    },
    footer = {
      "",
      "Examples:",
      "  parley rules scenarios/february-2026.yaml --all",
      "  parley rules scenarios/february-2026.yaml -o out",
      "  parley rules scenarios/february-2026.yaml --coverage rules/coherence.test.yaml",
      "  parley rules rules/february-hints.drl --as words"
    })
public final class RulesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private QuestionOptions question;

  @Option(
      names = "--coverage",
      paramLabel = "FILE",
      description =
          "A file of tests of the same issues, such as rules/NAME.test.yaml: says which rules its"
              + " tests see match, and which never.")
  private Optional<Path> coverage = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "FORM",
      description =
          "Print the rules of a rule file, or of all those of the scenario, as drl or in words"
              + " instead: what sentences and tables stand for, or when each rule matches.")
  private Optional<Form> form = Optional.empty();

  /** How rules are printed. */
  private enum Form {
    DRL,
    WORDS
  }

  @Override
  public Integer call() {
    if (form.isPresent()) {
      Arguments.require(
          spec,
          !spec.commandLine().getParseResult().hasMatchedOption("--json"),
          "--as prints text\nMaybe without --json");
      Screen.show(spec, RuleForms.of(question.file(), form.get() == Form.WORDS));
      return ExitCodes.DONE;
    }
    Optional<RuleTests> tests = coverage.map(RuleTestReader::read);
    coverage.ifPresent(file -> question.noting("coverage", file.toString()));
    return question.answer(
        1, 0, (asked, plan) -> ask(asked, plan, tests), RulesFiles::of, RulesBlocks::of);
  }

  private Optional<RulesReport> ask(Case asked, ConflictPlan plan, Optional<RuleTests> tests) {
    tests.ifPresent(
        file ->
            Arguments.require(
                spec,
                file.located().scenario().issues().equals(asked.scenario().issues()),
                "--coverage: ["
                    + file.file()
                    + "] is about other issues or options than ["
                    + question.file()
                    + "]"));
    return Parley.rules(asked, plan, tests);
  }
}
