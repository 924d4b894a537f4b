package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.testkit.ShippedScenario;

/** The cache is never trusted and never fatal. */
final class TableStoreTest {

  private static final ShippedScenario MARCH = ShippedScenario.MARCH;
  private static final TableKey KEY = TableKey.of(MARCH.scenario(), "1", 100);

  @TempDir private Path folder;

  private TableStore store() {
    return new TableStore(folder.resolve("cache"));
  }

  private Path saved() throws IOException {
    assertThat(store().save(KEY, MARCH.tabulation())).isTrue();
    assertThat(store().files()).hasSize(1);
    return store().files().get(0);
  }

  private Optional<Tabulation> loaded() {
    return store().load(KEY, MARCH.scenario());
  }

  @ParameterizedTest
  @EnumSource
  void rememberedTablesAreThoseMadeAnew(ShippedScenario shipped) {
    TableSource source = new TableSource(Optional.of(store()), "1", Tabulator.DEFAULT_LIMIT);
    TabulatedScenario first = source.open(shipped.located());
    TabulatedScenario second = source.open(shipped.located());
    assertThat(first.remembered()).isFalse();
    assertThat(second.remembered()).isTrue();
    assertThat(second.tabulation()).isEqualTo(first.tabulation()).isEqualTo(shipped.tabulation());
  }

  @Test
  void tablesAreRememberedForTheirKeyOnly() throws IOException {
    saved();
    assertThat(loaded()).contains(MARCH.tabulation());
    assertThat(store().load(TableKey.of(MARCH.scenario(), "2", 100), MARCH.scenario())).isEmpty();
    assertThat(store().load(TableKey.of(MARCH.scenario(), "1", 101), MARCH.scenario())).isEmpty();
  }

  @Test
  void fileUnderTheNameOfAnotherKeyIsNotTrusted() throws IOException {
    TableKey other = TableKey.of(MARCH.scenario(), "2", 100);
    Files.copy(saved(), folder.resolve("cache").resolve(other.hex() + ".tables"));
    assertThat(store().load(other, MARCH.scenario())).isEmpty();
  }

  @Test
  void fileCutShortAnywhereIsAsGoodAsNone() throws IOException {
    Path file = saved();
    byte[] bytes = Files.readAllBytes(file);
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      assertThat(loaded()).isEmpty();
    }
  }

  @Test
  void fileWithAnyBitTurnedIsAsGoodAsNone() throws IOException {
    Path file = saved();
    byte[] bytes = Files.readAllBytes(file);
    Random random = new Random(2);
    for (int round = 0; round < 50; round++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertThat(loaded()).isEmpty();
    }
    Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
    assertThat(loaded()).isEmpty();
  }

  @Test
  void forgedContentWithARightDigestIsNeverFatal() throws IOException {
    Path file = saved();
    byte[] bytes = Files.readAllBytes(file);
    int length = bytes.length - 32;
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      byte[] content = Arrays.copyOf(bytes, length);
      int at = 75 + random.nextInt(length - 75);
      content[at] = (byte) random.nextInt();
      Files.write(file, sealed(content));
      // A changed bit of a table cannot be told from a right one; all else must not throw.
      loaded();
    }
  }

  private static byte[] sealed(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(content);
    out.write(FileDigest.algorithm().digest(content));
    return out.toByteArray();
  }

  @Test
  void tablesOfAnotherFormatOrScenarioAreRefused() throws IOException {
    Path file = saved();
    byte[] content = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 32);
    content["PARLEYT".length() + 2]++;
    Files.write(file, sealed(content));
    assertThat(loaded()).isEmpty();
    Files.write(file, TableFormat.bytes(ShippedScenario.DECEMBER.tabulation(), KEY));
    assertThat(loaded()).isEmpty();
  }

  @Test
  void lengthsThatTheFileCannotHoldAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF("PARLEYT1");
    out.writeUTF(KEY.hex());
    out.writeInt(1);
    out.writeBoolean(false);
    out.writeUTF("F-01");
    out.writeInt(Integer.MAX_VALUE);
    Files.write(saved(), sealed(bytes.toByteArray()));
    assertThat(loaded()).isEmpty();
  }

  @Test
  void folderThatCannotBeWrittenOrReadOnlyCostsTime() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "in the way");
    TableStore blocked = new TableStore(notAFolder);
    assertThat(blocked.save(KEY, MARCH.tabulation())).isFalse();
    assertThat(blocked.load(KEY, MARCH.scenario())).isEmpty();
    assertThat(blocked.files()).isEmpty();
    assertThat(blocked.clear()).isZero();
    assertThat(new TableStore(notAFolder.resolve("below")).save(KEY, MARCH.tabulation())).isFalse();
    TableSource source = new TableSource(Optional.of(blocked), "1", Tabulator.DEFAULT_LIMIT);
    assertThat(source.open(MARCH.located()).tabulation()).isEqualTo(MARCH.tabulation());
  }

  @Test
  void folderInPlaceOfTheFileOnlyCostsTime() throws IOException {
    Path file = folder.resolve("cache").resolve(KEY.hex() + ".tables");
    Files.createDirectories(file.resolve("occupied"));
    assertThat(loaded()).isEmpty();
    assertThat(store().save(KEY, MARCH.tabulation())).isFalse();
    assertThat(store().files()).noneMatch(f -> f.toString().endsWith(".unfinished"));
  }

  @Test
  void writersAndReadersAtOnceSeeWholeFilesOrNone() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> writers =
          IntStream.range(0, 40)
              .mapToObj(k -> threads.submit(() -> store().save(KEY, MARCH.tabulation())))
              .toList();
      while (!writers.get(39).isDone()) {
        loaded().ifPresent(tables -> assertThat(tables).isEqualTo(MARCH.tabulation()));
      }
      for (Future<Boolean> writer : writers) {
        assertThat(writer.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(store().files()).hasSize(1);
    assertThat(loaded()).contains(MARCH.tabulation());
  }

  @Test
  void clearingForgetsOwnFilesAndLeavesOthers() throws IOException {
    Path own = saved();
    Path other = Files.writeString(own.resolveSibling("notes.txt"), "mine");
    assertThat(store().clear()).isEqualTo(1);
    assertThat(own).doesNotExist();
    assertThat(other).exists();
    LocatedScenario located = MARCH.located();
    Scenario scenario = located.scenario();
    assertThat(store().load(KEY, scenario)).isEmpty();
  }
}
