package org.parley.cli.authoring;

import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.cli.option.QuestionOptions;
import org.parley.files.authoring.RulesFiles;
import org.parley.page.authoring.RulesBlocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
      "  parley rules scenarios/february-2026.yaml -o out"
    })
public final class RulesCommand implements Callable<Integer> {

  @Mixin private QuestionOptions question;

  @Override
  public Integer call() {
    return question.answer(1, 0, Parley::rules, RulesFiles::of, RulesBlocks::of);
  }
}
