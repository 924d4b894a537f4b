package org.parley.files;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.Note;
import org.parley.scenario.Named;

/**
 * Notes in JSON: the code of each, its parameters by name, and the same in words. Codes and names
 * of parameters are those of the records, in small letters.
 */
public final class NoteJson {

  private NoteJson() {}

  /** The notes of an answer, in their order. */
  public static List<Map<String, Object>> of(List<Note> notes, Wording wording) {
    return notes.stream().map(note -> of(note, wording)).toList();
  }

  private static Map<String, Object> of(Note note, Wording wording) {
    Map<String, Object> json = new LinkedHashMap<>();
    Note inner = note;
    if (note instanceof Note.On on) {
      inner = on.note();
      json.put("scenario", on.scenario());
    }
    json.put("code", code(inner));
    json.putAll(components((Record) inner));
    json.put("text", wording.of(note));
    return json;
  }

  /** The code of a note, such as {@code not-exact}. */
  static String code(Note note) {
    return small(note.getClass().getSimpleName(), "-");
  }

  private static Map<String, Object> components(Record values) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (RecordComponent component : values.getClass().getRecordComponents()) {
      json.put(small(component.getName(), "_").replaceFirst("^is_", ""), value(component, values));
    }
    return json;
  }

  private static Object value(RecordComponent component, Record values) {
    try {
      component.getAccessor().setAccessible(true);
      return json(component.getAccessor().invoke(values));
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("[" + component + "] cannot be read", e);
    }
  }

  private static Object json(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(NoteJson::json);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(NoteJson::json).toList();
    }
    if (value instanceof Named named) {
      return named.label();
    }
    if (value instanceof Enum<?> constant) {
      return TableFiles.label(constant);
    }
    return value instanceof Record values ? components(values) : value;
  }

  /** {@code notExact} as {@code not-exact}. */
  private static String small(String name, String separator) {
    return name.replaceAll("(?<=.)(?=[A-Z])", separator).toLowerCase(Locale.ROOT);
  }
}
