package org.parley.scenario.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of mistake, by an id that stays with it for ever: ids are neither used again nor given to
 * another kind. A new kind takes the next number of its letter.
 */
public enum ProblemCode {
  // The file as such, and YAML.
  FILE_MISSING("Y01"),
  FILE_UNREADABLE("Y02"),
  FILE_TOO_LARGE("Y03"),
  NOT_TEXT("Y04"),
  CHARACTER_NOT_IN_YAML("Y05"),
  NOT_YAML("Y06"),
  EMPTY_FILE("Y07"),
  SEVERAL_DOCUMENTS("Y08"),
  ALIAS("Y09"),
  TAG("Y10"),
  KEY_NO_WORD("Y11"),
  KEY_TWICE("Y12"),
  TOO_MANY_VALUES("Y13"),
  TOO_MANY_PROBLEMS("Y14"),

  // What a scenario says.
  FORMAT_VERSION("S01"),
  UNKNOWN_KEY("S02"),
  MISSING_KEY("S03"),
  UNKNOWN_ID("S04"),
  UNKNOWN_WORD("S05"),
  NO_ID("S06"),
  NO_MAPPING("S07"),
  NO_LIST("S08"),
  EMPTY("S09"),
  NO_TEXT("S10"),
  NO_DATE("S11"),
  NO_NUMBER("S12"),
  NO_SOURCE("S13"),
  NO_BASIS("S14"),
  TOO_FEW_OPTIONS("S15"),
  OPTION_NO_NUMBER("S16"),
  OPTION_TWICE("S17"),
  UNUSABLE_CONDITION("S18"),
  REJECTS_BESIDE_READINGS("S19"),
  READING_NAMED_NONE("S20"),
  PROBABILITIES("S21"),
  RANGE_ORDER("S22"),
  WEIGHTS_ALL_ZERO("S23"),
  RULE_FILE_MISSING("S24"),
  RULE_FILE_REFUSED("S25"),
  RULE_FILE_TWICE("S26"),
  JUDGED_BY_NO_RULE("S27"),
  NO_PARAGRAPH("S28"),
  IMPORTANCE_TWICE("S29"),
  NOTHING_WANTED("S30"),
  VALUATION("S31"),
  NO_TODAY("S32"),
  HINDSIGHT("S33"),
  NO_WHOLE_NUMBER("S40"),
  LEVEL_RANGE("S41"),
  CALENDAR("S42"),
  TACTICS("S45"),
  ONE_WAY("S46"),
  TOGETHER_ALONE("S55"),
  CONTRADICTORY_MOVES("S56"),
  NO_CONTROL("S57"),
  STATE_RANKS("S58"),
  FOREIGN_FILE("S59"),
  TEST_WITHOUT_EXPECTATION("S60"),
  NO_RULE_OF_THIS("S61"),
  TEST_CONTRADICTION("S62"),
  LAYER_TWICE("S70"),
  LAYER_RULE("S71"),
  QUOTA("S72"),
  VETO_OUTSIDE("S73"),
  VOTES("S75"),
  TOO_MANY_VOTERS("S76"),
  ORDER_CYCLE("S77"),
  MEMBER_TWICE("S78"),
  NOT_HELD("S79"),
  ACCEPTANCE("S80"),
  GRAPH_MODEL("S85"),
  OTHER_FILE("S89"),

  // What a plan of a sweep says, beside what it has in common with a scenario.
  PLAN("P01"),

