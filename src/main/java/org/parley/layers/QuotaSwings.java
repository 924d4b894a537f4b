package org.parley.layers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.layers.Chamber.Member;

/**
 * Swings of a weighted game from its generating function {@code Π (1 + t·x^w)}, whose coefficient
 * of {@code t^s x^v} is the number of coalitions of {@code s} members with {@code v} votes (Mann
 * and Shapley 1962, "Values of large games, VI: evaluating the Electoral College exactly"). Holders
 * of a veto are in every coalition that counts.
 */
final class QuotaSwings {

  private static final long BYTES_PER_STATE = 120;

  private final Chamber chamber;
  private final Allowance allowance;
  private final List<Member> others;
  private final int vetoes;
  private final long missing;

  private QuotaSwings(Chamber chamber, Allowance allowance) {
    this.chamber = chamber;
    this.allowance = allowance;
    this.others = chamber.members().stream().filter(member -> !member.hasVeto()).toList();
    this.vetoes = chamber.members().size() - others.size();
    long held = chamber.members().stream().filter(Member::hasVeto).mapToLong(Member::votes).sum();
    this.missing = Math.max(0, chamber.quota() - held);
  }

  /** The swings of a layer's members. */
  static Attempt<Swings> of(Chamber chamber, Allowance allowance) {
    return new QuotaSwings(chamber, allowance).swings();
  }

  private Attempt<Swings> swings() {
    int size = chamber.members().size();
    Map<Integer, Polynomial> swings = new HashMap<>();
    Polynomial winning = bySize(coalitions(others), missing, Long.MAX_VALUE).grown(vetoes);
    for (Member member : chamber.members()) {
      if (member.hasVeto()) {
        swings.put(member.voter(), winning.grown(-1));
      } else {
        List<Member> rest = new ArrayList<>(others);
        rest.remove(member);
        Map<Long, BigInteger[]> coalitions = coalitions(rest);
        Polynomial own = bySize(coalitions, Math.max(0, missing - member.votes()), missing);
        swings.put(member.voter(), own.grown(vetoes));
      }
      if (allowance.isSpent()) {
        return allowance.spent();
      }
    }
    return new Known<>(new Swings(size, winning, swings));
  }

  /** Numbers of coalitions by size, by votes; votes beyond what is missing count as just that. */
  private Map<Long, BigInteger[]> coalitions(List<Member> members) {
    Map<Long, BigInteger[]> byVotes = new TreeMap<>();
    byVotes.put(0L, onlyEmpty(members.size() + 1));
    for (Member member : members) {
      if (allowance.isSpent(byVotes.size() * BYTES_PER_STATE * (members.size() + 1))) {
        return Map.of();
      }
      Map<Long, BigInteger[]> joined = new TreeMap<>();
      byVotes.forEach((votes, counts) -> joined.put(votes, counts.clone()));
      byVotes.forEach(
          (votes, counts) -> {
            long more = Math.min(missing, votes + member.votes());
            BigInteger[] there = joined.computeIfAbsent(more, v -> zeros(members.size() + 1));
            for (int k = 1; k < counts.length; k++) {
              there[k] = there[k].add(counts[k - 1]);
            }
          });
      byVotes = joined;
    }
    return byVotes;
  }

  private static BigInteger[] onlyEmpty(int length) {
    BigInteger[] counts = zeros(length);
    counts[0] = BigInteger.ONE;
    return counts;
  }

  private static BigInteger[] zeros(int length) {
    BigInteger[] zeros = new BigInteger[length];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }

  /** Numbers of those with at least so many votes and fewer than others. */
  private static Polynomial bySize(Map<Long, BigInteger[]> coalitions, long from, long to) {
    Polynomial sum = Polynomial.of(new long[] {0});
    for (Map.Entry<Long, BigInteger[]> entry : coalitions.entrySet()) {
      if (entry.getKey() >= from && entry.getKey() < to) {
        sum = sum.plus(Polynomial.of(entry.getValue()));
      }
    }
    return sum;
  }
}
