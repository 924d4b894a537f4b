package org.parley.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.answer.Note;
import org.parley.answer.WorldsNote;

/** One value of each record of a sealed type, so that none is forgotten. */
public final class Samples {

  private Samples() {}

  /** A note of each kind. */
  public static Stream<Note> notes() {
    return records(Note.class).map(Samples::record).map(Note.class::cast);
  }

  /** The records of a sealed type, those of sealed types within it included. */
  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::records)
        : Stream.of(type);
  }

  private static Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components).map(c -> value(c.getGenericType())).toArray(Object[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no sample of " + type, e);
    }
  }

  private static Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Object inner = value(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Optional.class ? Optional.of(inner) : List.of(inner);
    }
    if (type == int.class || type == Integer.class) {
      return 7;
    }
    if (type == long.class) {
      return 7L;
    }
    if (type == BigInteger.class) {
      return BigInteger.TEN;
    }
    if (type == double.class) {
      return 0.5;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == String.class) {
      return "id";
    }
    if (type == Note.class) {
      return new WorldsNote.OnlyDealsDrawn();
    }
    Class<?> plain = (Class<?>) type;
    return plain.isEnum() ? plain.getEnumConstants()[0] : record(plain);
  }
}
