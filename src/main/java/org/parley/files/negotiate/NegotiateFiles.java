package org.parley.files.negotiate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.Talked;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.answer.NegotiateReport.Talked.NothingCoherent;
import org.parley.answer.NegotiateReport.Talked.TooManyLines;
import org.parley.answer.NegotiateReport.Talked.TooManyOutcomes;
import org.parley.files.NoteJson;
import org.parley.files.ScenarioTables;
import org.parley.files.SummaryJson;
import org.parley.files.TableFiles;
import org.parley.files.Wording;
import org.parley.process.opening.ExactChances;
import org.parley.process.pool.Pools;
import org.parley.process.talk.Game;
import org.parley.process.talk.Moments.Mean;
import org.parley.process.talk.PairedTalks;
import org.parley.table.JsonText;
import org.parley.table.Sheet;

/** Simulated talks, as files. */
public final class NegotiateFiles {

  /** The file that holds all of it. */
  public static final String FILE = "negotiate.json";

  private NegotiateFiles() {}

  /**
   * {@value #FILE}, one CSV a table, and what is in them, by name. Where no talk could be run
   * {@value #FILE} says why not, and there are no tables but those of the scenario.
   */
  public static Map<String, String> of(NegotiateReport report, Wording wording) {
    return report.talked() instanceof Done done
        ? of(report, done, wording)
        : refused(report, wording);
  }

  private static Map<String, String> refused(NegotiateReport report, Wording wording) {
    Map<String, Object> content = begun(report);
    content.put("not_simulated", reason(report.talked()));
    content.put("talks_run", 0);
    content.put("notes", NoteJson.of(report.notes(), wording));
    Map<String, String> files = new LinkedHashMap<>();
    files.put(FILE, JsonText.of(content));
    files.putAll(
        TableFiles.of("negotiate", ScenarioTables.of(report.scenario(), report.enforcement())));
    return files;
  }

  private static Map<String, Object> begun(NegotiateReport report) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scenario", report.scenario().id());
    content.put("enforcement", SummaryJson.enforcement(report.enforcement()));
    return content;
  }

  /** Why no talk was run, in a word that stays. */
  private static String reason(Talked talked) {
    return talked instanceof TooManyOutcomes
        ? "too-many-outcomes"
        : talked instanceof TooManyLines
            ? "too-many-lines"
            : talked instanceof NothingCoherent ? "nothing-coherent" : "not-counted";
  }

  private static Map<String, String> of(NegotiateReport report, Done done, Wording wording) {
    Map<String, Object> content = begun(report);
    Game game = done.setting().game();
    content.put("protocol", game.talks().protocol().label());
    content.put("rounds", game.rounds());
    content.put("outcomes", done.outcomes());
    done.setting().pools().ifPresent(pools -> content.put("pools", pools(done, pools)));
    done.zone().ifPresent(zone -> content.put("zone", zone(zone)));
    done.paired().ifPresent(paired -> content.put("changed", changed(report, paired, wording)));
    content.put("seed", report.settings().seed());
    content.put("talks_run", done.tally().talks());
    content.put("stopped", TableFiles.label(done.reason()));
    content.put("notes", NoteJson.of(report.notes(), wording));
    List<Sheet<?>> tables = new TalkTables(report, done).all();
    TableFiles.put(content, tables);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(FILE, JsonText.of(content));
    List<Sheet<?>> sheets =
        new ArrayList<>(ScenarioTables.of(report.scenario(), report.enforcement()));
    sheets.addAll(tables);
    files.putAll(TableFiles.of("negotiate", sheets));
    return files;
  }

  private static Map<String, Object> pools(Done done, Pools pools) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("outcomes", done.setting().game().table().size());
    content.put("pools", pools.count());
    content.put("levels", Pools.BANDS);
    content.put("each", pools.each());
    done.pools().ifPresent(spread -> content.put("talks_of_part", spread.talks()));
    done.pools().ifPresent(spread -> content.put("agreements_by_part", spread.agreements()));
    return content;
  }

  private static Map<String, Object> zone(ExactChances zone) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("start", zone.start());
    content.put("by_round", IntStream.range(0, zone.at().length).mapToObj(zone::by).toList());
    return content;
  }

  private static Map<String, Object> changed(
      NegotiateReport report, PairedTalks paired, Wording wording) {
    Map<String, Object> content = new LinkedHashMap<>();
    Mean mean = paired.difference(report.settings().level());
    content.put("changes", wording.of(report.settings().change()));
    content.put("talks", paired.talks());
    content.put("gained", paired.gained());
    content.put("lost", paired.lost());
    content.put("difference", mean.value());
    if (!Double.isNaN(mean.low())) {
      content.put("low", mean.low());
      content.put("high", mean.high());
    }
    return content;
  }
}
