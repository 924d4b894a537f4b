package org.parley.coding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.answer.CodersReport.Agreement;
import org.parley.answer.CodersReport.Figure;
import org.parley.answer.CodersReport.Variable;
import org.parley.coding.CodedScenario.CodedPosition;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Position;
import org.parley.scenario.Position.Kind;
import org.parley.scenario.Position.Wording;
import org.parley.scenario.Reading;

/** How far codings agree on what they say of positions and parties. */
final class CodingAgreement {

  /** In the order in which the steps of the ladder bind them; preferences bind on none. */
  private static final List<Kind> KINDS =
      List.of(Kind.RED_LINE, Kind.DEMAND, Kind.INFERRED, Kind.PREFERENCE);

  /** From the most to the least firm, as they are where a scenario says nothing of it. */
  private static final List<Wording> WORDINGS =
      Stream.of(Wording.values())
          .sorted(Comparator.comparingDouble(CodingAgreement::firmness).reversed())
          .toList();

  private final List<CodedScenario> codings;
  private final long seed;

  CodingAgreement(List<CodedScenario> codings, long seed) {
    this.codings = codings;
    this.seed = seed;
  }

  private static double firmness(Wording wording) {
    return Objects.requireNonNull(Assumptions.DEFAULT_FIRMNESS.get(wording)).value();
  }

  /** What there is to say, one a variable. */
  List<Agreement> all() {
    List<Agreement> all = new ArrayList<>();
    all.add(coded());
    all.add(ordered(Variable.KIND, position -> KINDS.indexOf(position.kind())));
    all.add(ordered(Variable.STATUS, position -> position.status().ordinal()));
    all.add(ordered(Variable.WORDING, position -> WORDINGS.indexOf(position.wording())));
    all.add(agreement(Variable.READINGS, positions(readings()), false));
    all.add(agreement(Variable.STATED, stated(), false));
    return all;
  }

  private Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    codings.forEach(coding -> coding.positions().forEach(position -> ids.add(position.id())));
    return ids;
  }

  /** Whether a position was coded: those that nobody coded cannot be counted, so no alpha. */
  private Agreement coded() {
    long shared =
        ids().stream()
            .filter(id -> codings.stream().allMatch(coding -> coding.position(id).isPresent()))
            .count();
    return new Agreement(
        Variable.CODED,
        Optional.of(BigInteger.valueOf(ids().size())),
        Optional.of(BigInteger.valueOf(shared)),
        Optional.empty(),
        Optional.empty());
  }

  private Agreement ordered(Variable variable, Function<Position, Integer> value) {
    return agreement(variable, positions(value), true);
  }

  /** A unit a position that two have coded. */
  private List<int[]> positions(Function<Position, Integer> value) {
    List<int[]> units = new ArrayList<>();
    for (String id : ids()) {
      units.add(
          codings.stream()
              .map(coding -> coding.position(id).map(CodedPosition::position))
              .mapToInt(position -> position.map(value).orElse(Alpha.MISSING))
              .toArray());
    }
    return units;
  }

  /** The names of a position's readings, numbered as they come. */
  private static Function<Position, Integer> readings() {
    Map<List<String>, Integer> numbers = new LinkedHashMap<>();
    return position -> {
      List<String> names = position.readings().stream().map(Reading::name).sorted().toList();
      return numbers.computeIfAbsent(names, one -> numbers.size());
    };
  }

  /** A unit an issue of a party of which one has stated an option; stating none is a value too. */
  private List<int[]> stated() {
    List<Map<String, String>> stated = codings.stream().map(Disagreements::stated).toList();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<int[]> units = new ArrayList<>();
    for (String id : stated.stream().flatMap(one -> one.keySet().stream()).distinct().toList()) {
      // An option of another issue is another value.
      String issue = id.substring(id.indexOf(' ') + 1);
      Stream<String> values =
          stated.stream().map(one -> one.containsKey(id) ? issue + "=" + one.get(id) : "");
      units.add(
          values
              .mapToInt(value -> numbers.computeIfAbsent(value, one -> numbers.size()))
              .toArray());
    }
    return units;
  }

  private Agreement agreement(Variable variable, List<int[]> all, boolean isOrdered) {
    List<int[]> units = all.stream().filter(CodingAgreement::isJudgedByTwo).toList();
    long agreed = units.stream().filter(CodingAgreement::isAgreed).count();
    Optional<Figure> ordinal =
        isOrdered
            ? AlphaInterval.of(units, Alpha.Metric.ORDINAL, seed, variable.ordinal())
            : Optional.empty();
    return new Agreement(
        variable,
        Optional.of(BigInteger.valueOf(units.size())),
        Optional.of(BigInteger.valueOf(agreed)),
        AlphaInterval.of(units, Alpha.Metric.NOMINAL, seed, variable.ordinal()),
        ordinal);
  }

  private static boolean isJudgedByTwo(int[] unit) {
    int given = 0;
    for (int value : unit) {
      given += value == Alpha.MISSING ? 0 : 1;
    }
    return given > 1;
  }

  private static boolean isAgreed(int[] unit) {
    int common = Alpha.MISSING;
    for (int value : unit) {
      if (value != Alpha.MISSING && common != Alpha.MISSING && value != common) {
        return false;
      }
      common = value == Alpha.MISSING ? common : value;
    }
    return true;
  }
}
