package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Wants.Importance;
import org.parley.scenario.Wants.OfParty;
import org.parley.scenario.Wants.Want;

/**
 * Something of a scenario that was coded from a paragraph.
 *
 * @param source the paragraph
 * @param what what was coded
 * @param path the keys under which the scenario file has it, from the outermost, an entry of a list
 *     by its number counted from 0
 * @param id the id of a position, a reading as {@code position=reading}, an option as {@code
 *     issue=option}, the id of a preferred statement, an order of issues as {@code border>water},
 *     the id of an issue that somebody controls or of a layer, the name of a process rule
 * @param party id of the party whose it is, or an empty string for options of the grid
 * @param text what it says in the encoder's words, or an empty string
 */
public record Traced(
    Source source, What what, List<String> path, String id, String party, String text) {

  /** What can be coded from a paragraph. */
  public enum What implements Named {
    POSITION("position"),
    /** A reading that has sources beyond those of its position. */
    READING("reading"),
    /** An option that a party has stated. */
    STATED("stated"),
    /** An option of the grid. */
    OPTION("option"),
    /** A statement that a party prefers. */
    PREFERS("prefers"),
    /** What matters more to a party than what. */
    IMPORTANCE("more-important"),
    /** How an issue stands without a deal. */
    TODAY("today"),
    /** Who can settle an issue. */
    CONTROL("control"),
    /** Who must consent. */
    LAYER("layer"),
    /** A rule of what may happen in talks. */
    PROCESS_RULE("process-rule"),
    /** How likely that is, which no document says. */
    CHANCE("chance");

    private final String label;

    What(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public Traced {
    path = List.copyOf(path);
  }

  /**
   * All that a scenario traces: positions with their readings, stated options, the grid, wants, how
   * things stand, who settles what and who must consent.
   */
  public static List<Traced> of(Scenario scenario) {
    Tracing tracing = new Tracing();
    scenario.positions().forEach(tracing::add);
    scenario.parties().forEach(tracing::add);
    scenario.issues().forEach(tracing::add);
    scenario.wants().byParty().forEach(tracing::add);
    tracing.addToday(scenario);
    scenario.control().byIssue().forEach(tracing::add);
    tracing.addLayers(scenario.consent().layers());
    return List.copyOf(tracing.traced);
  }

  /** Collects what is traced. */
  private static final class Tracing {

    private final List<Traced> traced = new ArrayList<>();

    void add(Position position) {
      List<String> path = List.of("positions", position.id());
      for (Source source : position.sources()) {
        traced.add(
            new Traced(
                source, What.POSITION, path, position.id(), position.party(), position.text()));
      }
      for (Reading reading : position.readings()) {
        String id = position.id() + "=" + reading.name();
        List<String> deeper = List.of("positions", position.id(), "readings", reading.name());
        for (Source source : reading.sources()) {
          traced.add(
              new Traced(source, What.READING, deeper, id, position.party(), reading.text()));
        }
      }
    }

    void add(Party party) {
      for (StatedOption stated : party.stated()) {
        String id = stated.issue() + "=" + stated.option();
        List<String> path = List.of("parties", party.id(), "stated", stated.issue());
        for (Source source : stated.sources()) {
          traced.add(new Traced(source, What.STATED, path, id, party.id(), ""));
        }
      }
    }

    void add(Issue issue) {
      for (Option option : issue.options()) {
        String id = issue.id() + "=" + option.id();
        List<String> path = List.of("issues", issue.id(), "options", option.id());
        for (Source source : option.sources()) {
          traced.add(new Traced(source, What.OPTION, path, id, "", option.title()));
        }
      }
    }

    void add(String party, OfParty wants) {
      for (int index = 0; index < wants.importance().size(); index++) {
        Importance importance = wants.importance().get(index);
        add(party, importance.sources(), What.IMPORTANCE, importance.toString(), index);
      }
      for (int index = 0; index < wants.prefers().size(); index++) {
        Want want = wants.prefers().get(index);
        add(party, want.sources(), What.PREFERS, want.statement().toString(), index);
      }
    }

    void addToday(Scenario scenario) {
      for (Issue issue : scenario.issues()) {
        String id = issue.id() + "=" + scenario.wants().today().getOrDefault(issue.id(), "");
        List<String> path = List.of("today", issue.id());
        for (Source source : scenario.wants().todaySources(issue.id())) {
          traced.add(new Traced(source, What.TODAY, path, id, "", ""));
        }
      }
    }

    void add(String issue, Control.OfIssue control) {
      List<String> path = List.of("control", issue);
      for (Source source : control.sources()) {
        traced.add(new Traced(source, What.CONTROL, path, issue, "", control.who()));
      }
    }

    void addLayers(List<Layer> layers) {
      for (int index = 0; index < layers.size(); index++) {
        Layer layer = layers.get(index);
        List<String> path = List.of("layers", String.valueOf(index));
        for (Source source : layer.sources()) {
          traced.add(new Traced(source, What.LAYER, path, layer.id(), "", layer.title()));
        }
      }
    }

    private void add(String party, List<Source> sources, What what, String id, int index) {
      List<String> path = List.of("wants", party, what.label(), String.valueOf(index));
      sources.forEach(source -> traced.add(new Traced(source, what, path, id, party, "")));
    }
  }
}
