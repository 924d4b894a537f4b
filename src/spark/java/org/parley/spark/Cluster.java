package org.parley.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.SweepCase;
import org.parley.cli.sweep.AskedSweep;
import org.parley.cli.sweep.SweepWork;
import org.parley.files.sweep.AnswerLine;
import org.parley.sweep.Sweep;
import org.parley.worlds.WorldSampler;
import scala.Function2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.runtime.BoxedUnit;

/** The cases of a sweep as tasks of Spark, whose answers come back as each task ends. */
final class Cluster implements SweepWork {

  /** Where the user may say how many cases a task has. */
  private static final String CASES_A_TASK = "spark.parley.casesPerTask";

  /** Where the user may say how many worlds a task draws. */
  private static final String DRAWS_A_TASK = "spark.parley.drawsPerTask";

  /** Where the user may ask for tables in Parquet too. */
  private static final String PARQUET = "spark.parley.parquet";

  /** As many as a processor draws in some seconds. */
  private static final long USUAL_DRAWS = 100_000_000;

  private static final long WORLDS_A_CHUNK = 8192;

  private final JavaSparkContext spark;
  private final SweepArguments arguments;
  private final Staging staging;

  Cluster(JavaSparkContext spark, SweepArguments arguments, Staging staging) {
    this.spark = spark;
    this.arguments = arguments;
    this.staging = staging;
  }

  @Override
  public String told(String text) {
    return staging.told(text);
  }

  /** Whether the user wants tables in Parquet, for which there must be a folder. */
  static boolean isParquetAsked(SparkConf settings) {
    return settings.getBoolean(PARQUET, false);
  }

  @Override
  public Map<String, byte[]> beside(Map<String, String> answer) {
    return isParquetAsked(spark.getConf()) ? ParquetFiles.of(answer) : Map.of();
  }

  /** What a task does; a lambda of this type can be sent to other machines. */
  private interface Task extends Function2<TaskContext, Iterator<Batch>, String[]>, Serializable {}

  @Override
  public List<CaseAnswer> answers(
      AskedSweep asked, Map<Integer, CaseAnswer> done, Consumer<CaseAnswer> found) {
    Map<Integer, CaseAnswer> all = new TreeMap<>(done);
    List<SweepCase> cases = asked.plan().cases();
    List<Integer> open =
        IntStream.range(0, cases.size())
            .filter(place -> !done.containsKey(cases.get(place).number()))
            .boxed()
            .toList();
    if (!open.isEmpty()) {
      run(
          asked,
          open,
          answer -> {
            all.put(answer.number(), answer);
            found.accept(answer);
          });
    }
    return List.copyOf(all.values());
  }

  private void run(AskedSweep asked, List<Integer> open, Consumer<CaseAnswer> found) {
    long draws = asked.plan().settings().draws();
    long size = setting(DRAWS_A_TASK, USUAL_DRAWS) / WORLDS_A_CHUNK;
    long chunks = draws == 0 ? 0 : WorldSampler.chunks(draws);
    List<Batch> batches = new ArrayList<>();
    if (chunks > Math.max(1, size)) {
      batches.addAll(Batch.ofCases(open, size(open.size()), false));
      int exact = batches.size();
      open.forEach(place -> batches.addAll(Batch.ofDraws(place, chunks, Math.max(1, size))));
      int parts = (batches.size() - exact) / open.size();
      Sweep sweep = Sweep.of(asked.subjects(), asked.plan(), () -> false);
      run(asked, batches, new Parts(sweep, asked.plan().cases(), parts), found);
    } else {
      batches.addAll(Batch.ofCases(open, size(open.size()), true));
      run(asked, batches, (batch, line) -> found.accept(answer(line)));
    }
  }

  private void run(AskedSweep asked, List<Batch> batches, Parts parts, Consumer<CaseAnswer> found) {
    run(
        asked,
        batches,
        (batch, line) -> {
          Optional<CaseAnswer> whole =
              batch.isPart()
                  ? parts.drawn(batch.places()[0], Parts.read(line))
                  : parts.exact(answer(line));
          whole.ifPresent(found);
        });
  }

  private static CaseAnswer answer(String line) {
    return AnswerLine.read(line).orElseThrow();
  }

  private int size(int open) {
    return (int) setting(CASES_A_TASK, Batch.size(open, spark.defaultParallelism()));
  }

  private long setting(String name, long usual) {
    return Math.max(1, spark.getConf().getLong(name, usual));
  }

  private void run(AskedSweep asked, List<Batch> batches, BiConsumer<Batch, String> come) {
    Broadcast<Parcel> sent = spark.broadcast(Parcel.of(arguments, asked.files(), asked.digest()));
    Task task = (context, batch) -> Executor.of(sent.value()).lines(batch.next());
    Function2<Object, String[], BoxedUnit> ended =
        (index, lines) -> {
          Batch batch = batches.get((Integer) index);
          for (String line : lines) {
            come.accept(batch, line);
          }
          return BoxedUnit.UNIT;
        };
    List<Object> partitions = new ArrayList<>();
    IntStream.range(0, batches.size()).forEach(partitions::add);
    // A task that ends with a fault is tried again, here or on another machine.
    spark
        .sc()
        .runJob(
            spark.parallelize(batches, batches.size()).rdd(),
            task,
            CollectionConverters.asScala(partitions).toSeq(),
            ended,
            ClassTag.apply(String[].class));
    sent.unpersist();
  }
}
