package org.parley.testkit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.cli.option.ProgramBuild;
import org.parley.rules.RuleBook;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.Case;
import org.parley.tabulation.TableKey;
import org.parley.tabulation.TableStore;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.Tabulation;
import org.parley.tabulation.Tabulator;

/** The scenarios in {@code scenarios/}, each read, compiled and tabulated once a test run. */
public enum ShippedScenario {
  MARCH("march-2025"),
  DECEMBER("december-2025"),
  FEBRUARY("february-2026");

  private static final Map<ShippedScenario, LocatedScenario> READ = new ConcurrentHashMap<>();
  private static final Map<ShippedScenario, RuleBook> COMPILED = new ConcurrentHashMap<>();
  private static final Map<ShippedScenario, Tabulation> TABULATED = new ConcurrentHashMap<>();
  private static final Map<ShippedScenario, TabulatedScenario> OPEN = new ConcurrentHashMap<>();

  private final String id;

  ShippedScenario(String id) {
    this.id = id;
  }

  /** The scenario file, relative to the top folder, in which tests run. */
  public Path file() {
    return Path.of("scenarios", id + ".yaml");
  }

  /** The scenario with its places. */
  public LocatedScenario located() {
    return READ.computeIfAbsent(this, shipped -> ScenarioReader.readLocated(shipped.file()));
  }

  /** The scenario. */
  public Scenario scenario() {
    return located().scenario();
  }

  /** Its compiled rules. */
  public RuleBook rules() {
    return COMPILED.computeIfAbsent(this, shipped -> RuleBook.compile(shipped.located()));
  }

  /** Its tables. */
  public Tabulation tabulation() {
    return TABULATED.computeIfAbsent(
        this, shipped -> Tabulator.tabulate(shipped.rules(), Tabulator.DEFAULT_LIMIT));
  }

  /** Its tables, where commands and their tests find them again. */
  public TabulatedScenario tabulated() {
    return OPEN.computeIfAbsent(this, ShippedScenario::open);
  }

  /** The scenario with a step of the ladder enforced. */
  public Case at(LadderStep step) {
    return under(Enforcement.of(step));
  }

  /** The scenario with what is enforced. */
  public Case under(Enforcement enforcement) {
    return Case.of(tabulated(), enforcement);
  }

  private static TabulatedScenario open(ShippedScenario shipped) {
    TableStore store = TestCache.store();
    TableKey key = TableKey.of(shipped.scenario(), ProgramBuild.current(), Tabulator.DEFAULT_LIMIT);
    store.save(key, shipped.tabulation());
    return new TabulatedScenario(
        shipped.located(),
        shipped.tabulation(),
        Optional.empty(),
        key,
        Tabulator.DEFAULT_LIMIT,
        Optional.of(store));
  }

  @Override
  public String toString() {
    return id;
  }
}
