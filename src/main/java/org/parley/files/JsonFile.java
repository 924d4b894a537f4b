package org.parley.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.table.JsonTree;

/** Files in JSON, read back. */
public final class JsonFile {

  /** Far more than any manifest or tally has. */
  private static final long MOST_BYTES = 1L << 28;

  private JsonFile() {}

  /**
   * The content of a file.
   *
   * @throws UncheckedIOException if it cannot be read or is not JSON
   */
  public static JsonNode read(Path file) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw unreadable(file, "it is no regular file", new IOException());
      }
      if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
        throw unreadable(file, "it is larger than " + MOST_BYTES + " bytes", new IOException());
      }
      return JsonTree.of(Files.readString(file));
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
