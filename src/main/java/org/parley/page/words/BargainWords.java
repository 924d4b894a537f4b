package org.parley.page.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.answer.BargainReport;
import org.parley.answer.WeightDraws;
import org.parley.bargaining.Concept;
import org.parley.bargaining.Solution;
import org.parley.bargaining.Solution.Reason;
import org.parley.bargaining.Solutions.Ideal;
import org.parley.preference.Origin;
import org.parley.preference.Utilities;
import org.parley.stat.Interval;
import org.parley.table.Words;

/** Fair and efficient outcomes in words. */
public final class BargainWords {

  /** What is said where no party has a utility. */
  public static final String NOTHING_KNOWN =
      "Nothing is known of what any party wants, so no outcome can be called fair or efficient."
          + " Stated options, wants and [utility] in the assumptions say it.";

  /** What is said where there is no outcome to choose. */
  public static final String NOTHING_COHERENT =
      "No outcome makes sense, so none is fair or efficient; parley conflicts says which rules are"
          + " responsible.";

  /** What the figures beside solutions are. */
  public static final String LEGEND =
      "product of all gains; least share of the most one could gain; least gain; sum of utilities;"
          + " sum of shares; distance from the best of all at once";

  /** What distances to solutions rest on, wherever they are told without the solutions. */
  public static final String BY_WEIGHTS =
      "by weights that are mostly assumed; parley bargain says how far these matter";

  private BargainWords() {}

  /** What solutions are over, and what they rest on. */
  public static String title(BargainReport report) {
    String base = report.base().label() + " outcome";
    String outcomes = report.outcomes().map(count -> Words.plural(count, base)).orElse(base + "s");
    String instead = report.base() != report.settings().over() ? ", since none is acceptable" : "";
    String ideal =
        report.settings().ideal() == Ideal.ALL ? ", hopes over all of them, signed or not" : "";
    return "Solutions over " + outcomes + instead + ideal + " (" + weights(report) + ")";
  }

  private static String weights(BargainReport report) {
    List<String> counts = new ArrayList<>();
    long all = 0;
    for (Origin origin : Origin.values()) {
      long count = report.utilities().weights(origin);
      all += count;
      counts.add((count == 0 ? "none" : Words.count(count)) + " " + origin.label());
    }
    return Words.plural(all, "weight") + ": " + String.join(", ", counts);
  }

  /** In how many draws of weights solutions stay what they are, or why that is not known. */
  public static List<String> drawn(BargainReport report) {
    if (report.draws().isEmpty()) {
      return undrawn(report);
    }
    WeightDraws draws = report.draws().get();
    List<String> shares = new ArrayList<>();
    for (Solution solution : report.solutions()) {
      if (solution instanceof Solution.Found found) {
        List<Integer> shown = Arrays.stream(found.shown().shown()).boxed().toList();
        draws
            .count(found.concept(), shown)
            .ifPresent(count -> shares.add(share(found, count, draws)));
      }
    }
    List<String> sentences = new ArrayList<>();
    if (!shares.isEmpty()) {
      sentences.add(String.join("; ", shares) + ".");
    }
    List<String> swayed = swayed(report, draws);
    if (!swayed.isEmpty()) {
      sentences.add("What matters most: " + String.join("; ", swayed) + ".");
    }
    String methods =
        draws.parties().stream()
            .map(drawn -> drawn.party() + " " + drawn.method().label())
            .collect(Collectors.joining(", "));
    sentences.add(Words.plural(draws.draws(), "draw") + " of open weights: " + methods + ".");
    return sentences;
  }

  private static List<String> undrawn(BargainReport report) {
    if (report.settings().drawing().isPresent() && report.frontier().isPresent()) {
      return List.of("No weight is open, so nothing was drawn.");
    }
    Utilities utilities = report.utilities();
    boolean isAllStated =
        utilities.weights(Origin.ASSUMED) + utilities.weights(Origin.DERIVED) == 0;
    if (isAllStated || report.solutions().stream().noneMatch(Solution.Found.class::isInstance)) {
      return List.of();
    }
    boolean isOpen =
        report.parties().stream()
            .flatMap(party -> party.terms().stream())
            .anyMatch(term -> term.isWeight() && term.low() < term.high());
    return List.of(
        isOpen
            ? "No weights were drawn, so that in what share of draws these stay is not known."
            : "No weight has a range, so that how far these hang on those assumed is not told.");
  }

  /** The same in whole percent, and of the weights only that on which the first solution hangs. */
  public static List<String> drawnBriefly(BargainReport report) {
    if (report.draws().isEmpty()) {
      return drawn(report);
    }
    WeightDraws draws = report.draws().get();
    Map<String, List<String>> shares = new LinkedHashMap<>();
    List<String> sentences = new ArrayList<>();
    for (Solution solution : report.solutions()) {
      if (solution instanceof Solution.Found found) {
        List<Integer> shown = Arrays.stream(found.shown().shown()).boxed().toList();
        draws
            .count(found.concept(), shown)
            .ifPresent(
                count ->
                    shares
                        .computeIfAbsent(whole(count, draws), s -> new ArrayList<>())
                        .add(found.concept().title()));
      }
    }
    List<String> told = new ArrayList<>();
    shares.forEach((share, titles) -> told.add(String.join(", ", titles) + " " + share));
    if (!told.isEmpty()) {
      String all = Words.plural(draws.draws(), "draw");
      sentences.add("Same outcome in " + all + " of weights: " + String.join("; ", told) + ".");
    }
    swayed(report, draws).stream()
        .findFirst()
        .ifPresent(s -> sentences.add("Above all " + s + "."));
    return sentences;
  }

