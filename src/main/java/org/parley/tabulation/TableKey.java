package org.parley.tabulation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.parley.scenario.FileDigest;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Rejected;
import org.parley.scenario.Scenario;
import org.parley.scenario.SourceText;

/**
 * SHA-256 over everything the judge's answers depend on: build of the program, rule files, issues
 * and options, parties, and of each position what becomes a fact. Titles, sources and assumptions
 * are left out, so editing them forgets nothing.
 *
 * @param hex the digest, 64 hexadecimal digits in lower case
 */
public record TableKey(String hex) {

  /**
   * The key of a scenario.
   *
   * @param build what tells this build of the program from others
   * @param limit most combinations of one scope that are tabulated
   * @throws org.parley.scenario.ScenarioException if a rule file cannot be read
   */
  public static TableKey of(Scenario scenario, String build, int limit) {
    Digest digest = new Digest();
    digest.add(build).add(String.valueOf(limit));
    digest.add(scenario.ruleFiles().size());
    for (Path file : scenario.ruleFiles()) {
      digest.add(SourceText.read(file).text());
    }
    digest.add(scenario.issues().size());
    scenario.issues().forEach(issue -> add(digest, issue));
    digest.add(scenario.parties().size());
    scenario.parties().forEach(party -> digest.add(party.id()));
    digest.add(scenario.positions().size());
    scenario.positions().forEach(position -> add(digest, position));
    return new TableKey(digest.hex());
  }

  private static void add(Digest digest, Issue issue) {
    digest.add(issue.id()).add(String.valueOf(issue.isNumeric())).add(issue.options().size());
    for (Option option : issue.options()) {
      digest.add(option.id());
    }
  }

  private static void add(Digest digest, Position position) {
    digest.add(position.id()).add(position.party());
    digest.add(position.kind().label()).add(position.status().label());
    digest.add(position.readings().size());
    for (Reading reading : position.readings()) {
      digest.add(reading.name()).add(reading.rejects().size());
      for (Rejected rejected : reading.rejects()) {
        digest.add(rejected.issue()).add(rejected.option());
      }
    }
  }

  /** Takes texts with their lengths, so that no two sequences of texts look alike. */
  private static final class Digest {

    private final MessageDigest sha256 = FileDigest.algorithm();

    Digest add(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      add(bytes.length);
      sha256.update(bytes);
      return this;
    }

    Digest add(int number) {
      sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
      return this;
    }

    String hex() {
      return HexFormat.of().formatHex(sha256.digest());
    }
  }
}
