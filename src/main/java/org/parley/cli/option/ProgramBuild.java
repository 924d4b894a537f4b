package org.parley.cli.option;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What tells this build of the program from others of the same version, so that none uses what
 * another has remembered.
 *
 * <p>A jar is told by its central directory, which holds a checksum of every file in it: a
 * millisecond, where reading the files would take ten. It covers Drools and all else the answers
 * rest on. A folder of classes, as a build under way has, is told by its contents.
 */
public final class ProgramBuild {

  /** Of the record that ends an archive without a comment (PKWARE, APPNOTE.TXT, 4.3.16). */
  private static final int END_BYTES = 22;

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int DIRECTORY_SIZE_AT = 12;

  /** Up to this many, the machine reads without a copy on the way. */
  private static final int CHUNK_BYTES = 8192;

  private static final String RUNNING = ProgramVersion.current() + "-" + fingerprint(location());

  private ProgramBuild() {}

  /** The version and the fingerprint of the running program, such as {@code 0.1.0-6e52235b}. */
  public static String current() {
    return RUNNING;
  }

  private static Path location() {
    try {
      return Path.of(
          ProgramBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Eight hexadecimal digits, the same for the same contents wherever and whenever they were
   * written.
   *
   * @param code a jar or a folder of classes
   * @throws UncheckedIOException if it cannot be read, or is too short for a jar
   */
  public static String fingerprint(Path code) {
    CRC32 crc = new CRC32();
    try {
      if (Files.isDirectory(code)) {
        addFolder(crc, code);
      } else {
        addJar(crc, code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static void addFolder(CRC32 crc, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      crc.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      crc.update(Files.readAllBytes(file));
    }
  }

  /** Adds the bytes right before the end record; the whole file where it ends in another way. */
  private static void addJar(CRC32 crc, Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      byte[] bytes = new byte[END_BYTES];
      long end = file.length() - END_BYTES;
      file.seek(Math.max(0, end));
      file.readFully(bytes);
      ByteBuffer ending = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      int size = ending.getInt(DIRECTORY_SIZE_AT);
      boolean isKnown = ending.getInt(0) == END_SIGNATURE && 0 <= size && size <= end;
      file.seek(isKnown ? end - size : 0);
      addRest(crc, file);
    }
  }

  private static void addRest(CRC32 crc, RandomAccessFile file) throws IOException {
    byte[] bytes = new byte[CHUNK_BYTES];
    for (int read = file.read(bytes); read >= 0; read = file.read(bytes)) {
      crc.update(bytes, 0, read);
    }
  }
}
