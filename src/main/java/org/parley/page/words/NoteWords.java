package org.parley.page.words;

import static org.parley.page.words.Spelling.Choice.LENGTH;
import static org.parley.page.words.Spelling.Choice.MEMORY;
import static org.parley.page.words.Spelling.Choice.TABLE_SIZE;
import static org.parley.page.words.Spelling.Choice.TIME;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.answer.Lack;
import org.parley.answer.Listed;
import org.parley.answer.Memory;
import org.parley.answer.Note;
import org.parley.answer.Sought;
import org.parley.page.words.Spelling.Choice;
import org.parley.table.Words;

/** Notes in words, each without a capital or a full stop. */
public final class NoteWords {

  private static final int MOST_NAMED = 5;

  private final Spelling spelling;
  private final Map<Class<? extends Note>, Function<Note, String>> words = new HashMap<>();

  public NoteWords(Spelling spelling) {
    this.spelling = spelling;
    runs();
    idle();
    conflicts();
    new WorldsNoteWords(spelling).addTo(this);
    WantNoteWords.addTo(this);
    TalkNoteWords.addTo(this);
    StabilityWords.addTo(this);
    say(Note.OrderedByDate.class, note -> "the scenarios stand in the order of their dates");
    say(
        Note.OrderUnknown.class,
        note ->
            "the scenarios stand as given, since dates do not tell which is earlier: "
                + String.join(", ", note.dates()));
    say(Note.On.class, note -> note.scenario() + ": " + of(note.note()));
  }

  /** Has a kind of note worded in a way. */
  <N extends Note> void say(Class<N> kind, Function<N, String> how) {
    words.put(kind, note -> how.apply(kind.cast(note)));
  }

  /** A note in words. */
  public String of(Note note) {
    return Optional.ofNullable(words.get(note.getClass())).orElseThrow().apply(note);
  }

  private void runs() {
    say(Note.Untabulated.class, this::untabulated);
    say(
        Note.WeightedDraws.class,
        note ->
            "sampled figures follow the option weights of the assumptions, exact ones count every"
                + " outcome alike unless they are called weighted");
    say(Note.Hindsight.class, this::hindsight);
    say(Note.NotExact.class, this::notExact);
    say(
        Note.Interrupted.class,
        note ->
            note.answers().isEmpty()
                ? "interrupted"
                : "interrupted before these were known: " + list(note.answers()));
    say(
        Note.TiedIssues.class,
        note ->
            "not sampled: coherence ties the issues "
                + note.issues()
                + " together in more than ["
                + note.limit()
                + "] ways");
    say(
        Note.NothingCoherent.class,
        note -> "not sampled: no outcome is coherent, because of the issues " + note.issues());
    say(Note.CoherenceWaived.class, note -> waived(note, note.rules().size() == 1));
    say(Note.NoDraws.class, note -> "not sampled: no draws were asked for");
    say(
        Note.FewerDraws.class,
        note ->
            Words.count(note.made())
                + " of "
                + Words.plural(note.asked(), drawn(note.what()))
                + " were made in the time given: "
                + allowsMore(spelling, TIME));
  }

  private static String drawn(Note.FewerDraws.What what) {
    return what.name().toLowerCase(Locale.ROOT).replace('_', ' ').replaceFirst("s$", "");
  }

  private static String waived(Note.CoherenceWaived note, boolean isOne) {
    boolean isCoherence = note.agreement().size() < note.rules().size();
    String agreement = isCoherence ? "coherence and agreement" : "agreement";
    return (note.agreement().isEmpty() ? "coherence" : agreement)
        + (isOne ? " rule " : " rules ")
        + String.join(", ", note.rules())
        + (isOne ? " is waived: an assumption" : " are waived: assumptions")
        + " of the encoder's";
  }

  private String untabulated(Note.Untabulated note) {
    int more = note.targets().size() - MOST_NAMED;
    return "not exact: the rules for ["
        + note.targets().stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + "]"
        + (more > 0 ? " and " + more + " more" : "")
        + " read too many issues to tabulate, so Drools judges every draw; "
        + allowsMore(spelling, TABLE_SIZE);
  }

  private String hindsight(Note.Hindsight note) {
    return String.join(", ", note.positions())
        + " stood already, by a document of later (since "
        + String.join("; ", note.since())
        + "); with hindsight "
        + (note.acceptable().signum() == 0
            ? "no outcome is acceptable"
            : Words.plural(note.acceptable(), "outcome") + " would be acceptable")
        + ": "
        + spelling.of(Choice.HINDSIGHT);
  }

  private String notExact(Note.NotExact note) {
    return "not exact for want of "
        + lack(note.lack())
        + ": "
        + list(note.answers())
        + "; "
        + note.memory().map(this::enough).orElseGet(() -> more(note.lack()));
  }

