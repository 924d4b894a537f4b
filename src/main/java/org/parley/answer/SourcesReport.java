package org.parley.answer;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Resting;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.SourceDocument;
import org.parley.scenario.Traced;
import org.parley.tabulation.Case;
import org.parley.worlds.Probability.Exact;

/**
 * What was coded from which paragraph, and what becomes of the answer without it.
 *
 * @param asked the scenario and what was enforced
 * @param coherent coherent outcomes, which no source changes; nothing where not known
 * @param all the answer with all sources
 * @param documents one a document, in the scenario's order
 * @param process the process rules, on which none of the answers depends
 * @param hasTexts whether the texts of documents were given
 * @param notes what is missing
 */
public record SourcesReport(
    Case asked,
    Optional<BigInteger> coherent,
    Standing all,
    List<Traces> documents,
    List<ProcessRule> process,
    boolean hasTexts,
    List<Note> notes) {

  public SourcesReport {
    documents = List.copyOf(documents);
    process = List.copyOf(process);
    notes = List.copyOf(notes);
  }

  /**
   * What is looked at of an answer.
   *
   * @param acceptable acceptable outcomes; nothing where not known
   * @param cores the conflict cores found, each as ids of positions
   * @param areCoresComplete whether there are no others
   * @param deal probability of a deal; nothing where not known
   */
  public record Standing(
      Optional<BigInteger> acceptable,
      Set<Set<String>> cores,
      boolean areCoresComplete,
      Optional<Exact> deal) {

    public Standing {
      cores = Set.copyOf(cores);
    }

    /** Rounding leaves less than this of a difference that is none. */
    private static final double NOTHING = 1e-12;

    /** Whether there is a difference in anything that is known of both. */
    public boolean differsFrom(Standing other) {
      boolean isOtherZone =
          acceptable.isPresent()
              && other.acceptable.isPresent()
              && !acceptable.equals(other.acceptable);
      boolean isOtherDeal =
          deal.isPresent()
              && other.deal.isPresent()
              && Math.abs(deal.get().value() - other.deal.get().value()) > NOTHING;
      boolean areOtherCores =
          areCoresComplete && other.areCoresComplete && !cores.equals(other.cores);
      return isOtherZone || isOtherDeal || areOtherCores;
    }
  }

  /**
   * A paragraph, or a document as a whole.
   *
   * @param source the paragraph; nothing for the whole document
   * @param coded what was coded from it
   * @param resting what rests on it alone
   * @param without the answer once it is left out
   * @param changes whether that is another answer
   * @param text the paragraph itself, where it is at hand
   */
  public record Place(
      Optional<Source> source,
      List<Traced> coded,
      Resting resting,
      Standing without,
      boolean changes,
      Optional<String> text) {

    public Place {
      coded = List.copyOf(coded);
    }
  }

  /**
   * A document.
   *
   * @param whole all of it
   * @param paragraphs those from which something was coded, or all where the text is at hand
   * @param hasText whether the text is at hand
   */
  public record Traces(
      SourceDocument document, Place whole, List<Place> paragraphs, boolean hasText) {

    public Traces {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** The scenario. */
  public Scenario scenario() {
    return asked.scenario();
  }
}
