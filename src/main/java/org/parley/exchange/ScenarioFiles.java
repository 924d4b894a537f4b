package org.parley.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.exchange.Domain.Evaluation;
import org.parley.exchange.Domain.Profile;
import org.parley.exchange.Domain.Topic;

/** A domain as the files of a scenario. */
public final class ScenarioFiles {

  static final String REJECTIONS = "rejections.drl";

  private final Domain domain;
  private final boolean isWithLines;
  private final List<String> remarks;
  private final List<Topic> topics = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final List<String> parties;
  private final List<String> issues;
  private final List<List<String>> options = new ArrayList<>();
  private final StringBuilder yaml = new StringBuilder();

  private ScenarioFiles(Domain domain, boolean isWithLines) {
    this.domain = domain;
    this.isWithLines = isWithLines;
    this.remarks = new ArrayList<>(domain.remarks());
    for (Topic topic : domain.issues()) {
      if (topic.values().size() > 1) {
        topics.add(topic);
      } else {
        remarks.add("issue [" + topic.name() + "] was left out: it has one value alone");
      }
    }
    domain.profiles().forEach(profile -> profiles.add(SettledIssues.without(domain, profile)));
    this.parties = Names.ids(profiles.stream().map(Profile::name).toList(), "party");
    this.issues = Names.ids(topics.stream().map(Topic::name).toList(), "issue");
    for (Topic topic : topics) {
      options.add(topic.isNumeric() ? topic.values() : Names.ids(topic.values(), "option"));
    }
  }

  /**
   * The files.
   *
   * @param id id of the scenario, by which its file is called
   * @param texts files by name, that of the scenario first
   * @param remarks what could not be held or was changed
   */
  public record Written(String id, Map<String, String> texts, List<String> remarks) {

    /** Name of the scenario file. */
    public String scenario() {
      return id + ".yaml";
    }
  }

  /**
   * A scenario that can be run.
   *
   * @param isWithLines whether reservations are also written as rules
   * @param date date of the scenario
   * @param about a sentence on where it comes from
   */
  public static Written of(Domain domain, boolean isWithLines, String date, String about) {
    return new ScenarioFiles(domain, isWithLines).written(date, about);
  }

  private Written written(String date, String about) {
    String id = Names.id(domain.name(), "imported");
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put(REJECTIONS, Rejections.RULE);
    Optional<List<String>> today = today();
    List<String> stated = positions(rules, today);
    String utilities =
        new UtilityText(parties, issues, options, remarks)
            .of(profiles, topics.stream().map(Topic::name).toList(), today.isPresent());
    head(id, date, about);
    parties.forEach(
        party -> line(1, party(party) + "{title: " + YamlWords.quoted(nameOf(party)) + "}"));
    line(0, "issues:");
    IntStream.range(0, topics.size()).forEach(this::issue);
    line(0, stated.isEmpty() ? "positions: {}" : "positions:");
    stated.forEach(text -> line(1, text));
    line(0, "rules: [" + String.join(", ", rules.keySet()) + "]");
    today.ifPresent(this::today);
    line(0, "assumptions:");
    line(1, "note: " + YamlWords.quoted(about));
    line(1, "utility:");
    yaml.append(utilities);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(id + ".yaml", yaml.toString());
    texts.putAll(rules);
    return new Written(id, texts, List.copyOf(remarks));
  }

  private static String party(String id) {
    return YamlWords.key(id) + ": ";
  }

  private String nameOf(String party) {
    return profiles.get(parties.indexOf(party)).name();
  }

  private void head(String id, String date, String about) {
    weighed();
    line(0, "parley: 1");
    line(0, "id: " + YamlWords.quoted(id));
    line(0, "title: " + YamlWords.quoted(domain.name()));
    line(0, "date: " + YamlWords.quoted(date));
    line(0, "notes: " + YamlWords.quoted(String.join(". ", joined(about))));
    line(0, "documents: {}");
    line(0, "parties:");
  }

  private List<String> joined(String about) {
    List<String> sentences = new ArrayList<>(List.of(about));
    sentences.addAll(remarks);
    return sentences;
  }

  /** Weights that do not sum to 1 are kept and noted. */
  private void weighed() {
    for (Profile profile : profiles) {
      BigFraction sum =
          profile.evaluations().stream()
              .map(Evaluation::weight)
              .reduce(BigFraction.ZERO, BigFraction::add);
      if (!sum.equals(BigFraction.ONE)) {
        remarks.add(
            "party ["
                + profile.name()
                + "]: weights sum to ["
                + sum.doubleValue()
                + "], not 1, and are kept as they are");
      }
    }
  }

  private void issue(int index) {
    Topic topic = topics.get(index);
    line(1, YamlWords.key(issues.get(index)) + ":");
    line(2, "title: " + YamlWords.quoted(topic.name()));
    line(2, topic.isNumeric() ? "unit: number" : "order: none");
    line(2, "options:");
    for (int value = 0; value < topic.values().size(); value++) {
      String title = YamlWords.quoted(topic.values().get(value));
      line(3, YamlWords.key(options.get(index).get(value)) + ": {title: " + title + "}");
    }
  }

  /** Reservations as red lines, with their rules. */
  private List<String> positions(Map<String, String> rules, Optional<List<String>> today) {
    List<String> positions = new ArrayList<>();
    for (int place = 0; isWithLines && place < profiles.size(); place++) {
      Profile profile = profiles.get(place);
      Optional<BigFraction> reservation =
          today.isPresent()
              ? profile.reservation()
              : profile.reservation().map(ExactNumber::written);
      if (reservation.isPresent() && profile.least().compareTo(reservation.get()) >= 0) {
        remarks.add(
            "party ["
                + profile.name()
                + "]: nothing is worth less than no deal, so it has no line");
      } else if (reservation.isPresent()) {
        String id = parties.get(place) + "-RESERVATION";
        String file = "reservation-" + parties.get(place) + ".drl";
        rules.put(
            file, ReservationRule.of(place + 1, id, profile, reservation.get(), issues, options));
        String text =
            "Nothing that is worth less to it than no deal, which is worth "
                + ExactNumber.decimal(reservation.get()).doubleValue()
                + ".";
        positions.add(
            YamlWords.key(id)
                + ": {party: "
                + YamlWords.key(parties.get(place))
                + ", kind: red-line, status: stated, text: "
                + YamlWords.quoted(text)
                + "}");
      }
    }
    return positions;
  }

  /** The outcome that all parties have without a deal, where they have the same. */
  private Optional<List<String>> today() {
    List<Optional<List<String>>> without =
        domain.profiles().stream().map(Profile::without).distinct().toList();
    return without.size() == 1 ? without.get(0) : Optional.empty();
  }

  private void today(List<String> outcome) {
    line(0, "today:");
    for (int index = 0; index < topics.size(); index++) {
      Topic topic = topics.get(index);
      String value = outcome.get(domain.issues().indexOf(topic));
      String option = options.get(index).get(topic.values().indexOf(value));
      line(1, YamlWords.key(issues.get(index)) + ": " + YamlWords.key(option));
    }
  }

  private void line(int depth, String text) {
    yaml.append("  ".repeat(depth)).append(text).append('\n');
  }
}
