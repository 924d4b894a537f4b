package org.parley.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.files.TableFiles;
import org.parley.table.Table;

/** Tables in Parquet as Spark reads them, against the same in CSV. */
@Timeout(300)
final class ParquetFilesTest {

  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  /** What a row of all kinds of columns is filled with. */
  private record Filling(
      Optional<BigInteger> count, double number, Optional<BigDecimal> exact, List<String> texts) {}

  private static final List<Filling> SMALL =
      List.of(
          new Filling(Optional.of(GREATEST), 0.1, Optional.of(new BigDecimal("0.30")), List.of()),
          new Filling(Optional.empty(), Double.NaN, Optional.empty(), List.of("a", "b")),
          new Filling(
              Optional.of(BigInteger.ZERO),
              Double.NEGATIVE_INFINITY,
              Optional.of(new BigDecimal("9007199254740992")),
              List.of("one")),
          new Filling(
              Optional.of(BigInteger.ONE),
              Double.POSITIVE_INFINITY,
              Optional.of(BigDecimal.ZERO),
              List.of("x", "\u00e4", "\"q\", r")));

  /** The least that is past 64 bits, and past what a double says to the last digit. */
  private static final Filling LARGE =
      new Filling(
          Optional.of(GREATEST.add(BigInteger.ONE)),
          1e300,
          Optional.of(new BigDecimal("9007199254740993")),
          List.of());

  @TempDir private Path folder;

  private static Table<Filling> table(String name) {
    return Table.<Filling>of(name, "row")
        .text("text", "a text", f -> f.texts().isEmpty() ? "" : f.texts().get(0) + ",\n\"b\"")
        .texts("texts", "a list", Filling::texts)
        .countIfKnown("count", "a count", Filling::count)
        .share(
            "share", "a share", f -> Double.isFinite(f.number()) ? 0.123456789012345 : Double.NaN)
        .number("number", "a number", Filling::number)
        .exactIfKnown("exact", "a number with all its digits", Filling::exact)
        .truth("truth", "a truth", f -> f.count().isEmpty())
        .build();
  }

  @Test
  void everyCellIsThatOfTheCsvAndTextWhereSixtyFourBitsDoNotHoldIt()
      throws IOException, InterruptedException {
    Map<String, String> csv =
        TableFiles.of(
            "test",
            List.of(
                table("small").with(SMALL),
                table("large").with(List.of(SMALL.get(0), SMALL.get(1), LARGE)),
                table("none").with(List.of())));
    for (Map.Entry<String, String> file : csv.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    for (Map.Entry<String, byte[]> file : ParquetFiles.of(csv).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    String before = "text:string texts:array<string> count:";
    SparkHome spark = SparkHome.in(Path.of("target/spark/reading").toAbsolutePath());
    assertThat(readBack(spark, folder, "small", "large", "none"))
        .containsExactly(
            "small 4/4 " + before + "bigint share:double number:double exact:double truth:boolean",
            "large 3/3 " + before + "string share:double number:double exact:string truth:boolean",
            "none 0/0 " + before + "bigint share:double number:double exact:double truth:boolean");
  }

  /** What {@link ReadBack} says, a line a table. */
  static List<String> readBack(SparkHome spark, Path folder, String... tables)
      throws IOException, InterruptedException {
    // Beside the tables it would be one file of theirs more.
    Path log = Files.createTempFile("reading", ".log");
    Object[] paths = List.of(tables).stream().map(folder::resolve).toArray();
    Process reading = spark.run(ReadBack.class, log, paths);
    String said = new String(reading.getInputStream().readAllBytes(), UTF_8);
    assertThat(reading.waitFor()).as(() -> SweepJobTest.text(log)).isZero();
    Files.delete(log);
    return said.lines().toList();
  }
}
