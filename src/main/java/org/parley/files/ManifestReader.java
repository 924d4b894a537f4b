package org.parley.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.answer.RunSettings;
import org.parley.answer.RunSettings.Engine;
import org.parley.exploration.Shard;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Named;
import org.parley.stat.Precision;
import org.parley.tabulation.FileDigest;

/**
 * Reads a manifest back, to go on from the run it describes.
 *
 * @param scenarioFile the scenario file as the run named it
 * @param enforcement what the run enforced
 * @param settings how it was made
 * @param files SHA-256 by file, scenario and rules
 * @param version version of the program that made it
 * @param tally SHA-256 of its tallies, where it is a part of a run
 */
public record ManifestReader(
    Path scenarioFile,
    Enforcement enforcement,
    RunSettings settings,
    Map<String, String> files,
    String version,
    Optional<String> tally) {

  /**
   * The manifest in a folder.
   *
   * @throws UncheckedIOException if there is none, or it is not that of a run
   */
  public static ManifestReader read(Path folder) {
    Path file = folder.resolve(WrittenFiles.MANIFEST);
    JsonNode json = WrittenFiles.manifest(folder);
    boolean isOurs = json.path("program").asText().equals("parley");
    if (!isOurs
        || !json.has("scenario")
        || !json.path(Manifest.COMMAND).asText().equals(Manifest.RUN)) {
      throw new UncheckedIOException(new IOException("[" + file + "] is no manifest of a run"));
    }
    try {
      return of(json);
    } catch (IllegalArgumentException e) {
      throw new UncheckedIOException(new IOException("[" + file + "]: " + e.getMessage(), e));
    }
  }

  private static ManifestReader of(JsonNode json) {
    Map<String, String> files = new LinkedHashMap<>();
    add(files, json.path("scenario"));
    json.path("rules").forEach(rule -> add(files, rule));
    return new ManifestReader(
        Path.of(json.path("scenario").path("file").asText()),
        enforcement(json.path("enforcement")),
        settings(json),
        files,
        json.path("version").asText(),
        Optional.ofNullable(json.get(Manifest.TALLY_DIGEST)).map(JsonNode::asText));
  }

  private static void add(Map<String, String> files, JsonNode file) {
    files.put(Path.of(file.path("file").asText()).toString(), file.path("sha256").asText());
  }

  private static RunSettings settings(JsonNode json) {
    return new RunSettings(
        labelled(json, "engine", Engine.values()),
        whole(json, "seed", Long.MIN_VALUE, Long.MAX_VALUE),
        whole(json, "draws", 0, Long.MAX_VALUE),
        Optional.ofNullable(json.get("precision")).map(p -> Precision.parse(p.asText())),
        json.has("shard") ? Shard.parse(json.path("shard").asText()) : Shard.WHOLE,
        decimal(json, "level", 1),
        (int) whole(json, "keep", 0, Integer.MAX_VALUE),
        (int) whole(json, "memory_megabytes", 1, Integer.MAX_VALUE),
        decimal(json, "time_seconds", Double.MAX_VALUE),
        (int) whole(json, Manifest.TABLE_LIMIT, 1, Integer.MAX_VALUE));
  }

  private static long whole(JsonNode json, String key, long least, long most) {
    JsonNode value = json.path(key);
    boolean isWhole = value.isIntegralNumber() && value.canConvertToLong();
    if (!isWhole || value.longValue() < least || value.longValue() > most) {
      throw new IllegalArgumentException("[" + key + "] is no whole number that a run can have");
    }
    return value.longValue();
  }

  private static <E extends Named> E labelled(JsonNode json, String key, E[] constants) {
    return Stream.of(constants)
        .filter(constant -> constant.label().equals(json.path(key).asText()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("[" + key + "] is none that a run can have"));
  }

  /** A number above 0 and below a limit. */
  private static double decimal(JsonNode json, String key, double limit) {
    JsonNode value = json.path(key);
    if (!value.isNumber() || !(value.doubleValue() > 0 && value.doubleValue() < limit)) {
      throw new IllegalArgumentException("[" + key + "] is no number that a run can have");
    }
    return value.doubleValue();
  }

  private static Enforcement enforcement(JsonNode json) {
    return new Enforcement(
        labelled(json, "step", LadderStep.values()),
        texts(json.path("without")),
        texts(json.path("waived")),
        texts(json.path("bound")),
        entries(json.path("readings")),
        lists(json.path("fixed")));
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Map<String, List<String>> lists(JsonNode object) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    object
        .properties()
        .forEach(entry -> lists.put(entry.getKey(), List.copyOf(texts(entry.getValue()))));
    return lists;
  }

  private static Map<String, String> entries(JsonNode object) {
    Map<String, String> entries = new LinkedHashMap<>();
    object.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue().asText()));
    return entries;
  }

  /** The same run, all its draws in one part. */
  public ManifestReader whole() {
    RunSettings whole = settings.only(Shard.WHOLE);
    return new ManifestReader(scenarioFile, enforcement, whole, files, version, Optional.empty());
  }

  /**
   * Holds the tallies in a folder against the digest in its manifest.
   *
   * @throws UncheckedIOException if they cannot be read, or are not those that were written
   */
  public void checkTally(Path folder) {
    checkTally(folder, tally);
  }

  /**
   * Holds the tallies in a folder against a digest.
   *
   * @param tally SHA-256 of what was written; nothing where none was
   * @throws UncheckedIOException if they cannot be read, or are not those that were written
   */
  public static void checkTally(Path folder, Optional<String> tally) {
    if (tally.isEmpty()) {
      throw new UncheckedIOException(
          new IOException("[" + folder + "] is a whole run, not a part of one"));
    }
    Path file = folder.resolve(TallyJson.FILE);
    String found;
    try {
      found = FileDigest.sha256(file);
    } catch (UncheckedIOException e) {
      String reason = FileFault.reason(Objects.requireNonNull(e.getCause()));
      throw new UncheckedIOException(new IOException("cannot read [" + file + "]: " + reason, e));
    }
    if (!tally.equals(Optional.of(found))) {
      throw new UncheckedIOException(
          new IOException(
              "["
                  + file
                  + "] is damaged: its SHA-256 is not the one in ["
                  + folder.resolve(WrittenFiles.MANIFEST)
                  + "]"));
    }
  }

  /** Names of the files that are no longer what they were, or are gone. */
  public Set<String> changedFiles() {
    Set<String> changed = new LinkedHashSet<>();
    files.forEach(
        (file, sha256) -> {
          if (!sha256.equals(digest(Path.of(file)))) {
            changed.add(file);
          }
        });
    return changed;
  }

  private static String digest(Path file) {
    try {
      return FileDigest.sha256(file);
    } catch (UncheckedIOException e) {
      return "";
    }
  }
}
