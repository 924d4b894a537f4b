package org.parley.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.tabulation.TableStore;

/** Where tests remember tables, as the build tells commands, too: empty at the start of a run. */
public final class TestCache {

  private static final TableStore STORE = emptied();

  private TestCache() {}

  private static TableStore emptied() {
    try {
      String given = System.getenv("PARLEY_CACHE");
      TableStore store =
          new TableStore(given == null ? Files.createTempDirectory("parley") : Path.of(given));
      store.clear();
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The store. */
  public static TableStore store() {
    return STORE;
  }
}