  private static String whole(long count, WeightDraws draws) {
    Interval interval = draws.interval(count);
    return String.format(
        Locale.ROOT,
        "%.0f %% [%.0f, %.0f]",
        100.0 * count / draws.draws(),
        100 * interval.low(),
        100 * interval.high());
  }

  /** The weights on which solutions depend most, those alike together. */
  private static List<String> swayed(BargainReport report, WeightDraws draws) {
    Map<String, List<String>> concepts = new LinkedHashMap<>();
    for (Solution solution : report.solutions()) {
      draws
          .mostSwayed(solution.concept())
          .filter(most -> excludesNothing(most.difference().interval(draws.level())))
          .ifPresent(
              most ->
                  concepts
                      .computeIfAbsent(swayed(most), s -> new ArrayList<>())
                      .add(solution.concept().title()));
    }
    List<String> all = new ArrayList<>();
    concepts.forEach(
        (what, titles) ->
            all.add(
                String.join(", ", titles)
                    + (titles.size() == 1 ? " hangs on " : " hang on ")
                    + what));
    return all;
  }

  private static boolean excludesNothing(double[] interval) {
    return interval[0] > 0 || interval[1] < 0;
  }

  private static String swayed(WeightDraws.Swayed most) {
    return most.party()
        + "'s "
        + most.term()
        + " (stays in "
        + String.format(Locale.ROOT, "%.0f %%", 100 * most.above().share())
        + " with more weight than assumed, else "
        + String.format(Locale.ROOT, "%.0f %%", 100 * most.below().share())
        + ")";
  }

  private static String share(Solution.Found found, long count, WeightDraws draws) {
    boolean isFirst = found.concept() == Concept.NASH;
    String title = found.concept().title();
    return (isFirst ? "This " + title + " outcome in " : title + " ")
        + Words.percent((double) count / draws.draws())
        + " "
        + Words.percents(draws.interval(count))
        + (isFirst ? " of weight draws" : "");
  }

  /** Of which solutions one of several is shown that are as good; empty where of none. */
  public static List<String> tied(BargainReport report) {
    List<String> tied = new ArrayList<>();
    for (Solution solution : report.solutions()) {
      if (solution instanceof Solution.Found found && found.vectors().size() > 1) {
        tied.add(found.concept().title() + " one of " + Words.count(found.vectors().size()));
      }
    }
    return tied.isEmpty()
        ? List.of()
        : List.of("Of tied vectors one is shown: " + String.join(", ", tied) + ".");
  }

  /** What frontier it is. */
  public static String frontier(int vectors, int each) {
    return "Frontier of "
        + Words.plural(vectors, "vector")
        + " of utilities: no outcome is better for one party and not worse for any"
        + (each == 1 ? "" : "; one in " + each + " is listed, the files have all");
  }

  /** What a solution comes to, beside the utilities. */
  public static String of(Solution solution, BargainReport report) {
    if (solution instanceof Solution.Undefined undefined) {
      return "not defined: " + reason(undefined.reason());
    }
    if (!(solution instanceof Solution.Found found)) {
      return "not known";
    }
    List<String> said = new ArrayList<>(List.of(value(found, report)));
    if (found.vectors().size() > 1) {
      said.add(Words.plural(found.vectors().size(), "tied vector"));
    }
    if (!found.leftOut().isEmpty()) {
      said.add(
          "without "
              + found.leftOut().stream()
                  .map(place -> report.parties().get(place).party())
                  .collect(Collectors.joining(", ")));
    }
    return String.join("; ", said);
  }

  private static String reason(Reason reason) {
    return switch (reason) {
      case NO_OUTCOME -> "there is no outcome";
      case NOBODY_SIGNS -> "every outcome leaves somebody worse off than no deal";
      case NOTHING_BETTER -> "nothing is better than no deal for everybody";
    };
  }

  private static String value(Solution.Found found, BargainReport report) {
    double value = found.value();
    return switch (found.concept()) {
      case NASH -> {
        boolean isEven = report.settings().powers().isEmpty();
        yield (isEven ? "product " : "of powers ") + significant(value);
      }
      case KALAI_SMORODINSKY ->
          Double.isNaN(value) ? "nobody can gain" : "share " + decimals(value);
      case EGALITARIAN -> "gain " + decimals(value);
      case UTILITARIAN -> "sum " + decimals(value);
      case RELATIVE_UTILITARIAN -> "shares " + decimals(value);
      case OPPOSITION -> "distance " + decimals(value);
    };
  }

  /** Four digits that count, since a product of many gains is small. */
  private static String significant(double value) {
    return value >= 0.001 || value == 0
        ? String.format(Locale.ROOT, "%.4f", value)
        : String.format(Locale.ROOT, "%.3e", value);
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
