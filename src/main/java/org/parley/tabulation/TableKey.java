package org.parley.tabulation;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.parley.rules.RuleBook;
import org.parley.scenario.Scenario;

/**
 * SHA-256 over everything the judge's answers depend on: build of the program, and what rules and
 * facts say. Comments, titles, sources and assumptions are left out, so editing them forgets
 * nothing.
 *
 * @param hex the digest, 64 hexadecimal digits in lower case
 */
public record TableKey(String hex) {

  // Written out for the sake of the start: see "What costs at the start" in design.md.
  @Override
  public boolean equals(Object other) {
    return other instanceof TableKey same && hex.equals(same.hex);
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }

  /**
   * The key of a scenario.
   *
   * @param build what tells this build of the program from others
   * @param limit most combinations of one scope that are tabulated
   * @throws org.parley.scenario.problem.ScenarioException if a rule file cannot be read
   */
  public static TableKey of(Scenario scenario, String build, int limit) {
    List<String> texts = new ArrayList<>(List.of(build, String.valueOf(limit)));
    texts.addAll(RuleBook.decisiveTexts(scenario));
    return of(texts);
  }

  /**
   * A key of the same, and of how the rule files are written down to the last letter: where this is
   * the same, so is the other, and no rule need be read to know that. Nothing where a rule file
   * cannot be read.
   */
  static Optional<TableKey> ofFiles(Scenario scenario, String build, int limit) {
    List<String> texts = new ArrayList<>(List.of("files", build, String.valueOf(limit)));
    texts.addAll(RuleBook.decisiveTextsOfScenario(scenario));
    try {
      for (Path file : scenario.ruleFiles()) {
        texts.add(String.valueOf(file.getFileName()));
        texts.add(FileDigest.sha256(file));
      }
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
    return Optional.of(of(texts));
  }

  /** The key of some texts. */
  static TableKey of(List<String> texts) {
    MessageDigest sha256 = FileDigest.algorithm();
    for (String text : texts) {
      // With their lengths, so that no two sequences of texts look alike.
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      sha256.update(bytes);
    }
    return new TableKey(HexFormat.of().formatHex(sha256.digest()));
  }
}
