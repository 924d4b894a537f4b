package org.parley.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a scenario says of the talks themselves.
 *
 * @param rounds how many rounds there are, in {@code [1, }{@link #MOST_ROUNDS}{@code ]}
 * @param levels what events raise and lower
 * @param measures what events start and break
 * @param calendar when the rounds are, where the scenario says so
 * @param ruleFiles the files of process rules, resolved against the folder of the scenario file
 * @param talks how the parties talk
 */
@SuppressWarnings("JavaLangClash")
public record Process(
    int rounds,
    List<Level> levels,
    List<Measure> measures,
    Optional<Calendar> calendar,
    List<Path> ruleFiles,
    Talks talks) {

  /** Most rounds that talks may have. */
  public static final int MOST_ROUNDS = 1_000_000;

  /** Rounds where a scenario does not say how many: an assumption. */
  public static final int DEFAULT_ROUNDS = 20;

  /** Of a scenario that says nothing of it. */
  public static final Process NONE =
      new Process(DEFAULT_ROUNDS, List.of(), List.of(), Optional.empty(), List.of(), Talks.DEFAULT);

  /**
   * Something that events raise and lower, such as trust.
   *
   * @param name its name
   * @param from the lowest it can stand
   * @param to the highest, at least {@code from}
   * @param start where it stands as the talks begin
   */
  public record Level(String name, int from, int to, int start) {}

  /**
   * Something that is in force or not, such as a truce.
   *
   * @param name its name
   * @param start whether it is in force as the talks begin
   */
  public record Measure(String name, boolean start) {}

  /**
   * When the rounds are.
   *
   * @param first day of the first round
   * @param days days from one round to the next, at least 1
   */
  public record Calendar(LocalDate first, int days) {

    /** The day of a round. */
    public LocalDate day(int round) {
      return first.plusDays((long) round * days);
    }
  }

  public Process {
    levels = List.copyOf(levels);
    measures = List.copyOf(measures);
    ruleFiles = List.copyOf(ruleFiles);
  }

  /** The same with so many rounds. */
  Process lasting(int number) {
    return new Process(number, levels, measures, calendar, ruleFiles, talks);
  }

  /** Place of a level, or -1 where there is none of that name. */
  public int levelIndex(String name) {
    return levels.stream().map(Level::name).toList().indexOf(name);
  }

  /** Place of a measure, or -1 where there is none of that name. */
  public int measureIndex(String name) {
    return measures.stream().map(Measure::name).toList().indexOf(name);
  }
}
