package org.parley.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The page that a command has kept in a folder.
 *
 * @param folder the folder
 * @param command the command
 * @param version version of the program
 * @param scenario SHA-256 of the scenario file
 * @param rules SHA-256 of the rule files
 * @param enforcement what was enforced
 * @param page what the page says
 */
public record SavedPage(
    Path folder,
    String command,
    String version,
    String scenario,
    List<String> rules,
    JsonNode enforcement,
    JsonNode page) {

  /**
   * Key of the checksums by which a file is known again. They find what has changed by chance or by
   * hand; whoever forges a file can write its manifest too, so a stronger digest would find no
   * more, and takes as long as all the rest of the writing.
   */
  static final String CHECKSUMS = "files_crc32";

  public SavedPage {
    rules = List.copyOf(rules);
  }

  /** The checksum of each file but the one that nothing is read from. */
  static Map<String, Object> checksums(Map<String, String> files, Map<String, byte[]> others) {
    Map<String, Object> checksums = new LinkedHashMap<>();
    files.forEach(
        (name, text) -> {
          if (!name.equals(PageFiles.HTML)) {
            checksums.put(name, checksum(text.getBytes(StandardCharsets.UTF_8)));
          }
        });
    others.forEach((name, bytes) -> checksums.put(name, checksum(bytes)));
    return checksums;
  }

  private static String checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /**
   * The page in a folder.
   *
   * @throws IllegalArgumentException if there is none, or a file of the folder is not as it was
   *     written; the message names it
   * @throws UncheckedIOException if a file cannot be read
   */
  public static SavedPage read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "[" + folder + "] is " + (Files.exists(folder) ? "no folder" : "not there"));
    }
    Path manifest = folder.resolve(WrittenFiles.MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      throw new IllegalArgumentException(
          "["
              + folder
              + "] holds no results: there is no ["
              + WrittenFiles.MANIFEST
              + "] in it\nMaybe another folder");
    }
    JsonNode json = JsonFile.read(manifest);
    if (!json.path("program").asText().equals("parley")) {
      throw new IllegalArgumentException("[" + manifest + "] is no manifest of parley");
    }
    String command = json.path(Manifest.COMMAND).asText();
    if (!json.path(CHECKSUMS).has(PageFiles.JSON)) {
      throw new IllegalArgumentException(
          "[" + folder + "] holds results of [" + command + "] without a page");
    }
    checkUnchanged(folder, json.path(CHECKSUMS));
    return new SavedPage(
        folder,
        command,
        json.path("version").asText(),
        json.at("/scenario/sha256").asText(),
        json.path("rules").findValuesAsText("sha256"),
        json.path("enforcement"),
        JsonFile.read(folder.resolve(PageFiles.JSON)));
  }

  /** A manifest may come from anybody: only files that Parley writes are looked at. */
  private static void checkUnchanged(Path folder, JsonNode checksums) {
    for (Map.Entry<String, JsonNode> entry : checksums.properties()) {
      Path file = folder.resolve(FileNames.isOurs(entry.getKey()) ? entry.getKey() : "");
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new IllegalArgumentException("[" + file + "] is gone since its manifest was written");
      }
      if (Files.isRegularFile(file) && !checksum(bytes(file)).equals(entry.getValue().asText())) {
        throw new IllegalArgumentException(
            "[" + file + "] has changed since its manifest was written");
      }
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException("cannot read [" + file + "]: " + FileFault.reason(e), e));
    }
  }
}
