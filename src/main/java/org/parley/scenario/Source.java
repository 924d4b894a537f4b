package org.parley.scenario;

import java.util.Comparator;

/**
 * A place in a document: a paragraph, counted from 1 over the non-empty lines.
 *
 * @param document id of a {@link SourceDocument} of the same scenario
 * @param paragraph number of the paragraph, at least 1
 */
public record Source(String document, int paragraph) {

  /** By document, then by paragraph. */
  public static final Comparator<Source> ORDER =
      Comparator.comparing(Source::document).thenComparingInt(Source::paragraph);

  /**
   * @throws IllegalArgumentException if {@code paragraph < 1}
   */
  public Source {
    if (paragraph < 1) {
      throw new IllegalArgumentException("paragraph [" + paragraph + "] is below 1");
    }
  }

  // Written out for the sake of the start: see "What costs at the start" in design.md.
  @Override
  public boolean equals(Object other) {
    return other instanceof Source same
        && paragraph == same.paragraph
        && document.equals(same.document);
  }

  @Override
  public int hashCode() {
    return 31 * document.hashCode() + paragraph;
  }

  /** The form used in scenario files and reports, such as {@code S002 p7}. */
  @Override
  public String toString() {
    return document + " p" + paragraph;
  }
}
