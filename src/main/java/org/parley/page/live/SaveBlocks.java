package org.parley.page.live;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.answer.ConflictReport;
import org.parley.answer.RunReport;
import org.parley.conflict.Diagnosis;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Sentence;
import org.parley.page.words.ProbabilityWords;
import org.parley.table.Words;

/** What is otherwise in the answer of a run than it was before a save. */
public final class SaveBlocks {

  /** Conflicts that are named. */
  private static final int MOST_CORES = 6;

  private final RunReport before;
  private final RunReport after;
  private final List<Block> blocks = new ArrayList<>();

  private SaveBlocks(RunReport before, RunReport after) {
    this.before = before;
    this.after = after;
  }

  /** The differences, the answer first; a sentence that there are none where there are none. */
  public static List<Block> of(RunReport before, RunReport after) {
    return new SaveBlocks(before, after).blocks();
  }

  private List<Block> blocks() {
    known("Acceptable outcomes", acceptable(before), acceptable(after));
    known("Coherent outcomes", coherent(before), coherent(after));
    known(
        "Chance of a deal, as assumed",
        before.deal().map(ProbabilityWords::percent),
        after.deal().map(ProbabilityWords::percent));
    cores();
    boolean isSame = blocks.isEmpty();
    new ScenarioChanges(before.scenario(), after.scenario()).said().forEach(this::say);
    if (isSame) {
      blocks.add(0, new Sentence(1, "No figure of the answer has changed."));
    }
    return blocks;
  }

  private void say(String sentence) {
    blocks.add(new Sentence(1, sentence));
  }

  private void known(String what, Optional<String> was, Optional<String> is) {
    if (!was.equals(is)) {
      say(what + ": " + was.orElse("not exact") + ", now " + is.orElse("not exact"));
    }
  }

  private static Optional<String> acceptable(RunReport report) {
    Optional<BigInteger> exact = new ExactFigures(report.exact()).acceptable();
    return exact
        .or(() -> report.isImpossible() ? Optional.of(BigInteger.ZERO) : Optional.empty())
        .map(Words::count);
  }

  private static Optional<String> coherent(RunReport report) {
    return new ExactFigures(report.exact()).coherent().map(Words::count);
  }

  private void cores() {
    Set<String> was = cores(before);
    Set<String> is = cores(after);
    listed("Conflict gone", "Conflicts gone", without(was, is));
    listed("New conflict", "New conflicts", without(is, was));
  }

  private static List<String> without(Set<String> some, Set<String> others) {
    return some.stream().filter(core -> !others.contains(core)).toList();
  }

  private void listed(String one, String several, List<String> cores) {
    if (!cores.isEmpty()) {
      int more = cores.size() - MOST_CORES;
      String named = cores.stream().limit(MOST_CORES).collect(Collectors.joining("; "));
      say(
          (cores.size() == 1 ? one : several)
              + ": "
              + named
              + (more > 0 ? " and " + Words.count(more) + " more" : ""));
    }
  }

  private static Set<String> cores(RunReport report) {
    Set<String> cores = new LinkedHashSet<>();
    Optional<ConflictReport> conflict =
        report.conflict().filter(c -> c.found(Diagnosis.Conflict.class).isPresent());
    for (BitSet core : conflict.map(ConflictReport::cores).orElse(List.of())) {
      cores.add(
          core.stream()
              .mapToObj(position -> report.scenario().positions().get(position).id())
              .sorted()
              .collect(Collectors.joining(" + ")));
    }
    return cores;
  }
}
