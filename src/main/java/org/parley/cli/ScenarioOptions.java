package org.parley.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.parley.ProgramVersion;
import org.parley.scenario.LocatedScenario;
import org.parley.scenario.ScenarioReader;
import org.parley.tabulation.TableSource;
import org.parley.tabulation.TableStore;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.Tabulator;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario a command is about, and where its tables come from. */
final class ScenarioOptions {

  @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
  private Path file = Path.of("");

  @Option(
      names = "--no-cache",
      description = "Ask Drools anew instead of using remembered tables, and remember nothing.")
  private boolean noCache;

  @Option(
      names = "--table-limit",
      paramLabel = "N",
      description =
          "Most combinations of one rule's issues that are tabulated. Default: ${DEFAULT-VALUE}.")
  private int tableLimit = Tabulator.DEFAULT_LIMIT;

  /** The scenario file as the user named it. */
  Path file() {
    return file;
  }

  /** The scenario. */
  LocatedScenario read() {
    return ScenarioReader.readLocated(file);
  }

  /** The scenario with its tables. */
  TabulatedScenario open() {
    return tables(noCache).open(read());
  }

  TableSource tables(boolean anew) {
    Optional<TableStore> store =
        anew ? Optional.empty() : Optional.of(new TableStore(cacheFolder(System.getenv())));
    return new TableSource(store, ProgramVersion.current(), tableLimit);
  }

  /**
   * Where tables are remembered: {@code PARLEY_CACHE}, or {@code parley} in the user's cache folder.
   */
  static Path cacheFolder(Map<String, String> environment) {
    String own = environment.getOrDefault("PARLEY_CACHE", "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String users = environment.getOrDefault("XDG_CACHE_HOME", "");
    return users.isEmpty()
        ? Path.of(System.getProperty("user.home", "."), ".cache", "parley")
        : Path.of(users, "parley");
  }
}
