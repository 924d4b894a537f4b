package org.parley.cli.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.SweepPlan;
import org.parley.cli.option.ProgramBuild;
import org.parley.cli.option.ProgramVersion;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.SummaryJson;
import org.parley.files.sweep.SweepFiles;
import org.parley.question.Assumed;
import org.parley.table.JsonText;
import org.parley.tabulation.Case;
import org.parley.tabulation.FileDigest;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What tells a sweep from every other.
 *
 * @param limits the options that say how far to go
 */
record SweepIdentity(Case asked, Assumed assumed, SweepPlan plan, Map<String, Object> limits) {

  /**
   * The manifest of its answer.
   *
   * @param about what is told of a sweep on which none of its answers depends
   */
  Manifest manifest(CommandSpec spec, Inputs inputs, Map<String, Object> about) {
    Map<String, Object> settings = settings();
    settings.putAll(about);
    List<Object> files = new ArrayList<>();
    asked.scenario().process().ruleFiles().forEach(path -> files.add(Inputs.file(path)));
    settings.put("process_rules", files);
    settings.putAll(limits);
    return new Manifest(
        ProgramVersion.current(), spec.name(), List.of(inputs), asked.enforcement(), settings);
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("firmness", new TreeMap<>(assumed.firmness()));
    settings.put("correlation", new TreeMap<>(assumed.correlation()));
    settings.put("question", plan.question().label());
    settings.put("design", plan.design().label());
    settings.put("factors", plan.factors().stream().map(Factor::name).toList());
    settings.put("cases", plan.cases().size());
    settings.putAll(SweepFiles.settings(plan));
    return settings;
  }

  /**
   * Of all options on which an answer depends, what is in all files, and the program; where the
   * files are, no answer depends on.
   */
  String digest(Path scenarioFile) {
    List<Path> files = new ArrayList<>(List.of(scenarioFile));
    files.addAll(asked.scenario().ruleFiles());
    files.addAll(asked.scenario().process().ruleFiles());
    Map<String, Object> identity = settings();
    identity.putAll(limits);
    identity.put("build", ProgramBuild.current());
    identity.put("enforcement", SummaryJson.enforcement(asked.enforcement()));
    identity.put("files", files.stream().map(FileDigest::sha256).toList());
    identity.put("case_values", plan.cases().toString());
    return FileDigest.sha256(JsonText.line(identity));
  }
}
