package org.parley.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
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
    } catch (JsonProcessingException e) {
      throw unreadable(file, "it is not JSON", e);
    } catch (CharacterCodingException e) {
      throw unreadable(file, "it is not text in UTF-8", e);
    } catch (IOException e) {
      throw unreadable(file, FileFault.reason(e), e);
    }
  }

  private static UncheckedIOException unreadable(Path file, String reason, IOException cause) {
    return new UncheckedIOException(
        new IOException("cannot read [" + file + "]: " + reason, cause));
  }
}
