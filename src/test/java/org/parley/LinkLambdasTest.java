package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Lambdas linked by the build do what those do that Java links. */
final class LinkLambdasTest {

  private static final String PLAIN = "metafactory";

  /** One of each form that a lambda or a method reference can have. */
  private static final String SAMPLE =
      """
      package sample;
      import java.io.Serializable;
      import java.util.*;
      import java.util.function.*;
      public class Sample extends Above {
        interface Three { long of(byte one, char two, float three); }
        interface Widened { double of(int value); }
        interface Own<T extends Comparable<T>> { T of(T one, T other); }
        interface Greeter {
          String name();
          private String secret(String more) { return "<" + name() + more + ">"; }
          default Supplier<String> greeting() { return () -> secret("!"); }
          static Supplier<String> of() { return () -> "static"; }
        }
        enum Kind {
          ONE { @Override Supplier<String> says() { return () -> name() + hidden(); } };
          abstract Supplier<String> says();
          String hidden() { return "hidden"; }
        }
        record Pair(int left, long right) {
          IntSupplier sum() { return () -> left + (int) right; }
        }
        private final int field = 7;
        private int add(int more) { return field + more; }
        private static long twice(long value) { return 2 * value; }
        static boolean isLong(long value) { return value > Integer.MAX_VALUE; }
        static int boxed(Integer value) { return value + 1; }
        static Integer unboxed(int value) { return value + 2; }
        class Inner {
          IntUnaryOperator adding() { return more -> add(more) + Sample.this.field; }
        }
        static <T extends Comparable<T>> T larger(T one, T other) {
          return one.compareTo(other) > 0 ? one : other;
        }
        static <T extends CharSequence & Comparable<String>> int both(T text) {
          Function<T, Integer> length = CharSequence::length;
          ToIntFunction<T> compared = t -> t.compareTo("m");
          return length.apply(text) + compared.applyAsInt(text);
        }
        public static List<Object> results() {
          List<Object> said = new ArrayList<>();
          Sample sample = new Sample();
          long wide = 1L << 40;
          double half = 0.5;
          boolean truth = true;
          byte small = 3;
          String text = "text";
          int[] numbers = {4, 5};
          Runnable nothing = () -> said.add("ran");
          nothing.run();
          Runnable dropped = sample::giveLong;
          dropped.run();
          Supplier<String> captured = () -> text + wide + half + truth + small + numbers[1];
          said.add(captured.get());
          said.add(((Supplier<Sample>) Sample::new).get().field);
          said.add(((IntFunction<int[]>) int[]::new).apply(3).length);
          said.add(((Function<String, Long>) Long::valueOf).apply("12"));
          said.add(((ToLongFunction<Integer>) Integer::longValue).applyAsLong(5));
          said.add(((IntPredicate) Sample::isLong).test(9));
          said.add(((ToIntFunction<Integer>) Sample::boxed).applyAsInt(1));
          said.add(((IntFunction<Object>) Sample::boxed).apply(1));
          said.add(((Function<Integer, Number>) Sample::unboxed).apply(1));
          said.add(((IntToLongFunction) Sample::unboxed).applyAsLong(1));
          said.add(((LongUnaryOperator) Sample::twice).applyAsLong(wide));
          said.add(((IntUnaryOperator) sample::add).applyAsInt(2));
          said.add(((ToIntBiFunction<Sample, Integer>) Sample::add).applyAsInt(sample, 3));
          said.add(((BiPredicate<String, Object>) String::equals).test(text, "text"));
          said.add(((Three) (one, two, three) -> one + two + (long) three).of((byte) 1, 'a', 2f));
          said.add(((Widened) Math::sqrt).of(9));
          said.add(((Widened) value -> value / 2.0f).of(5));
          said.add(((Own<String>) Sample::larger).of("a", "b"));
          said.add(((BinaryOperator<Integer>) Math::max).apply(3, 4));
          said.add(((ToDoubleFunction<Long>) value -> value).applyAsDouble(6L));
          said.add(((Function<Object[], List<Object>>) Arrays::asList).apply(new Object[] {1}));
          said.add(((Function<int[], Object>) int[]::clone).apply(numbers) == numbers);
          said.add(sample.new Inner().adding().applyAsInt(1));
          said.add(((Greeter) () -> "me").greeting().get() + Greeter.of().get());
          said.add(Kind.ONE.says().get());
          said.add(new Pair(1, 2).sum().getAsInt());
          said.add(sample.above().get() + sample.protectedly().get());
          said.add(both("n"));
          Supplier<Supplier<String>> nested = () -> () -> text + half;
          said.add(nested.get().get());
          said.add(((Supplier<String> & Serializable) () -> "kept").get());
          IntStreamed.add(said);
          return said;
        }
        long giveLong() { return field; }
        Supplier<String> above() { return super::toString; }
        Supplier<String> protectedly() { return this::shared; }
      }
      class Above {
        protected String shared() { return "shared"; }
        @Override public String toString() { return "above"; }
      }
      class IntStreamed {
        static void add(List<Object> said) {
          java.util.stream.IntStream.range(0, 3).mapToObj(n -> n * n).forEach(said::add);
          try {
            ((Function<Object, Object>) (Function) (Function<String, Integer>) String::length).apply(1);
          } catch (ClassCastException refused) {
            said.add("refused");
          }
        }
      }
      """;

