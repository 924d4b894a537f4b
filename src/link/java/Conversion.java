import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Values of one type made values of another, as an assignment of Java makes them. */
final class Conversion {

  private static final String OBJECT = "java/lang/Object";

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
