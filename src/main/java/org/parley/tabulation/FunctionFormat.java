package org.parley.tabulation;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.parley.scenario.OutcomeSpace;

/**
 * What crosses as bytes, by itself.
 *
 * <pre>
 * scope  kind  words or parts
 * </pre>
 */
public final class FunctionFormat {

  private static final byte TABLE = 1;
  private static final byte FORMULA = 2;

  private FunctionFormat() {}

  /** Writes a function with its scope. */
  public static void write(DataOutputStream out, CrossingFunction function) throws IOException {
    out.writeInt(function.scopeSize());
    for (int issue : function.scope()) {
      out.writeInt(issue);
    }
    writeContent(out, function);
  }

  /** Reads what {@link #write} has written. */
  public static CrossingFunction read(DataInputStream in, OutcomeSpace space) throws IOException {
    int[] scope = new int[TableFormat.length(in, Integer.BYTES)];
    for (int k = 0; k < scope.length; k++) {
      scope[k] = in.readInt();
    }
    return readContent(in, in.readByte(), scope, space);
  }

  static void writeContent(DataOutputStream out, CrossingFunction function) throws IOException {
    if (function instanceof CrossingTable table) {
      out.writeByte(TABLE);
      long[] words = table.words();
      out.writeInt(words.length);
      for (long word : words) {
        out.writeLong(word);
      }
    } else {
      out.writeByte(FORMULA);
      FormulaFormat.write(out, (CrossingFormula) function);
    }
  }

  static CrossingFunction readContent(
      DataInputStream in, byte kind, int[] scope, OutcomeSpace space) throws IOException {
    if (kind == FORMULA) {
      return FormulaFormat.read(in, space);
    }
    int[] optionCounts = new int[scope.length];
    for (int k = 0; k < scope.length; k++) {
      optionCounts[k] = space.optionCount(scope[k]);
    }
    return CrossingTable.of(scope, optionCounts, words(in));
  }

  /** The bits of a table as {@link #writeContent} has written it; none of anything else. */
  static long[] words(byte[] content) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      return in.readByte() == TABLE ? words(in) : new long[0];
    }
  }

  private static long[] words(DataInputStream in) throws IOException {
    long[] words = new long[TableFormat.length(in, Long.BYTES)];
    for (int word = 0; word < words.length; word++) {
      words[word] = in.readLong();
    }
    return words;
  }
}
