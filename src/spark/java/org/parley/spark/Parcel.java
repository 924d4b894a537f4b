package org.parley.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A sweep as it travels to a machine: the arguments that ask it, and all files they are about.
 *
 * @param arguments those of {@code parley sweep} without any that say where the answer goes
 * @param named places among the arguments at which a file is named, each with what goes before it
 * @param files contents by name, names being relative to one folder and parted by {@code /}
 * @param digest what tells the sweep from every other
 */
record Parcel(
    List<String> arguments, Map<Integer, Named> named, Map<String, byte[]> files, String digest)
    implements Serializable {

  /**
   * A file that an argument names.
   *
   * @param before what the argument has before the name, such as {@code --cases=}
   * @param file its name in the parcel
   */
  record Named(String before, String file) implements Serializable {}

  Parcel {
    // Of classes that every Java can write and read.
    arguments = new ArrayList<>(arguments);
    named = new LinkedHashMap<>(named);
    files = new LinkedHashMap<>(files);
  }

  /** A parcel of files, each under its path below the folder that holds them all. */
  static Parcel of(SweepArguments arguments, List<Path> files, String digest) {
    List<Path> absolute = files.stream().map(Parcel::absolute).distinct().toList();
    Path root = root(absolute);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    try {
      for (Path file : absolute) {
        contents.put(name(root, file), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Integer, Named> named = new LinkedHashMap<>();
    arguments
        .files()
        .forEach(
            (place, file) ->
                named.put(place, new Named(file.before(), name(root, absolute(file.path())))));
    return new Parcel(arguments.texts(), named, contents, digest);
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static String name(Path root, Path file) {
    List<String> names = new ArrayList<>();
    root.relativize(file).forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }

  /** The folder that holds all files, at whatever depth. */
  private static Path root(List<Path> files) {
    Path root = parent(files.get(0));
    for (Path file : files) {
      while (!file.startsWith(root)) {
        root = parent(root);
      }
    }
    return root;
  }

  private static Path parent(Path path) {
    return Objects.requireNonNullElse(path.getParent(), path);
  }

  /** The arguments, of the same files in a folder of this machine. */
  List<String> unpacked(Path folder) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(parent(path));
        Files.write(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> unpacked = new ArrayList<>(arguments);
    named.forEach(
        (place, file) -> unpacked.set(place, file.before() + folder.resolve(file.file())));
    return unpacked;
  }
}
