package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.cli.option.ProgramVersion;
import org.parley.exploration.Shard;
import org.parley.files.negotiate.TalkPart;
import org.parley.process.talk.TalkCounts;
import org.parley.process.talk.TalkTally;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Folders that hold all the parts of simulated talks.
 *
 * @param parts the parts
 * @param counts what each has counted
 */
record PartedTalks(List<TalkPart> parts, List<TalkCounts> counts) {

  /** Options that say how an answer is made or shown, and not what is asked. */
  private static final Set<String> ASIDE =
      Set.of(
          "--shard",
          "--threads",
          "--output",
          "--force",
          "--csv",
          "--json",
          "--all",
          "--color",
          "--no-pager",
          "--no-cache");

  PartedTalks {
    parts = List.copyOf(parts);
    counts = List.copyOf(counts);
  }

  /**
   * The parts in these folders.
   *
   * @throws java.io.UncheckedIOException if one cannot be read or is damaged
   * @throws IllegalArgumentException if they are not all the parts of the same talks
   */
  static PartedTalks in(List<Path> folders) {
    List<TalkPart> parts = folders.stream().map(TalkPart::in).toList();
    TalkPart first = parts.get(0);
    List<Shard> found = new ArrayList<>();
    for (TalkPart part : parts) {
      require(
          part.isOfSame(first),
          "[" + part.folder() + "] and [" + first.folder() + "] are parts of different talks");
      require(
          part.shard().count() == first.shard().count(),
          "[" + part.folder() + "] is one of another number of parts");
      found.add(part.shard());
    }
    Optional<String> lack = first.shard().lack(found, "the talks have");
    require(lack.isEmpty(), lack.orElse(""));
    require(
        first.version().equals(ProgramVersion.current()),
        "the parts were run by version [" + first.version() + "]");
    return new PartedTalks(parts, parts.stream().map(TalkPart::counts).toList());
  }

  /** How the whole was asked for. */
  List<String> arguments() {
    return parts.get(0).arguments();
  }

  /**
   * That these are parts of a whole.
   *
   * @param whole its manifest
   * @throws IllegalArgumentException if they are not
   */
  void check(JsonNode whole) {
    Set<String> changed = parts.get(0).changed(whole);
    require(changed.isEmpty(), "changed since the parts were run: " + changed);
    require(
        parts.get(0).isOf(whole),
        "the manifests are damaged: [" + TalkPart.ARGUMENTS + "] ask for other talks");
  }

  /** Adds what all parts have counted. */
  void addTo(TalkTally sum) {
    for (int part = 0; part < parts.size(); part++) {
      try {
        sum.add(counts.get(part));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "[" + parts.get(part).folder() + "] is no part of these talks: " + e.getMessage(), e);
      }
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** How talks were asked for, but for what makes no difference to what they come to. */
  static List<String> arguments(ParseResult parsed) {
    List<String> arguments = new ArrayList<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      if (!ASIDE.contains(option.longestName())) {
        add(option, option.longestName(), arguments);
      }
    }
    parsed.matchedPositionals().forEach(one -> arguments.addAll(one.originalStringValues()));
    return arguments;
  }

  /** How an answer was asked to be shown and where to write it. */
  static List<String> shown(ParseResult parsed) {
    List<String> arguments = new ArrayList<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      if (ASIDE.contains(option.longestName())) {
        add(option, option.longestName(), arguments);
      }
    }
    return arguments;
  }

  private static void add(ArgSpec option, String name, List<String> arguments) {
    boolean isFlag = option.arity().max() == 0;
    option
        .originalStringValues()
        .forEach(value -> arguments.add(isFlag ? name : name + "=" + value));
  }
}
