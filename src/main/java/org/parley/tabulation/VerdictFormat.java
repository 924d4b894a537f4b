package org.parley.tabulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Remembered verdicts on whole outcomes as sealed bytes: magic word, key, and one entry each. */
final class VerdictFormat {

  private static final String MAGIC = "PARLEYV1";

  private VerdictFormat() {}

  static byte[] bytes(Map<List<Integer>, BitSet> verdicts, TableKey key) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeUTF(key.hex());
      out.writeInt(verdicts.size());
      for (Map.Entry<List<Integer>, BitSet> entry : verdicts.entrySet()) {
        write(out, entry.getKey());
        write(out, entry.getValue().stream().boxed().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SealedBytes.seal(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, List<Integer> numbers) throws IOException {
    out.writeInt(numbers.size());
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  /** The verdicts, or nothing where the bytes are not what {@link #bytes} made for this key. */
  static Optional<Map<List<Integer>, BitSet>> parse(byte[] bytes, TableKey key) {
    Optional<byte[]> content = SealedBytes.open(bytes);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content.get()))) {
      if (!in.readUTF().equals(MAGIC) || !in.readUTF().equals(key.hex())) {
        return Optional.empty();
      }
      Map<List<Integer>, BitSet> verdicts = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        List<Integer> outcome = IntStream.of(numbers(in)).boxed().toList();
        BitSet concluded = new BitSet();
        IntStream.of(numbers(in)).forEach(concluded::set);
        verdicts.put(outcome, concluded);
      }
      return Optional.of(verdicts);
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static int[] numbers(DataInputStream in) throws IOException {
    int[] numbers = new int[TableFormat.length(in, Integer.BYTES)];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = in.readInt();
    }
    return numbers;
  }
}
