package org.parley.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.cli.option.JsonOption;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Screen;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.page.html.HtmlRenderer;
import org.parley.page.report.PaperJoin;
import org.parley.scenario.problem.Suggestions;
import org.parley.scenario.problem.VisibleText;
import org.parley.table.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Makes one page to hand over from the folders that run, worlds and other commands have"
          + " written: one file that opens from a mail attachment, asks for nothing and prints.",
      "Nothing is computed again. Several folders are joined where they are of the same scenario,"
          + " the same rules and the same enforcement."
    },
    footer = {
      "",
      "Examples:",
      "  parley report out/february-2026-001",
      "  parley report run worlds -o handover.html --pdf",
      "  parley report run --only why,open -o extract.html"
    })
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private JsonOption json;

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Folders of answers, as run writes them, or other commands with -o.")
  private List<Path> folders = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write. Default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("report.html");

  @Option(names = "--force", description = "Replace the file if there is one.")
  private boolean force;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description =
          "Parts to show beside the answer itself: why, deal, ladder, open, readings, nearest, try,"
              + " stands, sure, worlds, opening, talks, bargain, holds, consent, notes, sources,"
              + " assumed, made. Default: all there are.")
  private List<String> only = List.of();

  @Option(
      names = "--pdf",
      description = "Print the page as well, to a file of the same name in .pdf; needs Chromium.")
  private boolean pdf;

  @Override
  public Integer call() {
    Set<Part> parts = parts();
    PageFile file = PageFile.of(spec, output, force);
    Optional<PdfPrinter> printer =
        pdf ? Optional.of(PdfPrinter.found(spec, force)) : Optional.empty();
    printer.ifPresent(p -> p.checkFree(output));
    Paper whole = reading();
    Paper paper = only.isEmpty() ? whole : PaperJoin.only(whole, present(whole, parts));
    file.write(HtmlRenderer.html(paper));
    tell(printer.map(p -> p.print(output)));
    return ExitCodes.DONE;
  }

  private void tell(Optional<Path> printed) {
    if (json.isAsked()) {
      Map<String, Object> content = new LinkedHashMap<>();
      content.put("written", output);
      content.put("printed", printed);
      Screen.show(spec, JsonText.of(content));
    } else {
      String pdf = printed.map(path -> told("Printed to ", path)).orElse("");
      Screen.show(spec, told("Written to ", output) + pdf);
    }
  }

  private static String told(String what, Path path) {
    return what + VisibleText.onOneLine(path.toString()) + "\n";
  }

  private Set<Part> parts() {
    List<String> labels = Stream.of(Part.values()).map(Part::label).toList();
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String label : only) {
      int index = labels.indexOf(label);
      if (index < 0) {
        String advice = Suggestions.advice(label, labels).map(text -> "\n" + text).orElse("");
        throw new ParameterException(
            spec.commandLine(),
            "--only: unknown part [" + label + "], expected some of " + labels + advice);
      }
      parts.add(Part.values()[index]);
    }
    return parts;
  }

  private Set<Part> present(Paper paper, Set<Part> parts) {
    List<Part> present = paper.chapters().stream().map(Chapter::part).toList();
    for (Part part : parts) {
      if (!present.contains(part)) {
        throw new ParameterException(
            spec.commandLine(),
            "--only: the results have no part ["
                + part.label()
                + "], only "
                + present.stream().map(Part::label).toList());
      }
    }
    return parts;
  }

  /** What is wrong with a folder is a mistake of usage. */
  private Paper reading() {
    try {
      return SavedPapers.joined(folders);
    } catch (UncheckedIOException e) {
      throw new ParameterException(spec.commandLine(), Main.message(e), e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
