package org.parley.exploration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether what was read back as one part of a run can be what that part has drawn. Meant to find
 * accidents; whoever makes up counts that fit one another is not found out.
 *
 * @param draws draws of the whole run, at least 0
 * @param chunkDraws draws in a chunk but the last of the whole run, at least 1
 * @param nearest most nearest outcomes that are kept
 */
public record PartCheck(long draws, int chunkDraws, int nearest) {

  /** Why the sample cannot be that of this shard; nothing where it can. */
  public Optional<String> fault(Sample part, Shard shard) {
    return CountCheck.fault(part.counts())
        .or(() -> drawn(part, shard))
        .or(() -> course(part))
        .or(() -> nearest(part));
  }

  private long chunks() {
    return draws / chunkDraws + (draws % chunkDraws == 0 ? 0 : 1);
  }

  private Optional<String> drawn(Sample part, Shard shard) {
    long chunks = chunks();
    long own = (chunks - shard.index() + shard.count() - 1) / shard.count();
    boolean hasLast = own > 0 && (chunks - 1) % shard.count() == shard.index();
    long missing = hasLast ? chunks * chunkDraws - draws : 0;
    long all = own * chunkDraws - missing;
    long drawn = part.counts().drawn();
    boolean fits = part.isComplete() ? drawn == all : drawn <= all && drawn % chunkDraws == 0;
    return fits || (drawn == all && !part.isComplete())
        ? Optional.empty()
        : Optional.of("[" + drawn + "] draws are not those of part [" + shard + "]");
  }

  private Optional<String> course(Sample part) {
    List<Course.Look> looks = part.course().looks();
    int due = Course.looks(chunks());
    boolean fits = part.isComplete() ? looks.size() == due : looks.size() <= due;
    Course.Look before = new Course.Look(0, 0);
    for (Course.Look look : looks) {
      long drawn = look.draws() - before.draws();
      long accepted = look.accepted() - before.accepted();
      fits &= accepted >= 0 && accepted <= drawn;
      before = look;
    }
    fits &= before.draws() <= part.counts().draws();
    fits &= before.accepted() <= part.counts().accepted();
    return fits ? Optional.empty() : Optional.of("its course is not one that leads to its counts");
  }

  private Optional<String> nearest(Sample part) {
    List<DrawnOutcome> outcomes = part.nearest();
    boolean fits =
        outcomes.size() <= nearest
            && new HashSet<>(outcomes).size() == outcomes.size()
            && outcomes.stream().allMatch(outcome -> isDrawn(outcome, part.counts()));
    return fits ? Optional.empty() : Optional.of("its nearest outcomes are not among its draws");
  }

  private static boolean isDrawn(DrawnOutcome nearest, OutcomeCounts counts) {
    int[] outcome = nearest.outcome();
    int crossings = nearest.crossings();
    return outcome.length == counts.shape().space().issueCount()
        && crossings >= 0
        && crossings < counts.shape().crossingClasses()
        && counts.crossings(crossings) > 0
        && IntStream.range(0, outcome.length).allMatch(i -> isDrawn(i, outcome[i], counts));
  }

  private static boolean isDrawn(int issue, int option, OutcomeCounts counts) {
    return option >= 0
        && option < counts.shape().space().optionCount(issue)
        && counts.optionDrawn(issue, option) > 0;
  }
}