  // What a rule file says.
  CHARACTER_NOT_IN_RULES("R01"),
  UNEXPECTED("R02"),
  UNKNOWN_FACT_TYPE("R03"),
  UNKNOWN_FIELD("R04"),
  METADATA("R05"),
  IMPORT("R06"),
  NOT_IMPORTED("R07"),
  GLOBAL("R08"),
  PACKAGE("R09"),
  DECLARATION("R10"),
  DECLARED_TWICE("R11"),
  RULE_NAME("R12"),
  NO_COMPARISON("R13"),
  UNBOUND_VARIABLE("R14"),
  BOUND_TWICE("R15"),
  DIFFERENT_TYPES("R16"),
  NO_ORDER("R17"),
  NUMBER_EXPECTED("R18"),
  WRONG_COUNT_OF_VALUES("R19"),
  ACCUMULATE("R20"),
  UNKNOWN_ID_IN_RULE("R21"),
  UNKNOWN_OPTION_IN_RULE("R22"),
  NO_VALUE("R23"),
  CONCLUSION("R24"),
  RESTS_ON_ITSELF("R25"),
  TOO_MUCH("R26"),
  TOO_LONG("R27"),
  TOO_MANY_MATCHES("R28"),
  TOO_MANY_DIGITS("R29"),
  COHERENCE_AND_POSITION("R30"),
  WRONG_RULE_FILE("R40"),
  NO_EVENT("R41"),
  EFFECT("R42"),
  EFFECT_NUMBER("R43"),
  NOT_CLOSED("R50"),
  NO_END("R51"),
  ACCEPTANCE_IN_RULE("R52"),
  TABLE("R53"),
  CELL("R54"),
  ROW("R55"),
  CHANCE_RANGE("R56"),
  SENTENCE("R80"),
  PARTY_OF_SENTENCE("R81"),

  // What can be used, and is hardly meant.
  OPTION_REJECTED_TWICE("W01"),
  NO_OPTION_LEFT("W02"),
  CONDITION_WITHOUT_OPTION("W03"),
  CROSSED_BY_NONE("W04"),
  CROSSED_BY_ALL("W05"),
  RULE_WITHOUT_TABLE("W06"),
  NUMBER_OF_NO_OPTION("W07"),
  UNREACHABLE_RESERVATION("W08"),
  WANTS_NOTHING("W09"),
  COHERENCE_NOT_LISTED("W10"),
  NEVER_HAPPENS("W20"),
  ALWAYS_HAPPENS("W21"),
  SOURCE_UNKNOWN("W22"),
  IDLE_STRATEGY("W25"),
  INCOHERENT_TODAY("W30"),
  STOPS_NOTHING("W35"),
  VOTES_UNUSED("W36"),
  CONTRARY_WEIGHTS("W37"),
  IMPORTANCE_WITHOUT_EFFECT("W45"),
  PREFERRED_TWICE("W46"),
  ID_OF_A_PARTY("W47"),
  RULE_NEVER_FIRES("W50"),
  RULE_FIRES_IN_VAIN("W51"),
  RULE_ALWAYS_FIRES("W52"),
  RULE_SHADOWED("W53"),
  RULE_REPEATED("W54"),
  RULES_CONTRADICT("W55"),
  READINGS_ALIKE("W56"),
  READING_FORGOTTEN("W57"),
  STATED_CROSSES("W58"),
  OWN_LINES_EXCLUDE("W59"),
  ISSUE_WITHOUT_EFFECT("W60"),
  OPTIONS_ALIKE("W61"),
  FACT_UNMATCHED("W62"),
  FIRMNESS_OUTSIDE("W63"),
  POSITION_WITHOUT_EFFECT("W64"),
  NOT_NOT("W65"),
  MIXED_WITHOUT_BRACKETS("W76"),
  ACCEPTED_IN_VAIN("W78"),
  WARNINGS_UNFINISHED("W79");

  private final String id;

  ProblemCode(String id) {
    this.id = id;
  }

  /** A letter and two digits. */
  public String id() {
    return id;
  }

  /** Whether the file can be used all the same. */
  public Problem.Severity severity() {
    return id.startsWith("W") ? Problem.Severity.WARNING : Problem.Severity.ERROR;
  }

  /** The code with this id, in upper or lower case. */
  public static Optional<ProblemCode> withId(String id) {
    String upper = id.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(code -> code.id.equals(upper)).findFirst();
  }
}
