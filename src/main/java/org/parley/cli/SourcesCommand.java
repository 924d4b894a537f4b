package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.SourcesReport;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.QuestionOptions;
import org.parley.coding.DocumentTexts;
import org.parley.files.Inputs;
import org.parley.files.SourcesFiles;
import org.parley.page.SourcesBlocks;
import org.parley.question.ConflictPlan;
import org.parley.tabulation.Case;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley sources}. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = {
      "Says what was coded from which paragraph of which document, and what becomes of the answer"
          + " if all that rests on one of them alone is left out: acceptable outcomes, conflict"
          + " cores and the chance of a deal.",
      "With the texts at hand also which paragraphs nothing was coded from, each paragraph beside"
          + " its coding, and whether every paragraph that the scenario names exists."
    },
    footer = {
      "",
      "Examples:",
      "  parley sources scenarios/february-2026.yaml",
      "  parley sources scenarios/february-2026.yaml --documents texts",
      "  parley sources scenarios/february-2026.yaml --documents texts --quote -o out"
    })
final class SourcesCommand implements Callable<Integer> {

  /** Conflicts looked for. */
  private static final int MOST = 10_000;

  @Spec private CommandSpec spec;

  @Mixin private QuestionOptions question;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description =
          "Folder with the texts, in UTF-8, under the names that the scenario gives as their"
              + " files. Paragraphs are the lines that are not blank, counted from 1. Example:"
              + " --documents texts")
  private Optional<Path> documents = Optional.empty();

  @Option(
      names = "--quote",
      description =
          "Write the words of the paragraphs to the files of -o as well, which leaves them out"
              + " otherwise. Example: --documents texts --quote -o out")
  private boolean isQuoting;

  @Override
  public Integer call() {
    Arguments.require(
        spec,
        !isQuoting || documents.isPresent(),
        "--quote needs the texts\nMaybe --documents DIR names their folder");
    documents.ifPresent(
        folder ->
            Arguments.require(
                spec, Files.isDirectory(folder), "--documents: [" + folder + "] is no folder"));
    question.noting("quote", isQuoting);
    return question.answer(
        MOST,
        0,
        this::ask,
        (report, wording) -> SourcesFiles.of(report, isQuoting, wording),
        SourcesBlocks::of);
  }

  private Optional<SourcesReport> ask(Case asked, ConflictPlan plan) {
    return Parley.sources(asked, plan, documents.map(folder -> texts(asked, folder)));
  }

  private DocumentTexts texts(Case asked, Path folder) {
    DocumentTexts texts = DocumentTexts.read(asked.tabulated(), folder);
    Arguments.require(
        spec,
        !texts.paragraphs().isEmpty(),
        "--documents: [" + folder + "] has none of the files that the scenario names");
    question.noting("documents", texts.files().stream().map(Inputs::file).toList());
    return texts;
  }
}
