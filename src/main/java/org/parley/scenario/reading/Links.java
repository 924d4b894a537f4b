package org.parley.scenario.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Why a symbolic link leads to no file. */
final class Links {

  private Links() {}

  /**
   * What is wrong with a link, such as {@code is a link to nothing}; nothing where the path is none
   * or leads to a file.
   */
  static Optional<String> fault(Path path) {
    if (!Files.isSymbolicLink(path) || Files.exists(path)) {
      return Optional.empty();
    }
    Set<Path> seen = new HashSet<>();
    Path next = path.toAbsolutePath().normalize();
    try {
      while (Files.isSymbolicLink(next)) {
        if (!seen.add(next)) {
          return Optional.of("is a link that leads back to itself");
        }
        next = next.resolveSibling(Files.readSymbolicLink(next)).normalize();
      }
    } catch (IOException e) {
      return Optional.of("is a link that cannot be followed");
    }
    return Optional.of("is a link to nothing");
  }
}
