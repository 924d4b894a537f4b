package org.parley.rules.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.rules.syntax.Condition.Pattern;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Comparison;
import org.parley.rules.syntax.Constraint.Relation;
import org.parley.rules.syntax.Value;

/** Says what the course of talks must be like, such as {@code confidence at least 1}. */
final class CourseWords {

  /** The field that tells the facts of a type apart. */
  private static final Map<String, String> NAMED_BY =
      Map.of(
          "Line", "position",
          "Level", "name",
          "Measure", "name",
          "Happened", "event",
          "Stance", "party",
          "Standing", "issue");

  private CourseWords() {}

  /**
   * A pattern of one fact by its name, or of the round; nothing where it is of another kind.
   *
   * @param words says a constraint by itself
   */
  static Optional<String> of(Pattern pattern, Function<Constraint, String> words) {
    String type = pattern.type().text();
    List<Constraint> others = new ArrayList<>(pattern.constraints());
    if (type.equals("Round")) {
      return Optional.of(
          others.isEmpty() ? "any round" : joined("round ", others, words, "number "));
    }
    Optional<Constraint> name =
        Optional.ofNullable(NAMED_BY.get(type))
            .flatMap(by -> others.stream().filter(one -> isText(one, by)).findFirst());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    others.remove(name.get());
    String named = ((Value.Text) ((Comparison) name.get()).right()).text();
    return Optional.of(
        switch (type) {
          case "Line" -> line(named, others, words);
          case "Measure" -> counted(named + " in force", others, words);
          case "Happened" -> counted(named + " has happened", others, words);
          case "Stance" -> joined(named + " has ", others, words, "");
          default -> others.isEmpty() ? named : joined(named + " ", others, words, "value ");
        });
  }

  private static boolean isText(Constraint constraint, String field) {
    return constraint instanceof Comparison comparison
        && comparison.relation() == Relation.EQUAL
        && comparison.left() instanceof Value.Field left
        && left.name().equals(field)
        && comparison.right() instanceof Value.Text;
  }

  private static String line(
      String position, List<Constraint> others, Function<Constraint, String> words) {
    List<String> said = new ArrayList<>();
    for (Constraint other : others) {
      said.add(
          words
              .apply(other)
              .replaceFirst("^binds is true$", "binds")
              .replaceFirst("^binds is false$", "does not bind")
              .replaceFirst("^reading is not ", "is not read ")
              .replaceFirst("^reading is ", "is read "));
    }
    return position + " " + (said.isEmpty() ? "is a line" : String.join(" and ", said));
  }

  private static String counted(
      String fact, List<Constraint> others, Function<Constraint, String> words) {
    return others.isEmpty() ? fact : joined(fact + ", ", others, words, "");
  }

  /**
   * Constraints behind what they are about.
   *
   * @param unsaid the field that goes without saying
   */
  private static String joined(
      String about, List<Constraint> all, Function<Constraint, String> words, String unsaid) {
    return about
        + String.join(
            " and ",
            all.stream()
                .map(words)
                .map(said -> said.startsWith(unsaid) ? said.substring(unsaid.length()) : said)
                .toList());
  }
}
