package org.parley.page.negotiate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.page.block.River;
import org.parley.process.talk.Ending;
import org.parley.process.talk.TalkTally;

/** How many talks are still going on in each round, and how the others have ended by then. */
public final class TalkRiver {

  /** Of more rounds some are drawn, from the first to the last. */
  private static final int MOST_ROUNDS = 60;

  /** Endings with a stream of their own, the most frequent ones. */
  private static final int MOST_ENDINGS = 5;

  private TalkRiver() {}

  /** The river of talks, at least one; what is left in the end has met the deadline. */
  public static River of(Done done) {
    List<Integer> rounds = drawn(done.setting().game().rounds());
    TalkTally tally = done.tally();
    List<River.Stream> streams = new ArrayList<>();
    streams.add(stream(tally, List.of(Ending.AGREEMENT), Ending.AGREEMENT.label(), rounds));
    List<Ending> others =
        tally.endings().entrySet().stream()
            .filter(e -> !e.getKey().equals(Ending.AGREEMENT) && !isLast(e.getKey()))
            .sorted(Map.Entry.<Ending, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    others.stream()
        .limit(MOST_ENDINGS)
        .forEach(ending -> streams.add(stream(tally, List.of(ending), ending.label(), rounds)));
    if (others.size() > MOST_ENDINGS) {
      List<Ending> rest = others.subList(MOST_ENDINGS, others.size());
      streams.add(stream(tally, rest, "other endings", rounds));
    }
    List<String> times = rounds.stream().map(round -> "round " + round).toList();
    return new River(1, "rounds", "still talking", times, streams);
  }

  /** Talks that end so have gone on to the end. */
  private static boolean isLast(Ending ending) {
    return ending.equals(Ending.DEADLINE);
  }

  private static List<Integer> drawn(int rounds) {
    List<Integer> drawn = new ArrayList<>();
    int count = Math.min(MOST_ROUNDS, rounds);
    for (int k = 0; k < count; k++) {
      drawn.add(
          count == 1 ? rounds - 1 : (int) Math.round((double) k * (rounds - 1) / (count - 1)));
    }
    return drawn;
  }

  private static River.Stream stream(
      TalkTally tally, List<Ending> endings, String name, List<Integer> rounds) {
    List<Double> parts = new ArrayList<>();
    for (int round : rounds) {
      long ended = 0;
      for (Ending ending : endings) {
        NavigableMap<Integer, Long> by = tally.ended(ending);
        ended += by.headMap(round, true).values().stream().mapToLong(Long::longValue).sum();
      }
      parts.add((double) ended / tally.talks());
    }
    return new River.Stream(name, parts);
  }
}
