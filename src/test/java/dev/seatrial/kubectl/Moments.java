package dev.seatrial.kubectl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes of one object, those that follow each other at once joined as one may like: how many
 * writes a controller needs for what happens in one moment depends on who is faster.
 */
final class Moments {
  private static final int MOST_JOINED = 16;
  private static final long MOMENT_MICROS = 150_000;
  private static final Pattern ADDITION = Pattern.compile("([^ ]+)=(.*)", Pattern.DOTALL);
  private static final Pattern CHANGE = Pattern.compile("([^ ]+): (.*)→(.*)", Pattern.DOTALL);
  private static final String NOTHING = "∅";

  private final List<CondensedChange> life;
  private final List<List<CondensedChange>> runs = new ArrayList<>();

  Moments(List<CondensedChange> recorded) {
    this.life = new ArrayList<>(recorded);
    sortMoments();
    for (int from = 0; from < life.size(); from++) {
      runs.add(runsFrom(from));
    }
  }

  /** Several components write to a node, or of an object, at once; who is first says nothing. */
  private void sortMoments() {
    for (int from = 0; from < life.size(); ) {
      int to = from + 1;
      while (to < life.size() && isAtOnce(life.get(to - 1), life.get(to))) {
        to++;
      }
      life.subList(from, to).sort(Comparator.comparing(change -> String.valueOf(change.facts())));
      from = to;
    }
  }

  private static boolean isAtOnce(CondensedChange before, CondensedChange after) {
    boolean written =
        before.object().startsWith("Node/")
            && before.kind().equals("MODIFIED")
            && after.kind().equals("MODIFIED");
    boolean told = before.isEvent() && after.isEvent() && what(before).equals(what(after));
    return (written || told) && after.atMicros() - before.atMicros() <= MOMENT_MICROS;
  }

  /** Type and reason of an event. */
  private static String what(CondensedChange event) {
    return String.join("", event.facts()).replaceFirst(" \\(.*", "");
  }

  int size() {
    return life.size();
  }

  CondensedChange at(int position) {
    return life.get(position);
  }

  List<CondensedChange> from(int position) {
    return life.subList(position, life.size());
  }

  /** The change at a position, then joined with the next, then with the next two … */
  List<CondensedChange> runs(int from) {
    return runs.get(from);
  }

  private List<CondensedChange> runsFrom(int from) {
    List<CondensedChange> joined = new ArrayList<>();
    joined.add(life.get(from));
    for (int i = from + 1; i < Math.min(life.size(), from + MOST_JOINED); i++) {
      boolean once = life.get(i).atMicros() - life.get(i - 1).atMicros() <= MOMENT_MICROS;
      if (!once || !isJoinable(life.get(i - 1)) || !isJoinable(life.get(i))) {
        break;
      }
      joined.add(joined(joined.get(joined.size() - 1), life.get(i)));
    }
    return joined;
  }

  private static boolean isJoinable(CondensedChange change) {
    return change.kind().equals("MODIFIED") && !change.cut();
  }

  private static CondensedChange joined(CondensedChange before, CondensedChange after) {
    Map<String, String[]> values = new LinkedHashMap<>();
    Set<String> facts = new TreeSet<>();
    for (CondensedChange each : List.of(before, after)) {
      for (String fact : each.facts()) {
        Matcher change = CHANGE.matcher(fact);
        Matcher addition = ADDITION.matcher(fact);
        if (change.matches()) {
          put(values, change.group(1), change.group(2), change.group(3));
        } else if (addition.matches()) {
          put(values, addition.group(1), NOTHING, addition.group(2));
        } else {
          facts.add(fact);
        }
      }
    }
    values.forEach((path, value) -> add(facts, path, value));
    return new CondensedChange(before.atMicros(), before.kind(), before.object(), facts, false);
  }

  private static void put(Map<String, String[]> values, String path, String old, String now) {
    String[] known = values.get(path);
    values.put(path, new String[] {known == null ? old : known[0], now});
  }

  private static void add(Set<String> facts, String path, String[] value) {
    if (value[0].equals(NOTHING) && !value[1].equals(NOTHING)) {
      facts.add(path + "=" + value[1]);
    } else if (!value[0].equals(value[1])) {
      facts.add(path + ": " + value[0] + "→" + value[1]);
    }
  }
}
