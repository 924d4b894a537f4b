package org.parley.files;

import com.fasterxml.jackson.databind.JsonNode;
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
  static final String MANIFEST = "manifest.json";

  /** Key of the list. */
  static final String KEY = "files";

  private WrittenFiles() {}

  /**
   * Files with a short manifest of their own, for the commands that make no run.
   *
   * @param version version of the program
   * @param command name of the command
   * @param how what the command was given, by key
   */
  public static Map<String, String> withManifest(
      Map<String, String> files, String version, String command, Map<String, ?> how) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("program", "parley");
    content.put("version", version);
    content.put("command", command);
    content.putAll(how);
    content.put(KEY, list(files.keySet()));
    Map<String, String> all = new LinkedHashMap<>(files);
    all.put(MANIFEST, JsonText.of(content));
    return all;
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
        if (Catalogue.isFile(name)
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
