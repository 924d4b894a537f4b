package org.parley.tabulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.rules.Target.Preference;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/**
 * Remembered tables as bytes: a magic word, the key, the entries, and a SHA-256 over all of it.
 *
 * <pre>
 * "PARLEYT4"  key  count  { kind id reading | id }  scope  length { kind  words or parts }  …  digest
 * </pre>
 */
final class TableFormat {

  private static final String MAGIC = "PARLEYT4";

  private static final byte CROSSING = 0;
  private static final byte INCOHERENCE = 1;
  private static final byte PREFERENCE = 2;

  private static final byte NOTHING = 0;

  private TableFormat() {}

  static byte[] bytes(Tabulation tabulation, TableKey key) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeUTF(key.hex());
      out.writeInt(tabulation.entries().size());
      for (TargetTable entry : tabulation.entries()) {
        write(out, entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SealedBytes.seal(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, TargetTable entry) throws IOException {
    if (entry.target() instanceof Crossing crossing) {
      out.writeByte(CROSSING);
      out.writeUTF(crossing.position());
      out.writeUTF(crossing.reading());
    } else if (entry.target() instanceof Incoherence incoherence) {
      out.writeByte(INCOHERENCE);
      out.writeUTF(incoherence.id());
    } else if (entry.target() instanceof Preference preference) {
      out.writeByte(PREFERENCE);
      out.writeUTF(preference.id());
    }
    out.writeInt(entry.scope().size());
    for (int issue : entry.scope()) {
      out.writeInt(issue);
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DataOutputStream inner = new DataOutputStream(content)) {
      if (entry.table().isEmpty()) {
        inner.writeByte(NOTHING);
      } else {
        FunctionFormat.writeContent(inner, entry.table().get());
      }
    }
    out.writeInt(content.size());
    content.writeTo(out);
  }

  /** The tables, or nothing where the bytes are not what {@link #bytes} made for this key. */
  static Optional<Tabulation> parse(byte[] bytes, TableKey key, Scenario scenario) {
    return read(
            bytes,
            key,
            in -> {
              List<TargetTable> entries = new ArrayList<>();
              for (int left = in.readInt(); left > 0; left--) {
                entries.add(read(in, scenario.outcomeSpace()));
              }
              return entries;
            })
        .filter(entries -> fits(entries, scenario))
        .map(Tabulation::new);
  }

  /**
   * The bits of each table whatever the scenario, none for a formula and for what has no table; or
   * nothing where the bytes are not what {@link #bytes} made for this key.
   */
  static Optional<List<long[]>> words(byte[] bytes, TableKey key) {
    return read(
        bytes,
        key,
        in -> {
          List<long[]> words = new ArrayList<>();
          for (int left = in.readInt(); left > 0; left--) {
            target(in);
            in.skipNBytes((long) length(in, Integer.BYTES) * Integer.BYTES);
            words.add(FunctionFormat.words(in.readNBytes(length(in, 1))));
          }
          return words;
        });
  }

  /** Reads what stands behind magic word and key. */
  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  private static <T> Optional<T> read(byte[] bytes, TableKey key, Reader<T> reader) {
    Optional<byte[]> content = SealedBytes.open(bytes);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content.get()))) {
      return in.readUTF().equals(MAGIC) && in.readUTF().equals(key.hex())
          ? Optional.of(reader.read(in))
          : Optional.empty();
    } catch (IOException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Target target(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case CROSSING -> new Crossing(in.readUTF(), in.readUTF());
      case INCOHERENCE -> new Incoherence(in.readUTF());
      case PREFERENCE -> new Preference(in.readUTF());
      default -> throw new IOException("no such target");
    };
  }

  private static TargetTable read(DataInputStream in, OutcomeSpace space) throws IOException {
    Target target = target(in);
    int[] scope = new int[length(in, Integer.BYTES)];
    for (int k = 0; k < scope.length; k++) {
      scope[k] = in.readInt();
      Objects.checkIndex(scope[k], space.issueCount());
    }
    List<Integer> issues = Arrays.stream(scope).boxed().toList();
    length(in, 1);
    byte kind = in.readByte();
    return new TargetTable(
        target,
        issues,
        kind == NOTHING
            ? Optional.empty()
            : Optional.of(FunctionFormat.readContent(in, kind, scope, space)));
  }

  /** A length that the bytes left can hold, so that no file can ask for more memory than it has. */
  static int length(DataInputStream in, int elementBytes) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available() / elementBytes) {
      throw new IOException("length [" + length + "] is not possible");
    }
    return length;
  }

  /** Whether the entries are about this scenario's positions and readings, all of them. */
  private static boolean fits(List<TargetTable> entries, Scenario scenario) {
    List<Target> expected = new ArrayList<>();
    for (Position position : scenario.positions()) {
      position.readings().forEach(r -> expected.add(new Crossing(position.id(), r.name())));
    }
    List<Target> found =
        entries.stream().map(TargetTable::target).filter(Crossing.class::isInstance).toList();
    return found.equals(expected);
  }
}
