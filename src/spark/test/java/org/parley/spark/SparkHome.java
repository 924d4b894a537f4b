package org.parley.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * As much of a distribution of Spark as executors need to start, made of links to the libraries
 * that the build has; none of them is one that only Parley uses.
 */
final class SparkHome {

  private static final Path JAR = Path.of("target/spark/parley-spark.jar").toAbsolutePath();

  private static final String CLASSES =
      File.pathSeparator + Path.of("target/spark/test-classes").toAbsolutePath();

  /** What the jar brings, and tests. */
  private static final List<String> NOT_OF_SPARK =
      List.of(
          "org/drools",
          "org/kie",
          "org/mvel",
          "org/snakeyaml",
          "de/siegmar",
          "info/picocli",
          "org/junit",
          "org/antlr/antlr-runtime",
          "slf4j-jdk14",
          "org/eclipse",
          "assertj");

  private static final List<String> SETTINGS =
      List.of(
          "spark.ui.enabled=false",
          "spark.parley.keepSeconds=1",
          "spark.driver.host=127.0.0.1",
          "spark.driver.bindAddress=127.0.0.1",
          "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1");

  private final Path home;

  private SparkHome(Path home) {
    this.home = home;
  }

  static SparkHome in(Path folder) throws IOException {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      boolean isOfSpark = NOT_OF_SPARK.stream().noneMatch(entry::contains);
      if (entry.endsWith(".jar") && isOfSpark) {
        Path link = jars.resolve(jar.getFileName());
        if (!Files.exists(link)) {
          Files.createSymbolicLink(link, jar);
        }
      }
    }
    Files.writeString(folder.resolve("RELEASE"), "Spark, of the libraries of a build\n");
    return new SparkHome(folder);
  }

  /**
   * {@code spark-submit} with the jar, started.
   *
   * @param own settings of Spark beside those of every test
   */
  Process submit(String master, List<String> own, Path log, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(List.of("-cp", home.resolve("jars") + File.separator + "*"));
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
    Stream.of(SETTINGS, own)
        .flatMap(List::stream)
        .forEach(setting -> command.addAll(List.of("--conf", setting)));
    command.addAll(List.of("--class", "org.parley.spark.SweepJob", JAR.toString()));
    Stream.of(arguments).map(String::valueOf).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.redirectOutput(log.toFile()).start();
  }

  /** A program of the tests with Spark in its own process, started. */
  Process run(Class<?> program, Path log, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(List.of("-cp", home.resolve("jars") + File.separator + "*" + CLASSES));
    command.add(program.getName());
    Stream.of(arguments).map(String::valueOf).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.start();
  }

  /** {@code parley} on this machine, from the classes of the build, started. */
  static Process parley(Path log, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("org.parley.cli.Main");
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    return builder.redirectOutput(log.toFile()).start();
  }

  static Path jar() {
    return JAR;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
