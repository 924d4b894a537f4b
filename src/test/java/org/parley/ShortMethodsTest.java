package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds methods to a length that is read without scrolling. */
final class ShortMethodsTest {

  private static final int MOST_LINES = 40;

  @Test
  void methodsOfTheProgramAreShort() throws IOException {
    assertThat(longMethods(Path.of("src/main/java"))).isEmpty();
  }

  @Test
  void aMethodOfOneLineTooManyIsFound(@TempDir Path folder) throws IOException {
    String statements = "    run();\n".repeat(MOST_LINES - 1);
    Files.writeString(
        folder.resolve("Long.java"),
        "class Long {\n  void run() {\n" + statements + "  }\n\n  void brief() {}\n}\n");
    assertThat(longMethods(folder)).containsExactly("Long.java: run has 41 lines");
  }

  private static List<String> longMethods(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> files = walk.filter(path -> path.toString().endsWith(".java")).toList();
      Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files);
      JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      task.parse().forEach(unit -> new Measure(unit, positions, found).scan(unit, null));
    }
    return found;
  }

  /** Finds methods that are too long in one file. */
  private static final class Measure extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> found;

    Measure(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        String text = text();
        int start = text.indexOf(method.getName() + "(", start(method));
        int end = (int) positions.getEndPosition(unit, method);
        long lines = text.substring(Math.max(start, start(method)), end).lines().count();
        if (lines > MOST_LINES) {
          Path file = Path.of(unit.getSourceFile().getName()).getFileName();
          found.add(file + ": " + method.getName() + " has " + lines + " lines");
        }
      }
      return super.visitMethod(method, null);
    }

    private int start(MethodTree method) {
      return (int) positions.getStartPosition(unit, method);
    }

    private String text() {
      try {
        return unit.getSourceFile().getCharContent(true).toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
