package org.parley.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RandomStreamsTest {

  /** First outputs of S. Vigna's splitmix64.c from the state 1234567. */
  @Test
  void finaliserIsThatOfSplitMix64() {
    long[] outputs =
        LongStream.rangeClosed(1, 5)
            .map(step -> RandomStreams.mix(1234567 + step * RandomStreams.GOLDEN_GAMMA))
            .toArray();
    assertThat(outputs)
        .containsExactly(
            6457827717110365317L,
            3203168211198807973L,
            Long.parseUnsignedLong("9817491932198370423"),
            4593380528125082431L,
            Long.parseUnsignedLong("16408922859458223821"));
  }

  @Test
  void keysOfOneSeedAreDistinct() {
    long distinct =
        LongStream.range(0, 100_000).map(k -> RandomStreams.key(42, k)).distinct().count();
    assertThat(distinct).isEqualTo(100_000);
  }

  @Test
  void streamsAreFixedBySeedAndIndex() {
    long first = RandomStreams.stream(1, 2).nextLong();
    assertThat(RandomStreams.stream(1, 2).nextLong()).isEqualTo(first);
    assertThat(RandomStreams.stream(2, 2).nextLong()).isNotEqualTo(first);
    assertThat(RandomStreams.stream(1, 3).nextLong()).isNotEqualTo(first);
  }

  @Test
  void incrementsAreOdd() {
    assertThat(LongStream.range(0, 1000).map(RandomStreams::gamma)).allMatch(g -> (g & 1) == 1);
  }
}
