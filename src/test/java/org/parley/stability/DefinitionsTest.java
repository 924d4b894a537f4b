package org.parley.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Cutoff;
import org.parley.stability.DrawnModel.Kind;

/**
 * Every verdict is that of the definitions, on random models of every sort; {@code
 * -Dparley.models=10000} asks more of them.
 */
@Tag("thorough")
final class DefinitionsTest {

  private static final int MODELS = Integer.getInteger("parley.models", 300);

  private static Verdict verdict(GraphModel model, Concept concept) {
    Allowance unlimited = new Allowance(Cutoff.NEVER, Long.MAX_VALUE);
    return Verdicts.of(model, concept, unlimited).known().orElseThrow();
  }

  @Test
  void verdictsAreThoseOfTheDefinitions() {
    Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
    int verdicts = 0;
    for (int seed = 1; seed <= MODELS; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      DrawnModel drawn = DrawnModel.of(random);
      drawn.kinds().forEach(kind -> seen.merge(kind, 1, Integer::sum));
      for (Concept concept : concepts(drawn)) {
        verdicts += compare(drawn, concept, seed);
      }
    }
    System.getLogger(getClass().getName())
        .log(System.Logger.Level.INFO, MODELS + " models, " + verdicts + " verdicts, " + seen);
    assertThat(seen).hasSize(Kind.values().length);
    assertThat(seen.values()).allMatch(count -> count * 40 > MODELS);
  }

  private static List<Concept> concepts(DrawnModel drawn) {
    List<Concept> concepts = new ArrayList<>(Concept.SINGLE);
    Concept.SINGLE.forEach(concept -> concepts.add(concept.ofCoalitions()));
    if (drawn.engine().partyCount() == 2 && drawn.engine().ranked() == 3) {
      for (int horizon = 1; horizon <= 4; horizon++) {
        concepts.add(Concept.limited(horizon));
      }
    }
    return concepts;
  }

  /** Compares a concept and tells how many verdicts these are. */
  private static int compare(DrawnModel drawn, Concept concept, int seed) {
    Textbook textbook = drawn.textbook();
    Verdict verdict = verdict(drawn.engine(), concept);
    if (concept.isOfCoalitions()) {
      assertThat(verdict.equilibria())
          .as("%s of model %d", concept, seed)
          .isEqualTo(textbook.stableForCoalitions(concept.kind()));
      return textbook.states();
    }
    BitSet equilibria = new BitSet();
    equilibria.set(0, textbook.states());
    for (int party : textbook.allRanked()) {
      BitSet stable = textbook.stable(party, concept);
      assertThat(verdict.byParty().get(party).orElseThrow())
          .as("%s of model %d for party %d", concept, seed, party)
          .isEqualTo(stable);
      equilibria.and(stable);
    }
    assertThat(verdict.equilibria()).isEqualTo(equilibria);
    return textbook.states() * textbook.allRanked().size();
  }

  @Test
  void stricterConceptsImplyWeakerOnes() {
    for (int seed = 1; seed <= MODELS; seed++) {
      GraphModel model = DrawnModel.of(new SplittableRandom(seed)).engine();
      BitSet nash = verdict(model, Concept.of(Concept.Kind.NASH)).equilibria();
      BitSet seq = verdict(model, Concept.of(Concept.Kind.SEQ)).equilibria();
      BitSet smr = verdict(model, Concept.of(Concept.Kind.SMR)).equilibria();
      BitSet gmr = verdict(model, Concept.of(Concept.Kind.GMR)).equilibria();
      assertThat(isWithin(nash, seq) && isWithin(nash, smr)).isTrue();
      assertThat(isWithin(seq, gmr) && isWithin(smr, gmr)).isTrue();
    }
  }

  private static boolean isWithin(BitSet inner, BitSet outer) {
    BitSet rest = (BitSet) inner.clone();
    rest.andNot(outer);
    return rest.isEmpty();
  }

  @Test
  void allowanceThatIsSpentGivesNoVerdict() {
    GraphModel model = DrawnModel.of(new SplittableRandom(1)).engine();
    for (Concept concept :
        Arrays.asList(Concept.SINGLE.get(0), Concept.SINGLE.get(0).ofCoalitions())) {
      assertThat(Verdicts.of(model, concept, new Allowance(() -> true, 1)).known()).isEmpty();
    }
  }
}
