package org.parley.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Range;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.FunctionFormat;
import org.parley.worlds.PositionAssumption;

/**
 * A model as text: Base64 of
 *
 * <pre>
 * magic  options of each issue  coherence rules  positions  correlations
 * position  party  firmness  count  { probability  function }
 * </pre>
 */
final class ModelText {

  private static final int MAGIC = 0x50454e31;

  private ModelText() {}

  static String write(Model model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(model.space().issueCount());
      for (int count : model.space().optionCounts()) {
        out.writeInt(count);
      }
      out.writeInt(model.coherence().size());
      for (CrossingFunction rule : model.coherence()) {
        FunctionFormat.write(out, rule);
      }
      out.writeInt(model.positions().size());
      for (Model.Line line : model.positions()) {
        write(out, line);
      }
      out.writeInt(model.correlations().size());
      for (double correlation : model.correlations()) {
        out.writeDouble(correlation);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, Model.Line line) throws IOException {
    PositionAssumption assumption = line.assumption();
    out.writeInt(assumption.party());
    out.writeDouble(assumption.firmness().value());
    out.writeDouble(assumption.firmness().low());
    out.writeDouble(assumption.firmness().high());
    out.writeInt(line.readings().size());
    for (int reading = 0; reading < line.readings().size(); reading++) {
      out.writeDouble(assumption.readings().get(reading));
      FunctionFormat.write(out, line.readings().get(reading));
    }
  }

  /**
   * The model of a text.
   *
   * @throws IllegalArgumentException if the text is not what {@link #write} has written
   */
  static Model read(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IllegalArgumentException("the text is not of a model");
      }
      int[] counts = new int[in.readInt()];
      for (int issue = 0; issue < counts.length; issue++) {
        counts[issue] = in.readInt();
      }
      OutcomeSpace space = OutcomeSpace.of(counts);
      List<CrossingFunction> coherence = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        coherence.add(FunctionFormat.read(in, space));
      }
      List<Model.Line> positions = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        positions.add(line(in, space));
      }
      List<Double> correlations = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        correlations.add(in.readDouble());
      }
      return new Model(space, coherence, positions, correlations);
    } catch (IOException e) {
      throw new IllegalArgumentException("the text is not of a model", e);
    }
  }

  private static Model.Line line(DataInputStream in, OutcomeSpace space) throws IOException {
    int party = in.readInt();
    Range firmness = new Range(in.readDouble(), in.readDouble(), in.readDouble());
    List<Double> probabilities = new ArrayList<>();
    List<CrossingFunction> readings = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      probabilities.add(in.readDouble());
      readings.add(FunctionFormat.read(in, space));
    }
    return new Model.Line(new PositionAssumption(party, firmness, probabilities), readings);
  }
}
