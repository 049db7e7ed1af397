package dev.seatrial.trial;

import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.reconcile.Choices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the cluster of one scenario chose, and what it is told to choose instead. A choice goes by
 * what it is about and how often that was asked before: {@code latency pull 2}, {@code node web-x7k
 * 1}. The order of what happens at one moment follows the seed alone.
 */
public final class ChoiceLog {
  private final Map<String, String> wanted;
  private final Map<String, Integer> asked = new LinkedHashMap<>();
  private final List<Made> made = new ArrayList<>();
  private final Set<String> unfit = new LinkedHashSet<>();
  private boolean isOpen;

  /**
   * One choice.
   *
   * @param name what it is about, and its number
   * @param value what was chosen: a time, a node, a number from 0 on
   * @param among what there was to choose from, for a reader
   */
  public record Made(String name, String value, String among) {}

  private ChoiceLog(Map<String, String> wanted, boolean isOpen) {
    this.wanted = wanted;
    this.isOpen = isOpen;
  }

  /** Neither keeps nor changes a choice. */
  public static ChoiceLog none() {
    return new ChoiceLog(new LinkedHashMap<>(), false);
  }

  /** Keeps the choices of the first cluster, of which some are wanted by name. */
  public static ChoiceLog of(Map<String, String> wanted) {
    return new ChoiceLog(new LinkedHashMap<>(wanted), true);
  }

  /** The choices of a cluster: of the first one these, of any later one as they come. */
  Choices over(Choices base) {
    if (!isOpen) {
      return base;
    }
    isOpen = false;
    return new Kept(base);
  }

  /** All choices in their order. */
  public List<Made> made() {
    return List.copyOf(made);
  }

  /** The names of wanted choices whose values can't be chosen, so that they were not. */
  public Set<String> unfit() {
    return unfit;
  }

  /** The names of wanted choices that nobody asked for. */
  public Set<String> unasked() {
    Set<String> names = new LinkedHashSet<>(wanted.keySet());
    made.forEach(choice -> names.remove(choice.name()));
    return names;
  }

  /** Asks the base each time, so that what is not wanted otherwise stays as it is. */
  private final class Kept implements Choices {
    private final Choices base;

    Kept(Choices base) {
      this.base = base;
    }

    @Override
    public Duration latency(String what, Duration typical) {
      Duration chosen = base.latency(what, typical);
      String usual = Durations.text(chosen);
      String name = next("latency " + what);
      String value = wanted.getOrDefault(name, usual);
      Duration time = value.equals(usual) ? chosen : time(name, value, chosen);
      made.add(new Made(name, Durations.text(time), "typically " + Durations.text(typical)));
      return time;
    }

    @Override
    public int pick(String what, int candidates) {
      List<String> numbers = new ArrayList<>();
      for (int i = 0; i < candidates; i++) {
        numbers.add(Integer.toString(i));
      }
      return one(next("pick " + what), numbers, base.pick(what, candidates));
    }

    @Override
    public int node(String pod, List<String> candidates) {
      return one(next("node " + pod), candidates, base.node(pod, candidates));
    }

    @Override
    public int budget(String pod, List<String> candidates) {
      return one(next("budget " + pod), candidates, base.budget(pod, candidates));
    }

    @Override
    public long tie() {
      return base.tie();
    }

    private int one(String name, List<String> candidates, int chosen) {
      int said = candidates.indexOf(wanted.getOrDefault(name, candidates.get(chosen)));
      if (said < 0) {
        unfit.add(name);
      }
      int taken = said < 0 ? chosen : said;
      made.add(new Made(name, candidates.get(taken), "of " + String.join(", ", candidates)));
      return taken;
    }

    private Duration time(String name, String value, Duration otherwise) {
      try {
        Duration said = Durations.parse(value);
        if (!said.isNegative()) {
          return said;
        }
      } catch (MalformedTextException e) {
        // Said with all others that do not fit.
      }
      unfit.add(name);
      return otherwise;
    }

    private String next(String what) {
      return what + " " + asked.merge(what, 1, Integer::sum);
    }
  }
}
