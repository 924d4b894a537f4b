package org.parley.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.cli.option.ProgramVersion;
import org.parley.exploration.Shard;
import org.parley.files.ManifestReader;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.tabulation.TabulatedScenario;

/**
 * Folders that hold all the parts of one run.
 *
 * @param whole the run, undivided
 * @param shards which part is in each folder
 */
record RunParts(ManifestReader whole, Map<Path, Shard> shards) {

  /**
   * The parts in these folders.
   *
   * @throws java.io.UncheckedIOException if one cannot be read or is damaged
   * @throws IllegalArgumentException if they are not all the parts of one run, or that cannot be
   *     told any more
   */
  static RunParts in(List<Path> folders) {
    List<ManifestReader> manifests = folders.stream().map(ManifestReader::read).toList();
    ManifestReader whole = manifests.get(0).whole();
    Map<Path, Shard> shards = new LinkedHashMap<>();
    for (int index = 0; index < folders.size(); index++) {
      checkSameRun(folders.get(0), whole, folders.get(index), manifests.get(index));
      int count = manifests.get(0).settings().shard().count();
      require(
          manifests.get(index).settings().shard().count() == count,
          "[" + folders.get(index) + "] is one of another number of parts");
      shards.put(folders.get(index), manifests.get(index).settings().shard());
    }
    checkAllThere(manifests);
    checkUnchanged(whole);
    for (int index = 0; index < folders.size(); index++) {
      manifests.get(index).checkTally(folders.get(index));
    }
    return new RunParts(whole, shards);
  }

  private static void checkSameRun(
      Path first, ManifestReader whole, Path folder, ManifestReader part) {
    int limit = whole.settings().tableLimit();
    require(
        part.settings().tableLimit() == limit,
        "["
            + folder
            + "] was run with --table-limit "
            + part.settings().tableLimit()
            + " and ["
            + first
            + "] with "
            + limit
            + ", so they are parts of different runs");
    require(
        part.whole().equals(whole),
        "[" + folder + "] and [" + first + "] are parts of different runs");
  }

  private static void checkAllThere(List<ManifestReader> manifests) {
    List<Shard> found = manifests.stream().map(manifest -> manifest.settings().shard()).toList();
    Optional<String> lack = found.get(0).lack(found, "the run has");
    require(lack.isEmpty(), lack.orElse(""));
  }

  private static void checkUnchanged(ManifestReader whole) {
    Set<String> changed = whole.changedFiles();
    require(changed.isEmpty(), "changed since the parts were run: " + changed);
    require(
        whole.version().equals(ProgramVersion.current()),
        "the parts were run by version [" + whole.version() + "]");
  }

  /**
   * The same parts; only edited manifests name what their own scenario does not have.
   *
   * @throws IllegalArgumentException if these do
   */
  RunParts checkedNames(TabulatedScenario tabulated) {
    Scenario scenario = tabulated.scenario();
    Enforcement enforcement = whole.enforcement();
    Set<String> positions = new HashSet<>(enforcement.readings().keySet());
    positions.addAll(enforcement.waived());
    tabulated.tabulation().coherenceIds().forEach(positions::remove);
    positions.addAll(enforcement.bound());
    List<String> parties = scenario.parties().stream().map(Party::id).toList();
    require(
        positions.stream().allMatch(id -> scenario.positionIndex(id) >= 0)
            && enforcement.readings().entrySet().stream()
                .allMatch(chosen -> hasReading(scenario, chosen.getKey(), chosen.getValue()))
            && enforcement.fixed().entrySet().stream()
                .allMatch(fixed -> hasOptions(scenario, fixed.getKey(), fixed.getValue()))
            && parties.containsAll(enforcement.without()),
        "the manifests are damaged: [enforcement] names what the scenario does not have");
    return this;
  }

  private static boolean hasReading(Scenario scenario, String position, String reading) {
    return scenario.positions().get(scenario.positionIndex(position)).readingIndex(reading) >= 0;
  }

  private static boolean hasOptions(Scenario scenario, String issue, List<String> options) {
    int index = scenario.issueIndex(issue);
    return index >= 0
        && options.stream().allMatch(o -> scenario.issues().get(index).indexOf(o) >= 0);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
