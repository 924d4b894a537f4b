package org.parley.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Position.Kind;
import org.parley.scenario.Position.Status;

/**
 * A scenario with known conflict cores that share no issue and no position.
 *
 * <p>The red lines of a core form a chain of implications over issues with options {@code a} and
 * {@code b}: the first refuses {@code a} on the first issue, each further one refuses {@code a}
 * after {@code b} on the issue before, and the last refuses {@code b} on the last issue. Together
 * they leave nothing; without any one of them an outcome remains, {@code b} before the gap and
 * {@code a} behind it.
 *
 * @param generated the scenario
 * @param cores ids of the positions of each conflict core: all cores there are
 */
public record PlantedConflicts(GeneratedScenario generated, List<Set<String>> cores) {

  private static final int PARTY_COUNT = 3;

  public PlantedConflicts {
    cores = cores.stream().map(Set::copyOf).toList();
  }

  /**
   * A scenario with cores of three and four red lines in turn. With c cores it has {@code
   * 3^ceil(c/2) * 4^floor(c/2)} relaxations, one red line from each core.
   *
   * @throws IllegalArgumentException if {@code count < 1}
   */
  public static PlantedConflicts plant(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count [" + count + "] is below 1");
    }
    List<Issue> issues = new ArrayList<>();
    for (int core = 0; core < count; core++) {
      for (int step = 1; step < lineCount(core); step++) {
        issues.add(Draft.issue("core-" + (core + 1) + "-step-" + step, 2));
      }
    }
    List<Party> parties =
        IntStream.rangeClosed(1, PARTY_COUNT)
            .mapToObj(k -> new Party("party-" + k, "Party " + k, List.of()))
            .toList();
    Draft draft = new Draft(parties, issues);
    List<Set<String>> cores = new ArrayList<>();
    int firstIssue = 0;
    for (int core = 0; core < count; core++) {
      cores.add(Set.copyOf(addCore(draft, core, firstIssue, parties)));
      firstIssue += lineCount(core) - 1;
    }
    String title = count + " separate conflicts";
    return new PlantedConflicts(
        draft.finish("planted-conflicts-" + count, title, "Generated."), cores);
  }

  private static int lineCount(int core) {
    return 3 + core % 2;
  }

  private static List<String> addCore(Draft draft, int core, int firstIssue, List<Party> parties) {
    List<String> ids = new ArrayList<>();
    int last = lineCount(core) - 1;
    for (int line = 0; line <= last; line++) {
      String id = "C" + (core + 1) + "." + (line + 1);
      int issue = firstIssue + line;
      ForbiddenSet set;
      if (line == 0) {
        set = draft.set(id, new int[] {issue}, options -> options[0] == 0);
      } else if (line == last) {
        set = draft.set(id, new int[] {issue - 1}, options -> options[0] == 1);
      } else {
        set =
            draft.set(
                id, new int[] {issue - 1, issue}, options -> options[0] == 1 && options[1] == 0);
      }
      draft.position(parties.get(line % parties.size()).id(), Kind.RED_LINE, Status.STATED, set);
      ids.add(id);
    }
    return ids;
  }
}
