package org.parley.scenario.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.problem.Problem;

/**
 * A plan of a sweep: a scenario, and what the options of {@code parley sweep} say, by their names.
 *
 * @param source its text
 * @param file the file
 * @param scenario the scenario file, resolved against the plan
 * @param settings what it says, in the file's order
 */
public record SweepFile(SourceText source, Path file, Path scenario, List<Setting> settings) {

  /**
   * What stands under one key, or one of several things that do.
   *
   * @param key name of the option, without what it begins with
   * @param text value of the option
   * @param at place of the key
   * @param places of the words that the text is put together of
   */
  public record Setting(String key, String text, Problem.Location at, List<Place> places) {

    public Setting {
      places = List.copyOf(places);
    }

    /** The place of a word that a message names in brackets; of the first where it names none. */
    public Problem.Location place(String message) {
      Optional<Place> named =
          places.stream().filter(place -> message.contains("[" + place.word() + "]")).findFirst();
      return named.or(() -> places.stream().findFirst()).map(Place::location).orElse(at);
    }
  }

  /** A word and where it stands. */
  public record Place(String word, Problem.Location location) {}

  public SweepFile {
    settings = List.copyOf(settings);
  }
}
