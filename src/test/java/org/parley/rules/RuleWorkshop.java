package org.parley.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes random rule files in all that the language can say, each production with its turn. With
 * hostility above 0, so many in a hundred texts, names and tokens are what an attacker would try.
 */
final class RuleWorkshop {

  static final List<String> HOSTILE =
      List.of(
          "\" + System.setProperty(\\\"parley.pwned\\\",\\\"1\\\") + \"",
          "' + System.setProperty('parley.pwned','1') + '",
          "\") || System.setProperty(",
          "@Modify with(System){out; setProperty('parley.pwned','1');}",
          "{toString() + System.setProperty('parley.pwned','1'))); /*}",
          "*/ System.setProperty('parley.pwned','1'); /*",
          "/*/",
          "//",
          "#{1+1}",
          "${jndi:ldap://x}",
          "@{System.exit(1)}",
          "%s%n%d",
          "end rule",
          "then",
          "\u202e\u2066",
          "null",
          "t0",
          "r0",
          "verdict",
          "Runtime.getRuntime()",
          "с текстом",
          "\ud83d\ude00",
          "");

  private static final List<String> ISSUES = List.of("force", "days", "aid", "mode");
  private static final Map<String, List<String>> OPTIONS =
      Map.of(
          "force", List.of("none", "few", "many"),
          "days", List.of("0", "0.5", "30"),
          "aid", List.of("-1", "2.50"),
          "mode", List.of("a", "b"));

  /** Positions of one reading that a file has a rule for. */
  static final List<String> POSITIONS = List.of("A", "C", "D", "E", "F");

  /** The numbers that options are, where a comparison that is off by an equal sign shows. */
  private static final List<String> BOUNDS = List.of("0", "0.5", "30", "-1", "2.5");

  private static final List<String> NUMBERS =
      List.of("0", "1", "2.5", "0.1", "0.50", "30", "030", "999999999999999999999", "0.0000001");
  private static final List<String> RELATIONS = List.of("==", "!=", "<", "<=", ">", ">=");

  private final Random random;
  private final int hostility;
  private int variables;

  /** Types of the variables that are seen, by name: {@code String}, {@code double}, … */
  private final TreeMap<String, String> seen = new TreeMap<>();

  /** Fields by declared type. */
  private final TreeMap<String, TreeMap<String, String>> declared = new TreeMap<>();

  RuleWorkshop(long seed, int hostility) {
    this.random = new Random(seed);
    this.hostility = hostility;
  }

  /** Fact types and rules, to stand behind the head of a file. */
  String file() {
    StringBuilder text = new StringBuilder();
    int types = random.nextInt(3);
    for (int type = 0; type < types; type++) {
      text.append(declaration("Kind" + type));
    }
    List<String> known = new ArrayList<>(declared.keySet());
    List<String> derivable = new ArrayList<>();
    int rule = 0;
    for (String type : known) {
      for (int n = 1 + random.nextInt(2); n > 0; n--) {
        text.append(rule("d" + rule++, derivable, type));
      }
      derivable.add(type);
    }
    for (String position : POSITIONS) {
      text.append("rule \"" + position + "\" @crosses(\"" + position + "\") when\n");
      text.append(body(derivable)).append(CROSSES);
    }
    text.append("rule \"b\" @crosses(\"B\") @reading(\"wide\") when\n");
    text.append(body(derivable)).append(CROSSES);
    if (random.nextBoolean()) {
      String id = isHostile() ? quoted() : "\"F-1\"";
      text.append("rule \"f\" @coherence(").append(id).append(") when\n");
      text.append(body(derivable)).append("then verdict.incoherent(drools); end\n");
    }
    return text.toString();
  }

  private static final String CROSSES = "then verdict.crosses(drools); end\n";

  private String declaration(String name) {
    TreeMap<String, String> fields = new TreeMap<>();
    for (int field = random.nextInt(4); field > 0; field--) {
      fields.put("f" + field, pick(List.of("String", "double", "int", "boolean")));
    }
    declared.put(name, fields);
    StringBuilder text = new StringBuilder("declare " + name + "\n");
    fields.forEach((field, type) -> text.append("  " + field + " : " + type + "\n"));
    return text.append("end\n").toString();
  }

  private Map<String, String> fields(String type) {
    return Objects.requireNonNull(declared.get(type));
  }

