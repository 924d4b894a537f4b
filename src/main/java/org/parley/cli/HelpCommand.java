package org.parley.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Screen;
import org.parley.page.ProblemSheet;
import org.parley.page.WordSheet;
import org.parley.page.block.Blocks;
import org.parley.page.text.TextRenderer;
import org.parley.page.words.Glossary;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley help}. */
@Command(
    name = "help",
    helpCommand = true,
    mixinStandardHelpOptions = true,
    description = {
      "Says what a command does and takes, what the code of a problem means, with an example of"
          + " the wrong and the right, or what words mean."
    },
    footer = {
      "",
      "Examples:",
      "  parley help check",
      "  parley help S04",
      "  parley help words",
      "  parley help coherent"
    })
final class HelpCommand implements Callable<Integer> {

  private static final String WORDS = "words";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND|CODE|WORD",
      description =
          "A command, a code such as S04, [words] for all words that are explained, or one of them;"
              + " the general help where left out.")
  private Optional<String> subject = Optional.empty();

  @Override
  public Integer call() {
    CommandLine parley = spec.commandLine().getParent();
    if (subject.isEmpty()) {
      parley.usage(spec.commandLine().getOut());
      return ExitCodes.DONE;
    }
    CommandLine command = parley.getSubcommands().get(subject.get());
    if (command != null) {
      command.usage(spec.commandLine().getOut());
      return ExitCodes.DONE;
    }
    Optional<Blocks> words =
        subject.get().equals(WORDS)
            ? Optional.of(WordSheet.all("All about one of these: parley help WORD"))
            : WordSheet.of(subject.get());
    if (words.isPresent()) {
      Screen.show(spec, TextRenderer.text(words.get()));
      return ExitCodes.DONE;
    }
    ProblemCode code =
        ProblemCode.withId(subject.get()).orElseThrow(() -> unknown(subject.get(), parley));
    Screen.show(spec, ProblemSheet.of(code).text());
    return ExitCodes.DONE;
  }

  private ParameterException unknown(String text, CommandLine parley) {
    List<String> codes = Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();
    List<String> known = new ArrayList<>(codes);
    known.addAll(parley.getSubcommands().keySet());
    known.add(WORDS);
    Glossary.words().forEach(word -> known.add(word.name()));
    boolean isCode = text.toUpperCase(Locale.ROOT).matches("[A-Z][0-9]+");
    String what = isCode ? "unknown code [" : "unknown command, code or word [";
    String advice = Suggestions.advice(text, isCode ? codes : known).map(a -> "\n" + a).orElse("");
    return new ParameterException(spec.commandLine(), what + text + "]" + advice);
  }
}
