import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Links lambdas and method references when the program is built instead of each time it starts:
 * each becomes a class of its own, a nest mate of the one it stands in, as Java itself would make
 * it while the program runs (JEP 126, {@code LambdaMetafactory}). Those that ask for more than an
 * interface, such as serializable ones, stay as they are.
 *
 * <pre>
 * java -cp ASM:THIS LinkLambdas FROM TO
 * </pre>
 *
 * where {@code FROM} is a folder of classes, which is left alone, and {@code TO} one that is made
 * anew with all that is in it.
 */
final class LinkLambdas {

  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String INFIX = "$$Linked";

  private final Path to;

  /** Of the class at the head of a nest, the classes made for it and its mates. */
  private final Map<String, List<String>> made = new HashMap<>();

  private LinkLambdas(Path to) {
    this.to = to;
  }

  public static void main(String[] arguments) throws IOException {
    Path from = Path.of(arguments[0]);
    Path to = Path.of(arguments[1]);
    delete(to);
    new LinkLambdas(to).link(from);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Heads of nests come last, when it is known which mates they have got. */
  private void link(Path from) throws IOException {
    Map<String, byte[]> heads = new TreeMap<>();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        String name = from.relativize(file).toString();
        if (!name.endsWith(".class") || name.endsWith("-info.class")) {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
          byte[] bytes = Files.readAllBytes(file);
          Nest nest = new Nest();
          new ClassReader(bytes).accept(nest, ClassReader.SKIP_CODE);
          if (nest.head.equals(nest.name)) {
            heads.put(nest.name, bytes);
          } else {
            link(bytes, nest);
          }
        }
      }
    }
    for (Map.Entry<String, byte[]> head : heads.entrySet()) {
      Nest nest = new Nest();
      nest.name = head.getKey();
      nest.head = head.getKey();
      link(head.getValue(), nest);
    }
  }

  private void link(byte[] bytes, Nest nest) throws IOException {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    Host host = new Host(writer, nest, made.computeIfAbsent(nest.head, head -> new ArrayList<>()));
    reader.accept(host, 0);
    write(nest.name, writer.toByteArray());
    for (Map.Entry<String, byte[]> lambda : host.lambdas.entrySet()) {
      write(lambda.getKey(), lambda.getValue());
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(to.resolve(name + ".class"), bytes);
  }

  /** Finds the head of the nest that a class is in. */
  private static final class Nest extends ClassVisitor {

    private String name = "";
    private String head = "";

    Nest() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String above, String[] interfaces) {
      this.name = name;
      this.head = name;
    }

    @Override
    public void visitNestHost(String head) {
      this.head = head;
    }
  }

  /** Puts, in a class, a call of a class made for each lambda in the place of its linking. */
  private static final class Host extends ClassVisitor {

    private final Nest nest;
    private final List<String> mates;
    private final Map<String, byte[]> lambdas = new TreeMap<>();
    private int version;

    Host(ClassVisitor next, Nest nest, List<String> mates) {
      super(Opcodes.ASM9, next);
      this.nest = nest;
      this.mates = mates;
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String above, String[] interfaces) {
      this.version = version;
      super.visit(version, access, name, signature, above, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitInvokeDynamicInsn(
            String method, String type, Handle bootstrap, Object... arguments) {
          boolean isPlain =
              bootstrap.getOwner().equals(METAFACTORY) && bootstrap.getName().equals("metafactory");
          if (isPlain) {
            String lambda = nest.name + INFIX + lambdas.size();
            lambdas.put(
                lambda, new LambdaClass(nest.head, lambda, method, type, arguments).bytes(version));
            mates.add(lambda);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, lambda, LambdaClass.MAKE, type, false);
          } else {
            super.visitInvokeDynamicInsn(method, type, bootstrap, arguments);
          }
        }
      };
    }

    @Override
    public void visitEnd() {
      if (nest.head.equals(nest.name)) {
        mates.forEach(super::visitNestMember);
      }
      super.visitEnd();
    }
  }
}
