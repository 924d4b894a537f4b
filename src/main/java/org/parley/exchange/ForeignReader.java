package org.parley.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.exchange.Domain.Profile;
import org.parley.exchange.Domain.Topic;

/** Reads the files of another tool: what there is to settle, and what it is worth to parties. */
public final class ForeignReader {

  private final Evaluations evaluations;
  private final Cut cut;
  private final List<String> remarks = new ArrayList<>();

  private ForeignReader(Evaluations evaluations, Optional<Integer> steps) {
    this.evaluations = evaluations;
    this.cut = new Cut(steps, remarks);
  }

  /**
   * What the files say together.
   *
   * @param files at least one: a domain, and a file for each party; where there is no domain, it is
   *     taken from the first of the others
   * @param evaluations how GENIUS files are read
   * @param steps how many numbers a range that has to be cut is cut into
   * @throws org.parley.scenario.problem.ScenarioException if one cannot be used, with the place
   */
  public static Domain read(List<Path> files, Evaluations evaluations, Optional<Integer> steps) {
    return new ForeignReader(evaluations, steps)
        .domain(files.stream().map(ForeignText::read).toList());
  }

  private Domain domain(List<ForeignText> texts) {
    List<Family> families = texts.stream().map(this::family).toList();
    requireOneTool(texts, families);
    List<Family> domains = families.stream().filter(Family::isDomain).toList();
    if (domains.size() > 1) {
      ForeignText second = texts.get(families.indexOf(domains.get(1)));
      throw second.wrong(0, 0, "this is a second domain, one was expected", "");
    }
    Family source = domains.isEmpty() ? families.get(0) : domains.get(0);
    ForeignText text = texts.get(families.indexOf(source));
    List<Topic> issues = source.issues(cut);
    requireIssues(text, issues);
    List<Profile> profiles = new ArrayList<>();
    for (Family family : families) {
      if (!family.isDomain()) {
        family.profile(issues, remarks).ifPresent(profiles::add);
      }
    }
    if (profiles.isEmpty()) {
      throw text.wrong(
          0,
          0,
          "no file says what outcomes are worth to a party as a sum over issues",
          "Maybe name the files of the parties too, or their folder");
    }
    return new Domain(domains.isEmpty() ? "imported" : source.name(), issues, profiles, remarks);
  }

  private Family family(ForeignText text) {
    if (text.source().text().stripLeading().startsWith("<")) {
      return new GeniusFile(XmlTree.parse(text), evaluations);
    }
    ForeignNode root = PlainTree.parse(text);
    if (GeniusWebFile.isOne(root)) {
      return new GeniusWebFile(root);
    }
    if (NegmasFile.isOne(root)) {
      return new NegmasFile(root);
    }
    throw root.wrong(
        "this is neither a domain nor a party's utilities of GENIUS, GeniusWeb or NegMAS",
        "Maybe it is a scenario already; parley check says");
  }

  private static void requireOneTool(List<ForeignText> texts, List<Family> families) {
    Set<Class<?>> kinds =
        families.stream().map(Object::getClass).collect(Collectors.toCollection(HashSet::new));
    if (kinds.size() > 1) {
      int other = 0;
      while (families.get(other).getClass() == families.get(0).getClass()) {
        other++;
      }
      throw texts
          .get(other)
          .wrong(
              0, 0, "this file is of another tool than [" + texts.get(0).source().file() + "]", "");
    }
  }

  private static void requireIssues(ForeignText text, List<Topic> issues) {
    if (issues.stream().noneMatch(issue -> issue.values().size() > 1)) {
      throw text.wrong(
          0, 0, "there is no issue with two values", "Maybe name the file of the domain too");
    }
    Set<String> seen = new HashSet<>();
    for (Topic issue : issues) {
      if (!seen.add(issue.name())) {
        throw text.wrong(0, 0, "issue [" + issue.name() + "] is there twice", "");
      }
    }
  }
}
