package org.parley.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parley.effort.Cutoff;
import org.parley.inference.WeightTable.Summary;

/** One step of an elimination: a variable, the tables that mention it, and what it sends on. */
public final class Bucket {

  private final int variable;
  private final int[] separator;
  private final List<WeightTable> tables;
  private final List<Bucket> children;
  private final WeightTable message;

  private Bucket(
      int variable,
      int[] separator,
      List<WeightTable> tables,
      List<Bucket> children,
      WeightTable message) {
    this.variable = variable;
    this.separator = separator;
    this.tables = tables;
    this.children = children;
    this.message = message;
  }

  static Bucket eliminate(
      int variable,
      List<WeightTable> tables,
      List<Bucket> children,
      int[] sizes,
      Summary summary,
      Cutoff cutoff) {
    List<WeightTable> all = new ArrayList<>(tables);
    children.forEach(child -> all.add(child.message));
    TreeSet<Integer> others = new TreeSet<>();
    for (WeightTable table : all) {
      for (int v : table.scope()) {
        others.add(v);
      }
    }
    others.remove(variable);
    int[] separator = others.stream().mapToInt(Integer::intValue).toArray();
    int[] eliminated = {variable};
    WeightTable message = WeightTable.product(all, separator, eliminated, sizes, summary, cutoff);
    return new Bucket(variable, separator, List.copyOf(tables), List.copyOf(children), message);
  }

  public int variable() {
    return variable;
  }

  /** The other variables of its tables, ascending. */
  int[] separator() {
    return separator;
  }

  List<Bucket> children() {
    return children;
  }

  /** The product of its tables with the variable summed up, over the separator. */
  public WeightTable message() {
    return message;
  }

  /** Its tables and its children's messages. */
  public List<WeightTable> received() {
    List<WeightTable> received = new ArrayList<>(tables);
    children.forEach(child -> received.add(child.message));
    return received;
  }

  /** Its tables and the messages of all its children but one. */
  List<WeightTable> receivedBut(Bucket except) {
    List<WeightTable> received = new ArrayList<>(tables);
    children.stream().filter(child -> child != except).forEach(c -> received.add(c.message));
    return received;
  }
}