  private String enough(Memory memory) {
    return memory.canBeAllowed()
        ? "at most " + needed(spelling, memory)
        : allowsMore(spelling, MEMORY) + ", but perhaps not enough";
  }

  /** What so many megabytes need. */
  static String needed(Spelling spelling, Memory memory) {
    String megabytes = String.format(Locale.ROOT, "%.0f", memory.megabytes());
    return spelling.of(MEMORY, megabytes) + " is needed";
  }

  /** The word for what there was too little of. */
  static String lack(Lack lack) {
    return lack.name().toLowerCase(Locale.ROOT);
  }

  private static String list(List<Sought> answers) {
    List<String> named = answers.stream().map(SoughtWords::of).toList();
    int last = named.size() - 1;
    return last == 0
        ? named.get(0)
        : String.join(", ", named.subList(0, last)) + " and " + named.get(last);
  }

  /** That asking for more of something allows more. */
  static String allowsMore(Spelling spelling, Choice choice) {
    return spelling.of(choice) + " allows more";
  }

  /** What lets a listing that ended early go on. */
  private String more(Lack lack) {
    return switch (lack) {
      case LENGTH -> spelling.lengthOfConflicts() + " lists more";
      case TIME -> allowsMore(spelling, TIME);
      case MEMORY -> allowsMore(spelling, MEMORY);
    };
  }

  private void idle() {
    say(
        Note.FirmnessOfWaived.class,
        note ->
            spelling.of(Choice.FIRMNESS, note.position())
                + " has no effect: the position is waived");
    say(Note.NotBinding.class, this::notBinding);
    say(
        Note.NothingLeftOut.class,
        note ->
            effect(
                    note.parties().stream()
                        .map(party -> spelling.of(Choice.WITHOUT, party))
                        .toList(),
                    "none of its positions binds",
                    "none of their positions binds")
                + " with "
                + spelling.of(Choice.STEP, note.step().label()));
    say(
        Note.NothingToCorrelate.class,
        note ->
            effect(
                    note.parties().stream()
                        .map(party -> spelling.of(Choice.CORRELATION, party))
                        .toList(),
                    "the party has",
                    "each party has")
                + " fewer than two enforced lines that may bind or not");
  }

  private String notBinding(Note.NotBinding note) {
    List<String> given =
        note.given().stream()
            .map(
                one ->
                    spelling.of(one.isWaiver() ? Choice.WAIVER : Choice.FIRMNESS, one.position()))
            .toList();
    return effect(given, "the position does", "the positions do")
        + " not bind with "
        + spelling.of(Choice.STEP, note.step().label());
  }

  private static String effect(List<String> given, String one, String several) {
    return String.join(", ", given)
        + (given.size() == 1 ? " has no effect: " + one : " have no effect: " + several);
  }

  private void conflicts() {
    say(
        Note.MoreThanFound.class,
        note ->
            Words.plural(note.found(), lowerCase(note.what()))
                + " found, there may be more: "
                + more(note.lack()));
    say(
        Note.SmallestListed.class,
        note ->
            "the "
                + Words.count(note.listed())
                + " smallest of "
                + Words.plural(note.found(), lowerCase(note.what()))
                + " are listed: "
                + more(note.lack()));
    say(Note.Unconfirmed.class, note -> "not confirmed within the limits: " + note.positions());
    say(Note.MoreChanges.class, note -> "not all sets of changes were found: " + moreChanges(note));
    say(
        Note.SmallestCounted.class,
        note -> "the " + note.counted() + " smallest of " + note.found() + " sets are counted");
    say(Note.TooManyReadings.class, this::tooManyReadings);
    say(Note.UnfinishedReadings.class, this::unfinishedReadings);
    say(
        Note.LeastFirmSets.class,
        note ->
            "concession combinations cross one of the "
                + note.sets()
                + " least firm sets of lines");
  }

  private static String lowerCase(Listed what) {
    return what.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String moreChanges(Note.MoreChanges note) {
    return note.most()
        .map(most -> "only " + Words.count(most) + " are looked for")
        .orElseGet(
            () -> note.lack() == Lack.LENGTH ? allowsMore(spelling, LENGTH) : more(note.lack()));
  }

  private String tooManyReadings(Note.TooManyReadings note) {
    return "the readings combine in "
        + Words.count(note.combinations())
        + " ways: in how many of them something holds was not counted, and which conflicts they"
        + " bring is not told; "
        + spelling.of(LENGTH)
        + ", "
        + spelling.of(TIME)
        + " and "
        + spelling.of(MEMORY)
        + " allow more";
  }

  private String unfinishedReadings(Note.UnfinishedReadings note) {
    return "a limit was reached in "
        + note.unfinished()
        + " of "
        + Words.plural(note.combinations(), "combination")
        + " of readings: what holds in them may be more than is shown; "
        + spelling.of(LENGTH)
        + ", "
        + spelling.of(TIME)
        + " and "
        + spelling.of(MEMORY)
        + " allow more";
  }
}
