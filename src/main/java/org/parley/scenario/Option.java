package org.parley.scenario;

import java.util.List;

/**
 * One way to settle an issue.
 *
 * @param id identifier, unique within the issue; a decimal number where the issue is numeric
 * @param title what it means in words
 * @param basis why the option is in the grid
 * @param sources where the option is evidenced or comes from; not empty where {@code basis} is
 *     {@link Basis#EVIDENCED}
 * @param note a remark of the encoder, or an empty string
 */
public record Option(String id, String title, Basis basis, List<Source> sources, String note) {

  /** Why an option is in the grid. */
  public enum Basis implements Named {
    /** A document names it. */
    EVIDENCED("evidenced"),
    /** The obvious other end or step between, added by the encoder. */
    COMPLEMENT("complement"),
    /** An encoder's choice that documents do not settle. */
    ASSUMPTION("assumption");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public Option {
    sources = List.copyOf(sources);
  }
}
