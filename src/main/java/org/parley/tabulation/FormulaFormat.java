package org.parley.tabulation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.parts.Addend;
import org.parley.parts.Grid;
import org.parley.parts.Part;
import org.parley.scenario.OutcomeSpace;

/**
 * A formula as bytes: its order, whether it is never or always crossed, and its parts.
 *
 * <pre>
 * order  never?  always?  part
 * part   kind  { issues  numbers of holding cases | parts | addends  bound }
 * </pre>
 */
final class FormulaFormat {

  private static final byte CASES = 0;
  private static final byte ALL = 1;
  private static final byte ANY = 2;
  private static final byte NOT = 3;
  private static final byte AT_LEAST = 4;

  /** Parts within parts; rules nest less deeply. */
  private static final int MOST_DEPTH = 500;

  private FormulaFormat() {}

  static void write(DataOutputStream out, CrossingFormula formula) throws IOException {
    writeAll(out, formula.order());
    out.writeBoolean(formula.isNeverCrossed());
    out.writeBoolean(formula.isAlwaysCrossed());
    write(out, formula.part());
  }

  private static void write(DataOutputStream out, Part part) throws IOException {
    if (part instanceof Part.Cases cases) {
      out.writeByte(CASES);
      write(out, cases.grid());
      writeAll(out, cases.holding().stream().toArray());
    } else if (part instanceof Part.AtLeast sum) {
      out.writeByte(AT_LEAST);
      out.writeInt(sum.addends().size());
      for (Addend addend : sum.addends()) {
        write(out, addend.grid());
        for (int n = 0; n < addend.grid().size(); n++) {
          out.writeLong(addend.value(n));
        }
      }
      out.writeLong(sum.bound());
    } else {
      out.writeByte(part instanceof Part.All ? ALL : part instanceof Part.Any ? ANY : NOT);
      out.writeInt(part.parts().size());
      for (Part each : part.parts()) {
        write(out, each);
      }
    }
  }

  private static void write(DataOutputStream out, Grid grid) throws IOException {
    int[] issues = new int[grid.width()];
    for (int k = 0; k < issues.length; k++) {
      issues[k] = grid.issue(k);
    }
    writeAll(out, issues);
  }

  private static void writeAll(DataOutputStream out, int[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  static CrossingFormula read(DataInputStream in, OutcomeSpace space) throws IOException {
    int[] order = readAll(in);
    boolean isNever = in.readBoolean();
    boolean isAlways = in.readBoolean();
    return CrossingFormula.of(readPart(in, space.optionCounts(), 0), order, isNever, isAlways);
  }

  private static Part readPart(DataInputStream in, int[] counts, int depth) throws IOException {
    if (depth > MOST_DEPTH) {
      throw new IOException("more than [" + MOST_DEPTH + "] levels of parts");
    }
    byte kind = in.readByte();
    if (kind == CASES) {
      Grid grid = readGrid(in, counts);
      BitSet holding = new BitSet();
      for (int number : readAll(in)) {
        holding.set(number);
      }
      return new Part.Cases(grid, holding);
    }
    if (kind == AT_LEAST) {
      return readSum(in, counts);
    }
    List<Part> parts = new ArrayList<>();
    for (int left = TableFormat.length(in, 1); left > 0; left--) {
      parts.add(readPart(in, counts, depth + 1));
    }
    return switch (kind) {
      case ALL -> new Part.All(parts);
      case ANY -> new Part.Any(parts);
      case NOT -> new Part.Not(parts.get(0));
      default -> throw new IOException("kind [" + kind + "] is none of a part");
    };
  }

  private static Part readSum(DataInputStream in, int[] counts) throws IOException {
    List<Addend> addends = new ArrayList<>();
    for (int left = TableFormat.length(in, Long.BYTES); left > 0; left--) {
      Grid grid = readGrid(in, counts);
      if (grid.size() > in.available() / Long.BYTES) {
        throw new IOException("[" + grid.size() + "] values are not possible");
      }
      long[] values = new long[grid.size()];
      for (int n = 0; n < values.length; n++) {
        values[n] = in.readLong();
      }
      addends.add(Addend.of(grid, values));
    }
    return new Part.AtLeast(addends, in.readLong());
  }

  private static Grid readGrid(DataInputStream in, int[] counts) throws IOException {
    int[] issues = readAll(in);
    int[] optionCounts = new int[issues.length];
    for (int k = 0; k < issues.length; k++) {
      optionCounts[k] = counts[issues[k]];
    }
    return Grid.of(issues, optionCounts);
  }

  private static int[] readAll(DataInputStream in) throws IOException {
    int[] numbers = new int[TableFormat.length(in, Integer.BYTES)];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = in.readInt();
    }
    return numbers;
  }
}
