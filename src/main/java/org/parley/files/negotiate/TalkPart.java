package org.parley.files.negotiate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parley.exploration.Shard;
import org.parley.files.JsonFile;
import org.parley.files.Manifest;
import org.parley.files.ManifestReader;
import org.parley.files.TallyJson;
import org.parley.files.WrittenFiles;
import org.parley.process.talk.TalkCounts;
import org.parley.table.JsonTree;

/**
 * A folder with a part of simulated talks.
 *
 * @param folder the folder
 * @param manifest its manifest
 */
public record TalkPart(Path folder, JsonNode manifest) {

  /** Name of the command. */
  public static final String COMMAND = "negotiate";

  /** Key of the part in a manifest. */
  public static final String SHARD = "shard";

  /** Key of how the whole was asked for, to be asked again where parts are added up. */
  public static final String ARGUMENTS = "arguments";

  /** What the manifests of parts do not have in common, or that of the whole has not. */
  private static final List<String> OWN =
      List.of(SHARD, ARGUMENTS, Manifest.TALLY_DIGEST, "files", "csv", "sha256");

  /** Keys of the files that are read, each with its checksum. */
  private static final List<String> READ = List.of("scenario", "rules", "process_rules");

  /** Whether there is a manifest of talks in a folder; what else there is is for others to say. */
  public static boolean isIn(Path folder) {
    try {
      JsonNode manifest = WrittenFiles.manifest(folder);
      return manifest.path(Manifest.COMMAND).asText().equals(COMMAND);
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /**
   * The part in a folder.
   *
   * @throws UncheckedIOException if there is none
   */
  public static TalkPart in(Path folder) {
    Path file = folder.resolve(WrittenFiles.MANIFEST);
    JsonNode manifest = WrittenFiles.manifest(folder);
    boolean isPart =
        manifest.path("program").asText().equals("parley")
            && manifest.path(Manifest.COMMAND).asText().equals(COMMAND)
            && manifest.path(ARGUMENTS).isArray();
    if (!isPart) {
      throw new UncheckedIOException(
          new IOException("[" + file + "] is no manifest of a part of talks"));
    }
    return new TalkPart(folder, manifest);
  }

  /** Which part it is. */
  public Shard shard() {
    return Shard.parse(manifest.path(SHARD).asText());
  }

  /** How the whole was asked for. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    manifest.path(ARGUMENTS).forEach(argument -> arguments.add(argument.asText()));
    return arguments;
  }

  /** Version of the program that has made it. */
  public String version() {
    return manifest.path("version").asText();
  }

  /** Whether it is a part of the same talks as another. */
  public boolean isOfSame(TalkPart other) {
    return common(manifest).equals(common(other.manifest))
        && manifest.path(ARGUMENTS).equals(other.manifest.path(ARGUMENTS));
  }

  private static JsonNode common(JsonNode manifest) {
    ObjectNode common = manifest.deepCopy();
    return common.remove(OWN);
  }

  /** The files that are not what they were, by the manifest of the whole. */
  public Set<String> changed(JsonNode whole) {
    Map<String, String> now = files(whole);
    Set<String> changed = new LinkedHashSet<>();
    files(manifest)
        .forEach(
            (file, sha256) -> {
              if (!sha256.equals(now.get(file))) {
                changed.add(file);
              }
            });
    return changed;
  }

  private static Map<String, String> files(JsonNode manifest) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String key : READ) {
      JsonNode found = manifest.path(key);
      (found.isArray() ? found : List.of(found))
          .forEach(file -> files.put(file.path("file").asText(), file.path("sha256").asText()));
    }
    return files;
  }

  /** Whether it was asked for in the same way as the whole. */
  public boolean isOf(JsonNode whole) {
    return common(manifest).equals(common(whole));
  }

  /** The manifest among files that are to be written. */
  public static JsonNode manifest(Map<String, String> files) {
    try {
      return JsonTree.of(Objects.requireNonNull(files.get(WrittenFiles.MANIFEST)));
    } catch (IOException e) {
      throw new IllegalStateException("the manifest is no JSON", e);
    }
  }

  /** The files of a part: what it has counted. */
  public static Map<String, String> files(TalkCounts counts) {
    return Map.of(TallyJson.FILE, TalkTallyJson.of(counts));
  }

  /**
   * What it has counted.
   *
   * @throws UncheckedIOException if that cannot be read, or is not what was written
   */
  public TalkCounts counts() {
    Path file = folder.resolve(TallyJson.FILE);
    ManifestReader.checkTally(
        folder, Optional.ofNullable(manifest.get(Manifest.TALLY_DIGEST)).map(JsonNode::asText));
    try {
      return TalkTallyJson.read(JsonFile.read(file));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw damaged(file, String.valueOf(e.getMessage()));
    }
  }

  private static UncheckedIOException damaged(Path file, String fault) {
    return new UncheckedIOException(
        new IOException("[" + file + "] is not what a part of talks has written: " + fault));
  }
}
