package org.parley.tabulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last states of a scenario whose tables were made, newest first: where the tables of each are
 * remembered, and what each of them depends on.
 *
 * <pre>
 * "PARLEYH2"  count  { key  count  { key of target } }  digest
 * </pre>
 */
record TableHistory(List<State> states) {

  private static final String MAGIC = "PARLEYH2";

  /** More than one goes to and fro between; each takes some kilobytes. */
  private static final int MOST_STATES = 8;

  /**
   * A state of a scenario.
   *
   * @param key under which its tables, and the cases judged, are remembered
   * @param targets the key of each target, in the order of its tables
   */
  record State(TableKey key, List<TableKey> targets) {
    State {
      targets = List.copyOf(targets);
    }
  }

  static final TableHistory NONE = new TableHistory(List.of());

  TableHistory {
    states = List.copyOf(states);
  }

  /** This with a newer state; the oldest may be forgotten. */
  TableHistory with(State newest) {
    Stream<State> older = states.stream().filter(state -> !state.key().equals(newest.key()));
    return new TableHistory(Stream.concat(Stream.of(newest), older).limit(MOST_STATES).toList());
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeInt(states.size());
      for (State state : states) {
        out.writeUTF(state.key().hex());
        out.writeInt(state.targets().size());
        for (TableKey target : state.targets()) {
          out.writeUTF(target.hex());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SealedBytes.seal(bytes.toByteArray());
  }

  /** The history, or nothing where the bytes are not what {@link #bytes} made. */
  static Optional<TableHistory> parse(byte[] bytes) {
    Optional<byte[]> content = SealedBytes.open(bytes);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content.get()))) {
      if (!in.readUTF().equals(MAGIC)) {
        return Optional.empty();
      }
      List<State> states = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        TableKey key = new TableKey(in.readUTF());
        List<TableKey> targets = new ArrayList<>();
        for (int more = TableFormat.length(in, 1); more > 0; more--) {
          targets.add(new TableKey(in.readUTF()));
        }
        states.add(new State(key, targets));
      }
      return Optional.of(new TableHistory(states));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
