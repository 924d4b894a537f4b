package org.parley.scenario;

/**
 * What a scenario says of the talks themselves.
 *
 * @param rounds how many rounds there are, in {@code [1, }{@link #MOST_ROUNDS}{@code ]}
 * @param talks how the parties talk
 */
@SuppressWarnings("JavaLangClash")
public record Process(int rounds, Talks talks) {

  /** Most rounds that talks may have. */
  public static final int MOST_ROUNDS = 1_000_000;

  /** Rounds where a scenario does not say how many: an assumption. */
  public static final int DEFAULT_ROUNDS = 20;

  /** Of a scenario that says nothing of it. */
  public static final Process NONE = new Process(DEFAULT_ROUNDS, Talks.DEFAULT);
}
