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
import org.objectweb.asm.Type;

/**
 * Links lambdas and method references when the program is built instead of each time it starts:
 * each becomes a class of its own, a nest mate of the one it stands in, as Java itself would make
 * it while the program runs (JEP 126, {@code LambdaMetafactory}). Those that ask for more than an
 * interface, such as serializable ones, stay as they are.
 *
 * <pre>
 * java -cp ASM LinkLambdas.java FROM TO
 * </pre>
 *
 * where {@code FROM} is a folder of classes, which is left alone, and {@code TO} one that is made
 * anew with all that is in it.
 */
final class LinkLambdas {

  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String OBJECT = "java/lang/Object";
  private static final String INFIX = "$$Linked";
  private static final String MAKE = "make";
  private static final String ONLY = "ONLY";

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
            lambdas.put(lambda, new Lambda(nest, lambda, method, type, arguments).bytes(version));
            mates.add(lambda);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, lambda, MAKE, type, false);
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

  /** The class of a lambda: what it captures in fields, and the one method of its interface. */
  private static final class Lambda {

    private final Nest nest;
    private final String name;
    private final String method;
    private final String factory;
    private final Type[] captured;
    private final Type erased;
    private final Handle body;
    private final Type exact;

    Lambda(Nest nest, String name, String method, String factory, Object[] arguments) {
      this.nest = nest;
      this.name = name;
      this.method = method;
      this.factory = factory;
      this.captured = Type.getArgumentTypes(factory);
      this.erased = (Type) arguments[0];
      this.body = (Handle) arguments[1];
      this.exact = (Type) arguments[2];
    }

    byte[] bytes(int version) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
      String[] implemented = {Type.getReturnType(factory).getInternalName()};
      writer.visit(version, access, name, null, OBJECT, implemented);
      writer.visitNestHost(nest.head);
      for (int field = 0; field < captured.length; field++) {
        int finalField = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
        writer.visitField(finalField, "c" + field, captured[field].getDescriptor(), null, null);
      }
      constructor(writer);
      if (captured.length == 0) {
        only(writer);
      } else {
        make(writer);
      }
      call(writer);
      writer.visitEnd();
      return writer.toByteArray();
    }

    private String construction() {
      return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    private void constructor(ClassWriter writer) {
      MethodVisitor code =
          writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", construction(), null, null);
      code.visitCode();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
      int local = 1;
      for (int field = 0; field < captured.length; field++) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(captured[field].getOpcode(Opcodes.ILOAD), local);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, "c" + field, captured[field].getDescriptor());
        local += captured[field].getSize();
      }
      end(code, Opcodes.RETURN);
    }

    private static void end(MethodVisitor code, int instruction) {
      code.visitInsn(instruction);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    /** What captures nothing is one object. */
    private void only(ClassWriter writer) {
      String own = "L" + name + ";";
      int constant = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
      writer.visitField(constant, ONLY, own, null, null);
      MethodVisitor start = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
      start.visitCode();
      created(start);
      start.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, own);
      end(start, Opcodes.RETURN);
      MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, MAKE, factory, null, null);
      code.visitCode();
      code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, own);
      end(code, Opcodes.ARETURN);
    }

    private void make(ClassWriter writer) {
      MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, MAKE, factory, null, null);
      code.visitCode();
      created(code);
      end(code, Opcodes.ARETURN);
    }

    private void created(MethodVisitor code) {
      code.visitTypeInsn(Opcodes.NEW, name);
      code.visitInsn(Opcodes.DUP);
      int local = 0;
      for (Type type : captured) {
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
        local += type.getSize();
      }
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", construction(), false);
    }

    /** The method of the interface, which calls the body of the lambda. */
    private void call(ClassWriter writer) {
      MethodVisitor code =
          writer.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
      code.visitCode();
      boolean isNew = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
      if (isNew) {
        code.visitTypeInsn(Opcodes.NEW, body.getOwner());
        code.visitInsn(Opcodes.DUP);
      }
      for (int field = 0; field < captured.length; field++) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, "c" + field, captured[field].getDescriptor());
      }
      List<Type> taken = taken();
      Type[] given = erased.getArgumentTypes();
      int local = 1;
      for (int argument = 0; argument < given.length; argument++) {
        code.visitVarInsn(given[argument].getOpcode(Opcodes.ILOAD), local);
        local += given[argument].getSize();
        Type wanted = taken.get(captured.length + argument);
        Conversion.convert(code, given[argument], exact.getArgumentTypes()[argument], wanted);
      }
      code.visitMethodInsn(
          instruction(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
      Type returned =
          isNew ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
      returned(code, returned);
    }

    /** The types that the body takes, that of the object it is called on first. */
    private List<Type> taken() {
      List<Type> taken = new ArrayList<>();
      boolean isOfAnObject =
          body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL;
      if (isOfAnObject) {
        taken.add(Type.getObjectType(body.getOwner()));
      }
      taken.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
      return taken;
    }

    /** A private method of a nest mate is called like any other. */
    private int instruction() {
      return switch (body.getTag()) {
        case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
        case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
        default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      };
    }

    private void returned(MethodVisitor code, Type returned) {
      Type wanted = erased.getReturnType();
      if (wanted.equals(Type.VOID_TYPE)) {
        if (returned.getSize() > 0) {
          code.visitInsn(returned.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
      } else {
        Conversion.convert(code, returned, returned, wanted);
      }
      end(code, wanted.getOpcode(Opcodes.IRETURN));
    }
  }

  /** Values of one type made values of another, as an assignment of Java makes them. */
  private static final class Conversion {

    private static final Map<Integer, String> BOXES =
        Map.of(
            Type.BOOLEAN, "java/lang/Boolean",
            Type.CHAR, "java/lang/Character",
            Type.BYTE, "java/lang/Byte",
            Type.SHORT, "java/lang/Short",
            Type.INT, "java/lang/Integer",
            Type.LONG, "java/lang/Long",
            Type.FLOAT, "java/lang/Float",
            Type.DOUBLE, "java/lang/Double");

    private static final List<Type> PRIMITIVES =
        List.of(
            Type.BOOLEAN_TYPE,
            Type.CHAR_TYPE,
            Type.BYTE_TYPE,
            Type.SHORT_TYPE,
            Type.INT_TYPE,
            Type.LONG_TYPE,
            Type.FLOAT_TYPE,
            Type.DOUBLE_TYPE);

    private Conversion() {}

    /**
     * @param exact what the value is known to be
     */
    static void convert(MethodVisitor code, Type from, Type exact, Type to) {
      if (isPrimitive(from) && isPrimitive(to)) {
        widen(code, from, to);
      } else if (isPrimitive(from)) {
        String box = BOXES.get(from.getSort());
        String descriptor = "(" + from.getDescriptor() + ")L" + box + ";";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
      } else if (isPrimitive(to)) {
        Type unboxed = unboxed(exact, to);
        String box = BOXES.get(unboxed.getSort());
        cast(code, from, Type.getObjectType(box));
        String read = unboxed.getClassName() + "Value";
        String descriptor = "()" + unboxed.getDescriptor();
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box, read, descriptor, false);
        widen(code, unboxed, to);
      } else {
        cast(code, from, exact);
        cast(code, exact, to);
      }
    }

    private static boolean isPrimitive(Type type) {
      return type.getSort() < Type.ARRAY;
    }

    /** What is in a box; what is wanted, where the type does not say that it is one. */
    private static Type unboxed(Type box, Type wanted) {
      return PRIMITIVES.stream()
          .filter(type -> BOXES.get(type.getSort()).equals(box.getInternalName()))
          .findFirst()
          .orElse(wanted);
    }

    private static void cast(MethodVisitor code, Type from, Type to) {
      if (!to.equals(from) && !to.getInternalName().equals(OBJECT)) {
        code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
      }
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
      int source = from.getSort();
      int target = to.getSort();
      if (target == Type.LONG && source < Type.LONG && source != Type.FLOAT) {
        code.visitInsn(Opcodes.I2L);
      } else if (target == Type.FLOAT && source == Type.LONG) {
        code.visitInsn(Opcodes.L2F);
      } else if (target == Type.FLOAT && source != Type.FLOAT) {
        code.visitInsn(Opcodes.I2F);
      } else if (target == Type.DOUBLE && source == Type.LONG) {
        code.visitInsn(Opcodes.L2D);
      } else if (target == Type.DOUBLE && source == Type.FLOAT) {
        code.visitInsn(Opcodes.F2D);
      } else if (target == Type.DOUBLE && source != Type.DOUBLE) {
        code.visitInsn(Opcodes.I2D);
      }
    }
  }
}
