package org.parley.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.parley.scenario.reading.NamedFiles;

/**
 * The files that have a name with a scheme, such as {@code hdfs://host/plan.yaml}, in a folder of
 * this machine: those that are read, with those that they name, and those that are written. Names
 * without a scheme are those of this machine, and left alone.
 */
final class Staging implements AutoCloseable {

  /** What a plan or a scenario may be read with. */
  private static final List<String> ENDINGS =
      List.of(".yaml", ".yml", ".csv", ".drl", ".rules");

  private final Configuration configuration;
  private final Path folder;

  /** Folders that stand for roots of file systems, by what goes before a path in their names. */
  private final Map<String, Path> roots = new LinkedHashMap<>();

  private Optional<RemoteFolder> output = Optional.empty();

  Staging(Configuration configuration) throws IOException {
    this.configuration = configuration;
    this.folder = Files.createTempDirectory("parley");
  }

  /** The arguments with names of this machine. */
  SweepArguments fetched(SweepArguments arguments) throws IOException {
    Map<Integer, String> names = new LinkedHashMap<>();
    for (Map.Entry<Integer, SweepArguments.Named> file : arguments.files().entrySet()) {
      String name = file.getValue().name();
      if (isRemote(name)) {
        Path here = fetch(system(name), new org.apache.hadoop.fs.Path(name));
        names.put(file.getKey(), here.toString());
      }
    }
    Optional<String> to = arguments.folder().filter(Staging::isRemote);
    Optional<Path> here = Optional.empty();
    if (to.isPresent()) {
      var remote = new org.apache.hadoop.fs.Path(to.get());
      here = Optional.of(here(system(to.get()), remote));
      output = Optional.of(RemoteFolder.fetched(remote, here.get(), configuration));
    }
    return arguments.naming(names, here.map(Path::toString));
  }

  private static boolean isRemote(String name) {
    return name.matches("[a-zA-Z][a-zA-Z0-9+.-]+:/.*");
  }

  /** What goes before the path in a name. */
  private static String system(String name) {
    String path = new org.apache.hadoop.fs.Path(name).toUri().getPath();
    return name.substring(0, name.indexOf(path, name.indexOf(':')));
  }

  /** Where a file stands on this machine. */
  private Path here(String system, org.apache.hadoop.fs.Path remote) {
    Path root = roots.computeIfAbsent(system, s -> folder.resolve(String.valueOf(roots.size())));
    return root.resolve(remote.toUri().getPath().substring(1));
  }

  /** Fetches a file and, from the same file system, those that it names. */
  private Path fetch(String system, org.apache.hadoop.fs.Path remote) throws IOException {
    Path here = here(system, remote);
    FileSystem files = remote.getFileSystem(configuration);
    // What is missing is told by whoever reads it.
    if (!Files.exists(here) && files.exists(remote) && !files.getFileStatus(remote).isDirectory()) {
      Files.createDirectories(here.resolveSibling("."));
      files.copyToLocalFile(false, remote, new org.apache.hadoop.fs.Path(here.toUri()), true);
      for (String name : isNaming(here) ? NamedFiles.in(here) : List.<String>of()) {
        if (ENDINGS.stream().anyMatch(name::endsWith)) {
          fetch(system, new org.apache.hadoop.fs.Path(remote.getParent(), name));
        }
      }
    }
    return here;
  }

  private static boolean isNaming(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
  }

  /** A text in which files are named as they were given. */
  String told(String text) {
    String told = text;
    for (Map.Entry<String, Path> root : roots.entrySet()) {
      told = told.replace(root.getValue() + "/", root.getKey() + "/");
    }
    return told;
  }

  /** The folder that the answer goes to, where it has a scheme. */
  Optional<RemoteFolder> output() {
    return output;
  }

  /** Leaves the answer where it was asked to be. */
  void publish() throws IOException {
    if (output.isPresent()) {
      output.get().publish();
    }
  }

  @Override
  public void close() throws IOException {
    Folders.remove(folder);
  }
}
