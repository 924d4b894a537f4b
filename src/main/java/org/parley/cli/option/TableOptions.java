package org.parley.cli.option;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.parley.effort.Cutoff;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.tabulation.TableSource;
import org.parley.tabulation.TableStore;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.Tabulator;
import picocli.CommandLine.Option;

/** Where the tables of a scenario come from. */
public final class TableOptions {

  private static final int GREATEST_LIMIT = 1 << 24;

  @Option(
      names = "--no-cache",
      description = "Ask Drools anew instead of using remembered tables, and remember nothing.")
  private boolean noCache;

  @Option(
      names = "--table-limit",
      paramLabel = "N",
      description =
          "Most combinations of one rule's issues that are tabulated. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 1, high = GREATEST_LIMIT)
  private int tableLimit = Tabulator.DEFAULT_LIMIT;

  /** Key of the limit in a manifest. */
  public static final String LIMIT = "table_limit";

  /** Most combinations of one rule's issues that are tabulated. */
  public int limit() {
    return tableLimit;
  }

  /** Tables remembered between runs, unless the user does not want them. */
  public TableSource source() {
    return source(tableLimit);
  }

  /** Tables with another limit than that of the options. */
  public TableSource source(int limit) {
    Optional<TableStore> store = noCache ? Optional.empty() : Optional.of(store());
    return new TableSource(store, ProgramBuild.current(), limit);
  }

  /** Tables made anew and not remembered. */
  TableSource sourceWithoutStore() {
    return new TableSource(Optional.empty(), ProgramBuild.current(), tableLimit);
  }

  /**
   * A scenario with tables made anew.
   *
   * @throws org.parley.effort.CutShort if they are not by then
   */
  public TabulatedScenario openAnew(LocatedScenario located, Cutoff end) {
    return sourceWithoutStore().open(located, end);
  }

  /** The store in the user's cache folder. */
  public static TableStore store() {
    return new TableStore(cacheFolder(System.getenv()));
  }

  /**
   * Where tables are remembered: {@code PARLEY_CACHE}, or {@code parley} in the user's cache
   * folder.
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
