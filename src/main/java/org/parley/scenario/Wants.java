package org.parley.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What parties have said they want, apart from what they insist on, and how things stand without a
 * deal.
 *
 * @param today id of the option of every issue that holds without a deal, by issue; empty where the
 *     scenario does not say
 * @param todaySources where that was said, by issue; an issue that is not there has none
 * @param byParty what each party wants, by its id, in the file's order
 */
public record Wants(
    Map<String, String> today,
    Map<String, List<Source>> todaySources,
    Map<String, OfParty> byParty) {

  /** A scenario that says nothing of all this. */
  public static final Wants NONE = new Wants(Map.of(), Map.of(), Map.of());

  public Wants {
    today = Map.copyOf(today);
    todaySources = Map.copyOf(todaySources);
    byParty = new LinkedHashMap<>(byParty);
  }

  /** What a party wants. */
  public OfParty of(String party) {
    return byParty.getOrDefault(party, new OfParty(List.of(), List.of()));
  }

  /** Where it was said how an issue stands; none where that is assumed. */
  public List<Source> todaySources(String issue) {
    return todaySources.getOrDefault(issue, List.of());
  }

  /** Option index of every issue as things stand without a deal, where that is said. */
  public Optional<int[]> today(List<Issue> issues) {
    return today.isEmpty()
        ? Optional.empty()
        : Optional.of(
            issues.stream()
                .mapToInt(issue -> issue.indexOf(today.getOrDefault(issue.id(), "")))
                .toArray());
  }

  /** Why something is taken to be wanted though no document says it. */
  public enum Basis implements Named {
    /** The encoder's own reading of what the documents say. */
    INFERRED("inferred"),
    /** An encoder's choice. */
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

  /**
   * What one party wants.
   *
   * @param importance orders of issues by importance, of which no two name the same issue
   * @param prefers statements the party would rather see true than false, strongest first
   */
  public record OfParty(List<Importance> importance, List<Want> prefers) {

    public OfParty {
      importance = List.copyOf(importance);
      prefers = List.copyOf(prefers);
    }
  }

  /**
   * That some issues matter more to a party than others.
   *
   * @param order ids of at least two issues, the most important first
   * @param sources where that was said; possibly none
   * @param basis why it is taken to be so where no document says it
   */
  public record Importance(List<String> order, List<Source> sources, Optional<Basis> basis) {

    public Importance {
      order = List.copyOf(order);
      sources = List.copyOf(sources);
    }

    /** The order as one word, such as {@code border>water}. */
    @Override
    public String toString() {
      return String.join(">", order);
    }
  }

  /**
   * A statement about an outcome that a party would rather see true than false.
   *
   * @param statement what is stated
   * @param sources where that was said; possibly none
   * @param basis why it is taken to be so where no document says it
   */
  public record Want(Statement statement, List<Source> sources, Optional<Basis> basis) {

    public Want {
      sources = List.copyOf(sources);
    }
  }

  /** A statement about an outcome. */
  public sealed interface Statement {

    /**
     * That rules say so.
     *
     * @param id what the rules call it
     */
    record ByRule(String id) implements Statement {
      @Override
      public String toString() {
        return id;
      }
    }

    /**
     * That an issue is settled by an option.
     *
     * @param issue id of the issue
     * @param option id of one of its options
     */
    record ByOption(String issue, String option) implements Statement {
      @Override
      public String toString() {
        return issue + "=" + option;
      }

      // Written out for the sake of the start: see "What costs at the start" in design.md.
      @Override
      public boolean equals(Object other) {
        return other instanceof ByOption same
            && issue.equals(same.issue)
            && option.equals(same.option);
      }

      @Override
      public int hashCode() {
        return 31 * issue.hashCode() + option.hashCode();
      }
    }
  }
}