  @TempDir private Path folder;

  private Path compiled;
  private Path linked;

  @BeforeEach
  void link() throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Sample.java"), SAMPLE);
    compiled = compile("compiled", "", List.of(source.toString()));
    Files.writeString(compiled.resolve("resource.txt"), "as it was");
    linked = folder.resolve("linked");
    URL asm = ClassReader.class.getProtectionDomain().getCodeSource().getLocation();
    String classPath = Path.of(URI.create(asm.toString())).toString();
    Path linker = compile("linker", classPath, linkerSources());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath + File.pathSeparator + linker,
                "LinkLambdas",
                compiled.toString(),
                linked.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private static List<String> linkerSources() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/link/java"))) {
      return files.map(Path::toString).toList();
    }
  }

  private Path compile(String name, String classPath, List<String> sources) throws IOException {
    Path to = Files.createDirectories(folder.resolve(name));
    List<String> compiling = new ArrayList<>(List.of("-proc:none", "-nowarn", "-XDsuppressNotes"));
    compiling.addAll(List.of("-XDstringConcat=inline", "-d", to.toString(), "-cp", classPath));
    compiling.addAll(sources);
    String[] arguments = compiling.toArray(String[]::new);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
    return to;
  }

  private static Object results(Path classes) throws ReflectiveOperationException, IOException {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, ClassLoader.getSystemClassLoader())) {
      return Objects.requireNonNull(
          loader.loadClass("sample.Sample").getMethod("results").invoke(null));
    }
  }

  @Test
  void linkedLambdasDoTheSame() throws ReflectiveOperationException, IOException {
    assertThat((List<?>) results(linked)).isEqualTo(results(compiled)).hasSize(35);
  }

  @Test
  void onlyWhatAsksForMoreIsLeftToJava() throws IOException {
    assertThat(linkedByJava(compiled)).contains(PLAIN, "altMetafactory");
    assertThat(linkedByJava(linked)).isNotEmpty().containsOnly("altMetafactory");
  }

  @Test
  void otherFilesAreAsTheyWere() throws IOException {
    assertThat(linked.resolve("resource.txt")).hasContent("as it was");
  }

  /** By which methods lambdas of some classes are linked as the program runs. */
  private static List<String> linkedByJava(Path classes) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        new ClassReader(Files.readAllBytes(file)).accept(new Finder(found), 0);
      }
    }
    return found;
  }

  private static final class Finder extends ClassVisitor {

    private final List<String> found;

    Finder(List<String> found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String method, String type, Handle bootstrap, Object... arguments) {
          if (bootstrap.getOwner().endsWith("LambdaMetafactory")) {
            found.add(bootstrap.getName());
          }
        }
      };
    }
  }
}
