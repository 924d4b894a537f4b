package org.parley.scenario;

import org.parley.scenario.Position.Status;

/**
 * How much of what was said is taken to bind; each step adds to the one before, because "every
 * stated red line" has more than one honest reading. Preferences, lapsed positions and those known
 * by hindsight bind on no step.
 */
public enum LadderStep implements Named {
  /** Red lines that a document of this snapshot states. */
  STATED("stated", "red lines of this snapshot"),
  /** Also red lines said earlier and not withdrawn since. */
  STANDING("standing", "plus carried red lines"),
  /** Also demands, stated or carried. */
  DEMANDS("demands", "plus demands"),
  /** Also positions the encoder has inferred. */
  INFERRED("inferred", "plus inferred positions");

  /** The step enforced where no other is asked for. */
  public static final LadderStep DEFAULT = STANDING;

  private final String label;
  private final String title;

  LadderStep(String label, String title) {
    this.label = label;
    this.title = title;
  }

  @Override
  public String label() {
    return label;
  }

  /** What the step adds, in words. */
  public String title() {
    return title;
  }

  /** Whether a position binds on this step. */
  public boolean binds(Position position) {
    return switch (position.status()) {
      case LAPSED, HINDSIGHT -> false;
      case STATED, CARRIED -> bindsByKind(position);
    };
  }

  /**
   * Whether a position known by hindsight would bind on this step, had it been reported then: it is
   * taken as one said earlier and not withdrawn. False of any other position.
   */
  public boolean bindsWithHindsight(Position position) {
    return position.status() == Status.HINDSIGHT && bindsByKind(position);
  }

  private boolean bindsByKind(Position position) {
    return switch (position.kind()) {
      case RED_LINE -> this != STATED || position.status() == Status.STATED;
      case DEMAND -> compareTo(DEMANDS) >= 0;
      case INFERRED -> this == INFERRED;
      case PREFERENCE -> false;
    };
  }
}
