package org.parley.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.table.JsonText;

/** The list of files in {@code manifest.json}: what the command that wrote it wrote with it. */
public final class WrittenFiles {

  /** The name of the manifest. */
  public static final String MANIFEST = "manifest.json";

  /** Key of the list. */
  static final String KEY = "files";

  /** The files of an answer, in JSON, that are not the answer. */
  private static final Set<String> BESIDE =
      Set.of(MANIFEST, DataPackage.FILE, TallyJson.FILE, PageFiles.JSON);

  private WrittenFiles() {}

  /**
   * The answer itself as JSON, from the files in which it is written.
   *
   * @param files texts by file name
   */
  public static String answer(Map<String, String> files) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".json") && !BESIDE.contains(file.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Files with a manifest as the last of them, where no scenario was read for them.
   *
   * @param settings what was asked, by key
   * @param files texts by file name
   */
  public static Map<String, String> manifested(
      String version, String command, Map<String, Object> settings, Map<String, String> files) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("program", "parley");
    content.put("version", version);
    content.put(Manifest.COMMAND, command);
    content.putAll(settings);
    content.put("csv", Manifest.form(files));
    content.put(KEY, list(files.keySet()));
    Map<String, String> all = new LinkedHashMap<>(files);
    all.put(MANIFEST, JsonText.of(content));
    return all;
  }

  /**
   * The manifest of a folder that holds a run, or a part of one.
   *
   * @throws UncheckedIOException if it cannot be read, or what is meant to be the folder is a file
   */
  public static JsonNode manifest(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      Path parent = folder.getParent();
      boolean isOfOne = folder.endsWith(MANIFEST) && parent != null;
      throw new UncheckedIOException(
          new IOException(
              "["
                  + folder
                  + "] is a file where the folder of a run is meant"
                  + (isOfOne ? "\nMaybe [" + parent + "]" : "")));
    }
    return JsonFile.read(folder.resolve(MANIFEST));
  }

  /** The list of these files and the manifest itself. */
  static List<String> list(Collection<String> files) {
    List<String> names = new ArrayList<>(files);
    names.add(MANIFEST);
    return names;
  }

  /**
   * Files that the manifest in a folder lists and that are there; none without a manifest. A
   * manifest may come from anybody: what Parley never writes is not among them, whatever it lists.
   */
  static Set<String> listedIn(Path folder) {
    Set<String> listed = new TreeSet<>();
    Path manifest = folder.resolve(MANIFEST);
    if (Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      for (JsonNode entry : names(manifest)) {
        String name = entry.asText();
        if (FileNames.isOurs(name)
            && Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
          listed.add(name);
        }
      }
    }
    return listed;
  }

  private static Iterable<JsonNode> names(Path manifest) {
    try {
      JsonNode content = JsonFile.read(manifest);
      return content.path("program").asText().equals("parley") ? content.path(KEY) : List.of();
    } catch (UncheckedIOException e) {
      // Another program's file of this name lists nothing of ours.
      return List.of();
    }
  }
}
