package org.parley.script;

import java.util.Optional;
import org.parley.effort.Timer;
import org.parley.engine.Engine;
import org.teavm.jso.JSExport;

/** What the script of a page calls; kept small, since no test of Java sees it run as script. */
public final class EngineScript {

  private static Optional<Engine> engine = Optional.empty();

  private EngineScript() {}

  /** Takes the model that all answers are about. */
  @JSExport
  public static void load(String model) {
    engine = Optional.of(Engine.of(model, Timer.of(System::nanoTime)));
  }

  /** The answer for a state of the switches, as JSON. */
  @JSExport
  public static String ask(String switches) {
    return engine.orElseThrow().ask(switches);
  }

  /** Makes the two known; nothing is done until they are called. */
  public static void main(String[] arguments) {}
}
