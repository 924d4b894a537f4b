package org.parley.answer;

import java.util.List;

/** Something that a reader of an answer about talks has to know. */
public sealed interface TalkNote extends Note.OfTalks {

  /** No outcome could be signed by all even if no line bound but those that are certain to. */
  record NoDealCanEndTalks() implements TalkNote {}

  /** Nothing in talks is left to chance, so that one tells all. */
  record NothingRandom() implements TalkNote {}

  /**
   * To these parties all outcomes are alike, since nothing is known of what they want.
   *
   * @param parties ids of the parties, at least one
   */
  record IndifferentParties(List<String> parties) implements TalkNote {

    public IndifferentParties {
      parties = List.copyOf(parties);
    }
  }

  /**
   * How these parties negotiate is assumed, since the scenario does not say.
   *
   * @param parties ids of the parties, at least one
   */
  record AssumedStrategies(List<String> parties) implements TalkNote {

    public AssumedStrategies {
      parties = List.copyOf(parties);
    }
  }

  /**
   * Process rules that change nothing but offers make no difference where there are none.
   *
   * @param rules their names
   */
  record OffersAlone(List<String> rules) implements TalkNote {

    public OffersAlone {
      rules = List.copyOf(rules);
    }
  }

  /**
   * So many sets of lines may bind that pools are small.
   *
   * @param pools number of pools
   * @param each most outcomes of a band of one
   */
  record SmallPools(int pools, int each) implements TalkNote {}

  /**
   * It was asked which assumed chance matters most, and there is none.
   *
   * @param areNoRules whether there are no process rules at all
   */
  record NoChances(boolean areNoRules) implements TalkNote {}

  /**
   * When a zone is possible is not told, since these process rules read offers.
   *
   * @param rules their names
   */
  record ZoneByOffers(List<String> rules) implements TalkNote {

    public ZoneByOffers {
      rules = List.copyOf(rules);
    }
  }
}