  private String rule(String name, List<String> derivable, String type) {
    String body = body(derivable);
    StringBuilder text = new StringBuilder("rule \"" + name + "\" when\n" + body + "then ");
    List<String> arguments =
        fields(type).values().stream().map(field -> value(field, false)).toList();
    return text.append("insertLogical(new " + type + "(" + String.join(", ", arguments) + "));")
        .append(" end\n")
        .toString();
  }

  private String body(List<String> types) {
    seen.clear();
    StringBuilder text = new StringBuilder();
    for (int part = 1 + random.nextInt(3); part > 0; part--) {
      text.append("  ").append(condition(types, 2)).append("\n");
    }
    return text.toString();
  }

  private String condition(List<String> types, int depth) {
    int choice = depth == 0 ? 0 : random.nextInt(11);
    return switch (choice) {
      case 5 -> "not " + hidden(() -> group(types, depth));
      case 6 -> "exists " + hidden(() -> group(types, depth));
      case 7 -> {
        String left = hidden(() -> condition(types, depth - 1));
        yield "(" + left + " or " + hidden(() -> condition(types, depth - 1)) + ")";
      }
      case 8 -> accumulation(types);
      case 9 -> "(" + condition(types, depth - 1) + " and " + condition(types, depth - 1) + ")";
      case 10 -> shared(types);
      default -> pattern(types);
    };
  }

  /** Two alternatives that bind the same variable. */
  private String shared(List<String> types) {
    String name = "$x" + variables++;
    String rest = hidden(() -> pattern(types));
    String left = "Term(issue == \"days\", " + name + " : value)";
    String right = "(Term(issue == \"aid\", " + name + " : value) and " + rest + ")";
    seen.put(name, "double");
    return random.nextBoolean()
        ? "(" + left + " or " + right + ")"
        : "(" + right + " or " + left + ")";
  }

  private String group(List<String> types, int depth) {
    return "(" + condition(types, depth - 1) + ")";
  }

  private String hidden(java.util.function.Supplier<String> inner) {
    TreeMap<String, String> before = new TreeMap<>(seen);
    String text = inner.get();
    seen.clear();
    seen.putAll(before);
    return text;
  }

  private String accumulation(List<String> types) {
    TreeMap<String, String> before = new TreeMap<>(seen);
    String source = pattern(types);
    if (random.nextInt(3) == 0) {
      source = source + " and " + pattern(types);
    }
    String kind = pick(List.of("count", "sum", "min", "max"));
    String of = kind.equals("count") ? "" : number(false, 1);
    seen.clear();
    seen.putAll(before);
    String name = "$x" + variables++;
    seen.put(name, kind.equals("count") ? "int" : "double");
    String limit = name + " " + pick(RELATIONS) + " " + number(false, 1);
    return "accumulate(" + source + "; " + name + " : " + kind + "(" + of + "); " + limit + ")";
  }

  private String pattern(List<String> types) {
    int choice = random.nextInt(types.isEmpty() ? 8 : 12);
    if (choice < 6) {
      return term();
    }
    if (choice == 6) {
      return "Rejection(position == " + pick(List.of("\"A\"", "\"B\"")) + bind("issue") + ")";
    }
    if (choice == 7) {
      return "Position(kind != " + pick(List.of("\"demand\"", "\"red-line\"")) + bind("id") + ")";
    }
    String type = pick(types);
    List<String> parts = new ArrayList<>();
    List<String> own = new ArrayList<>();
    fields(type)
        .forEach(
            (field, kind) -> {
              if (random.nextInt(3) > 0) {
                parts.add(comparison(field, kind));
              }
              if (random.nextInt(3) == 0) {
                String name = "$x" + variables++;
                parts.add(name + " : " + field);
                own.add(name + " " + kind);
              }
            });
    own.forEach(name -> seen.put(name.split(" ")[0], name.split(" ")[1]));
    return type + "(" + String.join(", ", parts) + ")";
  }

  private String bind(String field) {
    if (random.nextBoolean()) {
      return "";
    }
    String name = "$x" + variables++;
    seen.put(name, "String");
    return ", " + name + " : " + field;
  }

