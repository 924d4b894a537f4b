package org.parley.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in JSON, read back. */
final class JsonFile {

  private JsonFile() {}

  /**
   * The content of a file.
   *
   * @throws UncheckedIOException if it cannot be read or is not JSON
   */
  static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read [" + file + "]", e));
    }
  }
}
