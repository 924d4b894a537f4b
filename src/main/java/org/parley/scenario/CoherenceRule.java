package org.parley.scenario;

/**
 * What an outcome must not have whatever the parties say, an assumption of the encoder's that no
 * party has stated: because it would make no sense, or because it would be no agreement.
 *
 * @param id the id by which rules name it
 * @param kind why outcomes are left out
 * @param text what it excludes, in one sentence
 * @param reason why that is taken to make no sense, or to be no agreement
 */
public record CoherenceRule(String id, Kind kind, String text, String reason) {

  /** Why outcomes are left out. */
  public enum Kind implements Named {
    /** They make no sense. */
    COHERENCE("coherence"),
    /** They make sense, but settle too little to count as an agreement. */
    AGREEMENT("agreement");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The name of the section of a scenario file, and of the metadata of rules. */
    @Override
    public String label() {
      return label;
    }
  }
}
