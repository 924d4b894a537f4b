import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class of a lambda: what it captures in fields, and the one method of its interface. */
final class LambdaClass {

  /** The method that gives an object of it, or the only one; it takes what is captured. */
  static final String MAKE = "make";

  private static final String OBJECT = "java/lang/Object";
  private static final String ONLY = "ONLY";

  private final String head;
  private final String name;
  private final String method;
  private final String factory;
  private final Type[] captured;
  private final Type erased;
  private final Handle body;
  private final Type exact;

  LambdaClass(String head, String name, String method, String factory, Object[] arguments) {
    this.head = head;
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
    writer.visitNestHost(head);
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
