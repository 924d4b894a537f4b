package org.parley.cli.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.InRange;
import org.parley.cli.option.JsonOption;
import org.parley.cli.terminal.ExitCodes;
import org.parley.exchange.Domain;
import org.parley.exchange.Evaluations;
import org.parley.exchange.ForeignReader;
import org.parley.exchange.ScenarioFiles;
import org.parley.files.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a scenario of the files of GENIUS (XML), GeniusWeb (JSON) or NegMAS (YAML or JSON):"
          + " what there is to settle, and what it is worth to each party, as far as that is a sum"
          + " over issues.",
      "What a scenario cannot hold is listed. Nobody has stated anything in it yet: add positions"
          + " and rules, or ask run and bargain at once."
    },
    footer = {
      "",
      "Examples:",
      "  parley import Domain.xml Buyer.xml Seller.xml -o camera",
      "  parley import templates/Camera -o camera",
      "  parley import Car.xml Dealer.xml Buyer.xml --steps 11 -o car"
    })
public final class ImportCommand implements Callable<Integer> {

  private static final List<String> ENDINGS = List.of(".xml", ".json", ".yml", ".yaml");

  /** What stands where a scenario has its date; the files of other tools have none. */
  private static final String NO_DATE = "imported; the files say no date, 2000 stands for it";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "The domain and the files of its parties, in any order, or the folder they are in.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--evaluations",
      paramLabel = "TOOL",
      description =
          "How numbers in GENIUS files count: genius (a share of the greatest of the issue) or"
              + " negmas (as they stand). Default:"
              + " ${DEFAULT-VALUE}.")
  private String evaluations = Evaluations.GENIUS.label();

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "Into how many numbers an issue is cut that can be any number of a range, or any of more"
              + " than 1000. Example: --steps 11")
  @InRange(low = 2, high = 1000)
  private Optional<Integer> steps = Optional.empty();

  @Option(
      names = "--reservations-as-lines",
      description =
          "Also write what parties have without a deal as red lines, with rules that sum up what"
              + " options are worth, so that all commands keep to them.")
  private boolean isWithLines;

  @Mixin private TargetFolder target;
  @Mixin private JsonOption json;

  @Override
  public Integer call() {
    Arguments.requireKnown(spec, "--evaluations", "tool", evaluations, Evaluations.labels());
    List<Path> read = files.stream().flatMap(ImportCommand::listed).toList();
    Arguments.require(
        spec, !read.isEmpty(), "FILE: " + files + " has no file that ends in " + ENDINGS);
    Domain domain =
        ForeignReader.read(read, Evaluations.labelled(evaluations).orElseThrow(), steps);
    List<String> names = read.stream().map(path -> String.valueOf(path.getFileName())).toList();
    boolean isXml = names.get(0).toLowerCase(java.util.Locale.ROOT).endsWith(".xml");
    String about =
        "Imported from "
            + String.join(", ", names)
            + (isXml ? "; numbers count as " + evaluations + " counts them" : "");
    ScenarioFiles.Written written = ScenarioFiles.of(domain, isWithLines, NO_DATE, about);
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("command", "import");
    manifest.put("inputs", read.stream().map(Inputs::file).toList());
    manifest.put("evaluations", evaluations);
    manifest.put("steps", steps);
    manifest.put("reservations_as_lines", isWithLines);
    target.write(
        spec, json.isAsked(), written.texts(), manifest, "Not held, or changed", written.remarks());
    return ExitCodes.DONE;
  }

  /** A file, or those of a folder that may be meant, by name. */
  private static Stream<Path> listed(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.filter(ImportCommand::isMeant).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMeant(Path path) {
    String name = String.valueOf(path.getFileName());
    return !name.startsWith("_")
        && !name.startsWith(".")
        && !name.equals(TargetFolder.MANIFEST)
        && ENDINGS.stream().anyMatch(name.toLowerCase(java.util.Locale.ROOT)::endsWith);
  }
}
