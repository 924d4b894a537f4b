package org.parley.testkit;

/** Three outcomes of two issues, worth (1, 0.2), (0.4, 0.9) and (0.7, 0.6) to their only party. */
public final class ThreeOutcomes {

  private ThreeOutcomes() {}

  /**
   * A scenario that has them alone, since its issues are tied.
   *
   * @param more further parts of the scenario
   */
  public static Sketch with(String more) {
    return Sketch.scenario()
        .issue("one", "x", "y", "z")
        .issue("two", "x", "y", "z")
        .party("A")
        .rules(
            Sketch.REJECTIONS
                + """
                rule "One of three" @coherence("C-1")
                when Term(issue == "one", $o : option) Term(issue == "two", option != $o)
                then verdict.incoherent(drools); end
                """)
        .more(more)
        .assumptions(
            """
            {utility: {A: {values: {one: {x: 1, y: 0.4, z: 0.7}, two: {x: 0.2, y: 0.9, z: 0.6}}}}}""");
  }
}
