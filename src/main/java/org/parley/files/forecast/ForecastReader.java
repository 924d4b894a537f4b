package org.parley.files.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.forecast.Prediction;
import org.parley.answer.forecast.Statement;
import org.parley.scenario.problem.Suggestions;
import org.parley.table.JsonTree;

/** Reads forecasts, which must be as they were written, and what came of the things in them. */
public final class ForecastReader {

  private static final String FILE = "forecast.json";

  private static final Map<String, Boolean> WORDS =
      Map.of("yes", true, "true", true, "no", false, "false", false);

  private static final long MOST_BYTES = 1L << 24;

  private ForecastReader() {}

  /**
   * Forecasts of one question.
   *
   * @param named files, or folders that have a {@code forecast.json}; at least one
   * @throws ForecastFault if one is no forecast or was changed, or they are about different things
   * @throws UncheckedIOException if one cannot be read
   */
  public static List<Statement> statements(List<Path> named) {
    List<Statement> statements = new ArrayList<>();
    for (Path path : named) {
      Statement statement = statement(file(path));
      if (!statements.isEmpty()) {
        requireAlike(named.get(0), statements.get(0), path, statement);
      }
      boolean isTaken = statements.stream().anyMatch(s -> s.name().equals(statement.name()));
      statements.add(isTaken ? statement.named(path.toString()) : statement);
    }
    return statements;
  }

  /** The file of a forecast, which may be named by its folder. */
  public static Path file(Path named) {
    return Files.isDirectory(named) ? named.resolve(FILE) : named;
  }

  private static Statement statement(Path file) {
    String text = text(file);
    JsonNode content;
    try {
      content = JsonTree.of(text);
    } catch (IOException e) {
      throw new ForecastFault("[" + file + "] is no forecast of Parley");
    }
    String version = content.path("forecast").asText();
    require(!version.isEmpty(), "[" + file + "] is no forecast of Parley");
    require(
        version.equals(ForecastFiles.VERSION),
        "[" + file + "] has format [" + version + "]\nMaybe a newer Parley is needed");
    String seal =
        Seal.intact(text)
            .orElseThrow(
                () ->
                    new ForecastFault(
                        "["
                            + file
                            + "] was changed since it was written: what it says does not have the"
                            + " SHA-256 it carries"));
    List<Prediction> predictions = new ArrayList<>();
    for (JsonNode one : content.path("predictions")) {
      predictions.add(
          new Prediction(
              one.path("thing").asText(),
              one.path("basis").asText(),
              chance(file, one.path("chance").asText()),
              one.path("now").asBoolean(),
              Optional.empty()));
    }
    require(!predictions.isEmpty(), "[" + file + "] predicts nothing");
    return new Statement(
        content.path("scenario").asText(),
        content.path("about").asText(),
        content.path("by").asText(),
        seal,
        predictions);
  }

  /** A seal is easily made anew by who changes a file: what it holds is still checked. */
  private static BigDecimal chance(Path file, String text) {
    try {
      BigDecimal chance = new BigDecimal(text);
      require(
          chance.signum() >= 0 && chance.compareTo(BigDecimal.ONE) <= 0,
          "[" + file + "]: [" + text + "] is no chance from 0 to 1");
      return chance;
    } catch (NumberFormatException e) {
      throw new ForecastFault("[" + file + "]: [" + text + "] is no chance from 0 to 1");
    }
  }

  private static void requireAlike(Path firstFile, Statement first, Path file, Statement other) {
    String both = "[" + firstFile + "] and [" + file + "] are forecasts of different ";
    require(
        first.about().equals(other.about()) && first.by().equals(other.by()),
        both
            + "questions: ["
            + first.about()
            + "] by ["
            + first.by()
            + "], and ["
            + other.about()
            + "] by ["
            + other.by()
            + "]\nMaybe score each by itself");
    require(
        things(first).equals(things(other)),
        both
            + "things: "
            + things(first)
            + ", and "
            + things(other)
            + "\nMaybe score each by itself");
  }

  private static Set<String> things(Statement statement) {
    Set<String> things = new LinkedHashSet<>();
    statement.predictions().forEach(prediction -> things.add(prediction.thing()));
    return things;
  }

  /**
   * What came: a CSV file with the columns {@code thing} and {@code happened}, {@code yes} or
   * {@code no}, and any others, such as a source.
   *
   * @param statements forecasts of the same things, each of which the file must cover
   * @throws ForecastFault if it does not, or is of another form
   * @throws UncheckedIOException if it cannot be read
   */
  public static Map<String, Boolean> outcome(Path file, List<Statement> statements) {
    Map<String, Boolean> outcome = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows(file)) {
      String place = "[" + file + "], line [" + row.getStartingLineNumber() + "]: ";
      require(
          row.findField("thing").isPresent() && row.findField("happened").isPresent(),
          "[" + file + "] has not the columns [thing] and [happened]");
      String said = row.getField("happened").strip();
      String thing = row.getField("thing").strip();
      if (!said.isEmpty()) {
        Boolean happened = WORDS.get(said.toLowerCase(Locale.ROOT));
        require(happened != null, place + "[" + said + "] is neither [yes] nor [no]");
        require(
            outcome.putIfAbsent(thing, Boolean.TRUE.equals(happened)) == null,
            place + "[" + thing + "] is there twice");
      }
    }
    for (String thing : things(statements.get(0))) {
      require(
          outcome.containsKey(thing),
          "["
              + file
              + "] does not say whether ["
              + thing
              + "] came"
              + Suggestions.advice(thing, outcome.keySet()).map(text -> "\n" + text).orElse(""));
    }
    return new HashMap<>(outcome);
  }

  private static List<NamedCsvRecord> rows(Path file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().commentStrategy(CommentStrategy.NONE).ofNamedCsvRecord(text(file))) {
      List<NamedCsvRecord> rows = reader.stream().toList();
      require(!rows.isEmpty(), "[" + file + "] says of nothing whether it came");
      return rows;
    } catch (CsvParseException e) {
      throw new ForecastFault("[" + file + "] is not CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    require(Files.isRegularFile(file), "[" + file + "] is no file");
    try {
      require(Files.size(file) <= MOST_BYTES, "[" + file + "] is too large");
      String text = Files.readString(file);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ForecastFault("[" + file + "] is not text in UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new ForecastFault(message);
    }
  }
}
