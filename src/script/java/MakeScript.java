import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Makes script of the engine, for the build: Java in, one file of JavaScript out, by TeaVM. Nothing
 * is done where every class that went into the last script is what it was.
 *
 * <pre>
 * java -cp TEAVM MakeScript.java CLASSES SCRIPT WORK
 * </pre>
 *
 * where {@code CLASSES} is what the engine is compiled to with what it needs, and {@code WORK} a
 * folder that is kept from one build to the next. Beside the script its SHA-256 is written, as pages
 * name it.
 */
final class MakeScript {

  private static final String ENTRY = "org.parley.script.EngineScript";
  private static final Path SOURCES = Path.of("src", "script", "java");
  private static final String OWN = "org.parley.";
  private static final String RAW = "teavm.js";
  private static final String SHA_256 = "SHA-256";

  private final String classPath;
  private final Path script;
  private final Path work;
  private final Path stamp;
  private final Path entry;

  private MakeScript(String classPath, Path script, Path work) {
    this.script = script;
    this.work = work;
    this.stamp = work.resolve("classes.sha256");
    this.entry = work.resolve("entry");
    this.classPath = classPath + File.pathSeparator + System.getProperty("java.class.path");
  }

  public static void main(String[] arguments)
      throws IOException, TeaVMToolException, NoSuchAlgorithmException {
    new MakeScript(arguments[0], Path.of(arguments[1]), Path.of(arguments[2])).make();
  }

  private void make() throws IOException, TeaVMToolException, NoSuchAlgorithmException {
    if (Files.exists(script) && Files.exists(stamp)) {
      List<String> before = Files.readAllLines(stamp);
      List<String> names = before.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
      try (URLClassLoader classes = classes()) {
        if (digests(classes, names).equals(before)) {
          return;
        }
      }
    }
    compileEntry();
    try (URLClassLoader classes = classes()) {
      List<String> names = generate(classes);
      writeScript();
      Files.write(stamp, digests(classes, names));
    }
  }

  /** As it stands in a page, which is XML as well; what it holds is known by one name. */
  private void writeScript() throws IOException, NoSuchAlgorithmException {
    String made =
        Files.readString(work.resolve(RAW)).replace("]]>", "]] >").replace("<!--", "<! --");
    String whole =
        "//<![CDATA[\nvar parley=(()=>{\"use strict\";const exports={};\n"
            + made
            + "\nreturn exports;})();\n//]]>\n";
    if (whole.contains("</script")) {
      throw new IllegalStateException("the script would end its element");
    }
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(script.getParent());
    Files.write(script, bytes);
    byte[] digest = MessageDigest.getInstance(SHA_256).digest(bytes);
    Files.writeString(
        script.resolveSibling(script.getFileName() + ".sha256"),
        Base64.getEncoder().encodeToString(digest));
  }

  private void compileEntry() throws IOException {
    Files.createDirectories(entry);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                entry.toString(),
                SOURCES.resolve(ENTRY.replace('.', '/') + ".java").toString());
    if (failed != 0) {
      throw new IllegalStateException("[" + ENTRY + "] does not compile");
    }
  }

  private URLClassLoader classes() throws IOException {
    List<URL> urls = new ArrayList<>(List.of(entry.toUri().toURL()));
    for (String part : classPath.split(File.pathSeparator)) {
      urls.add(Path.of(part).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), TeaVMTool.class.getClassLoader());
  }

  /** Makes the script; the names of Parley's classes in it. */
  private List<String> generate(ClassLoader classes) throws TeaVMToolException {
    TeaVMTool tool = new TeaVMTool();
    tool.setClassLoader(classes);
    tool.setMainClass(ENTRY);
    tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
    tool.setTargetDirectory(work.toFile());
    tool.setTargetFileName(RAW);
    tool.setObfuscated(true);
    tool.setAssertionsRemoved(true);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.generate();
    List<String> problems = new ArrayList<>();
    for (Problem problem : tool.getProblemProvider().getSevereProblems()) {
      DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
      problem.render(text);
      problems.add(text.getText() + " at " + problem.getLocation().getMethod()
              + " "
              + problem.getLocation().getSourceLocation());
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException("no script can be made: " + String.join("\n", problems));
    }
    return tool.getClasses().stream().filter(name -> name.startsWith(OWN)).sorted().toList();
  }

  /** A line a class, and one for this program; what is missing has an empty digest. */
  private static List<String> digests(ClassLoader classes, List<String> names)
      throws IOException, NoSuchAlgorithmException {
    Map<String, String> byName = new TreeMap<>();
    for (String name : names) {
      try (InputStream in = classes.getResourceAsStream(name.replace('.', '/') + ".class")) {
        byName.put(name, in == null ? "" : digest(in.readAllBytes()));
      }
    }
    Path self = SOURCES.resolve("MakeScript.java");
    byName.put(self.toString(), digest(Files.readAllBytes(self)));
    Path entry = SOURCES.resolve(ENTRY.replace('.', '/') + ".java");
    byName.put(entry.toString(), digest(Files.readAllBytes(entry)));
    return byName.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).toList();
  }

  private static String digest(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance(SHA_256).digest(bytes));
  }
}
