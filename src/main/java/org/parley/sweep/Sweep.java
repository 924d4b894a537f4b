package org.parley.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.FigureValue;
import org.parley.answer.sweep.SweepCase;
import org.parley.answer.sweep.SweepPlan;
import org.parley.effort.CutShort;
import org.parley.tabulation.Case;

/**
 * Asks one question of many cases. Tables are those of the scenario, and what cases share is worked
 * out once; the answer of a case depends on no other and on no thread.
 */
public final class Sweep {

  private final Case asked;
  private final SweepPlan plan;
  private final Figures figures;
  private final Set<String> wanted;
  private final BooleanSupplier cancelled;

  private Sweep(Case asked, SweepPlan plan, Figures figures, BooleanSupplier cancelled) {
    this.asked = asked;
    this.plan = plan;
    this.figures = figures;
    this.wanted = new LinkedHashSet<>(plan.figures());
    this.cancelled = cancelled;
  }

  /**
   * The answers of all cases, in their order.
   *
   * @param asked the scenario, with the assumptions and the enforcement that cases change
   * @param done what was found earlier, by number of the case
   * @param found receives each further answer as it is found, one at a time
   * @param cancelled once true, no further case is begun, and those under way are given up
   */
  public static List<CaseAnswer> run(
      Subjects asked,
      SweepPlan plan,
      Map<Integer, CaseAnswer> done,
      Consumer<CaseAnswer> found,
      BooleanSupplier cancelled) {
    return of(asked, plan, cancelled).run(done, found);
  }

  /**
   * The sweep, to be asked case by case, by any number of threads or machines.
   *
   * @param cancelled once true, the case under way is given up, and its answer is not what it comes
   *     to
   */
  public static Sweep of(Subjects asked, SweepPlan plan, BooleanSupplier cancelled) {
    Figures figures = Questions.of(plan.question(), asked, plan.factors());
    return new Sweep(asked.asked(), plan, figures, cancelled);
  }

  /** The answer of a case, which depends on no other. */
  public CaseAnswer answer(SweepCase one) {
    return new CaseAnswer(one.number(), ordered(attempted(one)));
  }

  /**
   * Whether an answer is what the case comes to, and no more time would find another: one that is
   * not is looked for again where a sweep is gone on with.
   */
  public static boolean isSettled(CaseAnswer answer) {
    return answer.figures().stream()
        .noneMatch(figure -> figure.problem().equals(Unanswered.LIMITS));
  }

  private List<CaseAnswer> run(Map<Integer, CaseAnswer> done, Consumer<CaseAnswer> found) {
    Map<Integer, CaseAnswer> all = new TreeMap<>(done);
    List<SweepCase> open =
        plan.cases().stream().filter(one -> !done.containsKey(one.number())).toList();
    AtomicInteger next = new AtomicInteger();
    int threads = Math.max(1, Math.min(plan.settings().threads(), open.size()));
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        running.add(
            workers.submit(
                () -> {
                  for (int k = next.getAndIncrement();
                      k < open.size() && !cancelled.getAsBoolean();
                      k = next.getAndIncrement()) {
                    answer(open.get(k), all, found);
                  }
                }));
      }
      join(running);
    } finally {
      workers.shutdownNow();
    }
    return List.copyOf(all.values());
  }

  private static void join(List<Future<?>> running) {
    try {
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failure.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void answer(SweepCase one, Map<Integer, CaseAnswer> all, Consumer<CaseAnswer> found) {
    CaseAnswer answer = answer(one);
    // What an interruption has cut short is not what the case comes to.
    if (!cancelled.getAsBoolean()) {
      synchronized (this) {
        all.put(one.number(), answer);
        found.accept(answer);
      }
    }
  }

  /** A case that fails must not take the others with it. */
  private List<FigureValue> attempted(SweepCase one) {
    try {
      CaseSetting setting = CaseSetting.of(asked.enforcement(), plan.factors(), one);
      Case changed =
          Case.of(asked.tabulated(), setting.enforcement())
              .believing(setting.assumed().applied(asked.scenario()));
      CaseMeans means = CaseMeans.now(plan.settings(), cancelled);
      return figures.answer(changed, setting, wanted, means);
    } catch (CutShort e) {
      return Unanswered.beyondLimits(wanted);
    } catch (RuntimeException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      String line = reason.lines().findFirst().orElse(reason);
      return wanted.stream().map(name -> FigureValue.unknown(name, line)).toList();
    }
  }

  /** The figures asked for, in the order in which they were, each at least once. */
  private List<FigureValue> ordered(List<FigureValue> answered) {
    List<FigureValue> ordered = new ArrayList<>();
    for (String name : wanted) {
      List<FigureValue> own = answered.stream().filter(f -> f.figure().equals(name)).toList();
      ordered.addAll(own.isEmpty() ? List.of(FigureValue.unknown(name, Unanswered.LIMITS)) : own);
    }
    return ordered;
  }
}
