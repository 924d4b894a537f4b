package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.testkit.TestCache;
import picocli.CommandLine;

/** Commands run in this process, and the files they leave. */
final class Cli {

  /** What a command has printed, and its exit status. */
  record Result(int status, String out, String err) {

    /** The same; fails unless the command has succeeded in silence. */
    Result succeeded() {
      assertThat(err).isEmpty();
      assertThat(status).isZero();
      return this;
    }

    /** What was said of a mistake, in lines as long as they would be on a screen without end. */
    String message() {
      return err.replace("\n  ", " ");
    }
  }

  private Cli() {}

  static Result run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    CommandLine command = Main.commandLine(texts);
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    // What an earlier build remembered must not stand in for what this one would find.
    TestCache.store();
    int status = command.execute(texts);
    assertThat(err.toString()).doesNotContain("\tat ").doesNotContain("Exception");
    return new Result(status, out.toString(), err.toString());
  }

  /** Texts of the files in a folder by name; empty where it does not exist. */
  static Map<String, String> files(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        byte[] bytes = Files.readAllBytes(file);
        texts.put(String.valueOf(file.getFileName()), new String(bytes, StandardCharsets.UTF_8));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(Path folder, String name) {
    try {
      return new ObjectMapper().readTree(Files.readString(folder.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode summary(Path folder) {
    return json(folder, "summary.json");
  }

  static List<NamedCsvRecord> csv(Path file) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
