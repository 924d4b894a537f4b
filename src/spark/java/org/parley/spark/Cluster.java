package org.parley.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.SweepCase;
import org.parley.cli.sweep.AskedSweep;
import org.parley.cli.sweep.SweepWork;
import org.parley.files.sweep.AnswerLine;
import scala.Function2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.runtime.BoxedUnit;

/** The cases of a sweep as tasks of Spark, whose answers come back as each task ends. */
final class Cluster implements SweepWork {

  /** Where the user may say how many cases a task has. */
  private static final String CASES_A_TASK = "spark.parley.casesPerTask";

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
          Parcel.of(arguments, asked.files(), asked.digest()),
          Batch.of(open, size(open.size())),
          answer -> {
            all.put(answer.number(), answer);
            found.accept(answer);
          });
    }
    return List.copyOf(all.values());
  }

  private int size(int open) {
    int usual = Batch.size(open, spark.defaultParallelism());
    return Math.max(1, spark.getConf().getInt(CASES_A_TASK, usual));
  }

  private void run(Parcel parcel, List<Batch> batches, Consumer<CaseAnswer> found) {
    Broadcast<Parcel> sent = spark.broadcast(parcel);
    Task task = (context, batch) -> lines(sent.value(), batch.next());
    Function2<Object, String[], BoxedUnit> ended =
        (index, lines) -> {
          for (String line : lines) {
            found.accept(AnswerLine.read(line).orElseThrow());
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

  private static String[] lines(Parcel parcel, Batch batch) {
    Executor executor = Executor.of(parcel);
    return IntStream.of(batch.places())
        .mapToObj(executor::answer)
        .map(AnswerLine::of)
        .toArray(String[]::new);
  }
}
