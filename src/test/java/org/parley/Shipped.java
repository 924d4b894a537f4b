package org.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.conflict.Limits;
import org.parley.elimination.Budget;
import org.parley.scenario.Enforcement;
import org.parley.scenario.ScenarioReader;
import org.parley.tabulation.TableSource;
import org.parley.tabulation.TableStore;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.Tabulator;

/** The scenarios in {@code scenarios}, compiled once for all tests, and the folder of their tables. */
public final class Shipped {

  /** Where tests remember tables: empty when the first test asks for it. */
  public static final Path CACHE = cache();

  private static final Map<String, TabulatedScenario> OPEN = new ConcurrentHashMap<>();

  private Shipped() {}

  private static Path cache() {
    try {
      String given = System.getenv("PARLEY_CACHE");
      Path folder =
          given == null ? Files.createTempDirectory("parley-tests") : Path.of(given);
      new TableStore(folder).clear();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ids of the scenarios, oldest first. */
  public static List<String> ids() {
    return List.of("march-2025", "december-2025", "february-2026");
  }

  /** The file of a scenario. */
  public static Path file(String id) {
    return Path.of("scenarios", id + ".yaml");
  }

  /** A scenario with its tables. */
  public static TabulatedScenario open(String id) {
    return OPEN.computeIfAbsent(id, Shipped::read);
  }

  private static TabulatedScenario read(String id) {
    TableStore store = new TableStore(CACHE);
    return new TableSource(Optional.of(store), ProgramVersion.current(), Tabulator.DEFAULT_LIMIT)
        .open(ScenarioReader.readLocated(file(id)));
  }

  /** A diagnosis that no shipped scenario brings to a limit. */
  public static ConflictPlan plan(Enforcement enforcement) {
    return new ConflictPlan(
        enforcement,
        Limits.withDefaults(),
        Budget.ofEdges(1 << 22),
        1,
        InstantSource.system());
  }
}
