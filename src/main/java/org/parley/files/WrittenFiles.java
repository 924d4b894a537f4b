package org.parley.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The list of files in {@code manifest.json}: what the command that wrote it wrote with it. */
public final class WrittenFiles {

  /** The name of the manifest. */
  static final String MANIFEST = "manifest.json";

  /** Key of the list. */
  static final String KEY = "files";

  /** What Parley calls its files; a manifest that lists other names was not written by it. */
  private static final Pattern NAME = Pattern.compile("[a-z_]+\\.[a-z]+");

  private WrittenFiles() {}

  /** The list of these files and the manifest itself. */
  static List<String> list(Collection<String> files) {
    List<String> names = new ArrayList<>(files);
    names.add(MANIFEST);
    return names;
  }

  /** Files that the manifest in a folder lists and that are there; none without a manifest. */
  static Set<String> listedIn(Path folder) {
    Set<String> listed = new TreeSet<>();
    Path manifest = folder.resolve(MANIFEST);
    if (Files.isRegularFile(manifest)) {
      for (JsonNode name : names(manifest)) {
        Path file = folder.resolve(NAME.matcher(name.asText()).matches() ? name.asText() : "");
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          listed.add(name.asText());
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