  private String term() {
    List<String> parts = new ArrayList<>();
    int kind = random.nextInt(5);
    if (kind < 3) {
      String issue = pick(ISSUES);
      parts.add("issue == \"" + issue + "\"");
      if (random.nextBoolean()) {
        parts.add(
            "option "
                + pick(List.of("==", "!="))
                + " \""
                + pick(Objects.requireNonNull(OPTIONS.get(issue)))
                + "\"");
      }
      if (!List.of("force", "mode").contains(issue) && random.nextBoolean()) {
        parts.add(compared("value", Objects.requireNonNull(OPTIONS.get(issue))));
      }
    } else if (kind == 3) {
      parts.add("issue in (\"days\", \"aid\", \"force\")");
      parts.add(compared("value", BOUNDS));
    } else {
      parts.add(compared("value", BOUNDS));
    }
    if (kind != 4 || random.nextBoolean()) {
      if (random.nextInt(3) == 0
          && parts.stream().noneMatch(p -> p.contains("force\"") || p.contains("mode\""))) {
        String name = "$x" + variables++;
        parts.add(name + " : value");
        String term = "Term(" + String.join(", ", parts) + ")";
        seen.put(name, "double");
        return term;
      }
    }
    return "Term(" + String.join(", ", parts) + bind("option") + ")";
  }

  private String comparison(String field, String kind) {
    String left = field;
    if (kind.equals("String")) {
      String list = " in (" + value(kind, true) + ", " + value(kind, true) + ")";
      return switch (random.nextInt(4)) {
        case 0 -> left + list;
        case 1 -> left + " not" + list;
        case 2 -> left + " != " + value(kind, true);
        default -> left + " == " + value(kind, true);
      };
    }
    if (kind.equals("boolean")) {
      return random.nextInt(3) == 0
          ? left
          : left + pick(List.of(" == ", " != ")) + value(kind, true);
    }
    return compared(left, NUMBERS);
  }

  /**
   * A number held against others.
   *
   * @param options the numbers it can be, of which alone one may ask whether it is them
   */
  private String compared(String left, List<String> options) {
    String one = left + related(2, options);
    return switch (random.nextInt(6)) {
      case 0 -> one + " && " + left + related(1, options);
      case 1 -> "(" + one + " ||" + related(1, options) + ")";
      case 2 -> left + " in (" + asked(1, options) + ", " + asked(1, options) + ")";
      case 3 -> left + " not in (" + asked(1, options) + ", " + pick(options) + ")";
      case 4 -> left + " * 2 - " + number(true, 1) + " " + pick(RELATIONS) + " " + number(true, 1);
      default -> one;
    };
  }

  private String related(int depth, List<String> options) {
    String relation = pick(RELATIONS);
    boolean asks = relation.equals("==") || relation.equals("!=");
    return " " + relation + " " + (asks ? asked(depth, options) : number(true, depth));
  }

  private String asked(int depth, List<String> options) {
    String number = number(true, depth);
    return number.matches("-?[0-9.]+") ? pick(options) : number;
  }

  private String value(String kind, boolean inPattern) {
    return switch (kind) {
      case "String" -> {
        if (isHostile()) {
          yield quoted();
        }
        List<String> known = seenOf("String");
        yield !known.isEmpty() && random.nextBoolean()
            ? pick(known)
            : "\"" + pick(List.of("none", "few", "0.5", "a", "force", "days")) + "\"";
      }
      case "boolean" -> pick(List.of("true", "false"));
      case "int" -> {
        List<String> whole = seenOf("int");
        yield !whole.isEmpty() && random.nextBoolean()
            ? pick(whole)
            : pick(List.of("0", "3", "-7", "12345678901234567890"));
      }
      default -> number(inPattern, 2);
    };
  }

  private String number(boolean inPattern, int depth) {
    List<String> known = new ArrayList<>(seenOf("double"));
    known.addAll(seenOf("int"));
    int choice = random.nextInt(6);
    if (choice < 2 && !known.isEmpty()) {
      return pick(known);
    }
    if (choice == 2 && depth > 0) {
      String left = number(inPattern, depth - 1);
      return "(" + left + pick(List.of(" + ", " - ", " * ")) + number(inPattern, depth - 1) + ")";
    }
    return random.nextBoolean()
        ? pick(BOUNDS)
        : (random.nextInt(4) == 0 ? "-" : "") + pick(NUMBERS);
  }

  private List<String> seenOf(String kind) {
    return seen.entrySet().stream()
        .filter(entry -> entry.getValue().equals(kind))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isHostile() {
    return random.nextInt(100) < hostility;
  }

  private String quoted() {
    String text = pick(HOSTILE);
    return random.nextBoolean() ? "\"" + text + "\"" : "'" + text + "'";
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
