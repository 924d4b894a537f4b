package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.parley.files.FileFault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A file of the user's choice that is there whole or not at all: what cannot be written to its end,
 * as on a full disk, neither stays nor costs the file that was there before.
 */
final class PageFile {

  private static final String UNFINISHED = ".parley-unfinished";

  private final CommandSpec spec;
  private final Path file;
  private final boolean isReplaced;

  private PageFile(CommandSpec spec, Path file, boolean isReplaced) {
    this.spec = spec;
    this.file = file;
    this.isReplaced = isReplaced;
  }

  /**
   * The file.
   *
   * @param isReplaced whether one that is there already is replaced
   * @throws ParameterException if no file can be of this name
   */
  static PageFile of(CommandSpec spec, Path file, boolean isReplaced) {
    PageFile page = new PageFile(spec, file, isReplaced);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw page.refused("[" + file + "] cannot be written: there is no folder [" + folder + "]");
    }
    if (Files.isDirectory(file)) {
      String inside = "\nMaybe [" + file.resolve("report.html") + "]";
      throw page.refused("[" + file + "] is a folder, the name of a file was expected" + inside);
    }
    if (!isReplaced && Files.exists(file)) {
      throw page.taken();
    }
    return page;
  }

  /** Writes it. */
  void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (!Files.exists(file)) {
        write(file, bytes, StandardOpenOption.CREATE_NEW);
      } else if (isReplaced && Files.isRegularFile(file)) {
        Path target = file.toRealPath();
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        write(unfinished, bytes, StandardOpenOption.CREATE_NEW);
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      } else if (isReplaced) {
        // A device, of which there is nothing to keep.
        Files.write(file, bytes);
      } else {
        throw taken();
      }
    } catch (FileAlreadyExistsException e) {
      throw taken();
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException("cannot write [" + file + "]: " + FileFault.reason(e), e));
    }
  }

  private static void write(Path file, byte[] bytes, OpenOption made) throws IOException {
    try {
      Files.write(file, bytes, made, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private ParameterException taken() {
    return refused("[" + file + "] is there already; --force replaces it, -o FILE names another");
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
