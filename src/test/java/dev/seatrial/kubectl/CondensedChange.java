package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Change;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of an object, or an event, as the recorder of the scenarios wrote it.
 *
 * @param kind ADDED, MODIFIED, DELETED or EVENT
 * @param object such as {@code Pod/web-0}
 * @param facts what changed, masked: {@code status.replicas: 1→2}
 * @param cut whether the recorder cut the line, so that there were more facts
 */
record CondensedChange(long atMicros, String kind, String object, Set<String> facts, boolean cut) {
  private static final Pattern LINE =
      Pattern.compile(" *([0-9.]+) (ADDED|MODIFIED|DELETED|EVENT) ([^ ]+) ?(.*)");
  private static final Pattern TOKEN =
      Pattern.compile("\\b(owner|finalizers|replicas|images)=([^ ]*)");

  /** A line of {@code watch.txt}. */
  static CondensedChange recorded(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(line);
    }
    String kind = matcher.group(2);
    String object = matcher.group(3);
    String rest = matcher.group(4);
    // Of an object that was there before, the recorder did not know what changed first.
    boolean cut = rest.endsWith("…") || rest.startsWith("(first seen)");
    Set<String> facts =
        switch (kind) {
          case "ADDED" -> tokens(object, rest);
          case "EVENT" -> Set.of(eventText(object, rest));
          case "MODIFIED" -> modifications(object, rest);
          default -> Set.of();
        };
    return new CondensedChange(RecordedScenario.micros(matcher.group(1)), kind, object, facts, cut);
  }

  /** A change in the simulated cluster. */
  static CondensedChange simulated(Change change, long atMicros) {
    Tree after = change.after();
    if (change.key().resource().equals("events")) {
      String involved =
          after.text("", "involvedObject", "kind") + "/" + after.text("", "involvedObject", "name");
      return new CondensedChange(
          atMicros, "EVENT", involved, Set.of(eventText(involved, event(after))), false);
    }
    String object = after.text("", "kind") + "/" + after.text("", "metadata", "name");
    Set<String> facts =
        switch (change.kind()) {
          case ADDED -> tokens(object, added(after));
          case MODIFIED -> ChangedFields.between(change.before(), after);
          case DELETED -> Set.of();
        };
    return new CondensedChange(atMicros, change.kind().name(), object, masked(facts), false);
  }

  private static String event(Tree event) {
    return "%s %s (%s, x%d): %s"
        .formatted(
            event.text("", "type"),
            event.text("", "reason"),
            event.text(event.text("", "reportingComponent"), "source", "component"),
            event.number(event.number(1, "series", "count"), "count"),
            event.text("", "message"));
  }

  private static String added(Tree object) {
    StringBuilder text = new StringBuilder();
    for (Tree owner : object.items("metadata", "ownerReferences")) {
      boolean controls = owner.flag(false, "controller");
      text.append("owner=" + owner.text("", "kind") + "/" + owner.text("", "name"));
      text.append(controls ? "* " : " ");
    }
    List<Tree> finalizers = object.items("metadata", "finalizers");
    if (!finalizers.isEmpty()) {
      text.append("finalizers=" + joined(finalizers.stream()) + " ");
    }
    if (object.at("spec", "replicas").isPresent()) {
      text.append("replicas=" + object.number(0, "spec", "replicas") + " ");
    }
    boolean pod = object.text("", "kind").equals("Pod");
    Tree spec = pod ? object.at("spec") : object.at("spec", "template", "spec");
    boolean shown = pod || object.text("", "apiVersion").startsWith("apps/");
    if (shown && !spec.items("containers").isEmpty()) {
      text.append("images=");
      text.append(joined(spec.items("containers").stream().map(each -> each.at("image"))));
    }
    return text.toString();
  }

  private static String joined(Stream<Tree> texts) {
    return texts.map(text -> text.text("")).collect(Collectors.joining(","));
  }

  private static Set<String> tokens(String object, String rest) {
    Set<String> tokens = new LinkedHashSet<>();
    if (!object.startsWith("Node/")) {
      Matcher token = TOKEN.matcher(rest.replaceFirst("\\{.*", ""));
      while (token.find()) {
        tokens.add(ScenarioMasks.masked(token.group()));
      }
    }
    return tokens;
  }

  // The recordings shared one cluster, and a node's events are counted for its whole life.
  private static String eventText(String object, String rest) {
    String text = object.startsWith("Node/") ? rest.replaceFirst(", x\\d+\\)", ", xN)") : rest;
    return ScenarioMasks.masked(text);
  }

  private static Set<String> modifications(String object, String rest) {
    Set<String> facts = new TreeSet<>();
    if (rest.startsWith("(first seen)")) {
      return facts;
    }
    List<String> parts = Stream.of(rest.split(" \\| ", -1)).toList();
    for (String part : rest.endsWith("…") ? parts.subList(0, parts.size() - 1) : parts) {
      ChangedFields.brief(object, part).ifPresent(facts::add);
    }
    return masked(facts);
  }

  private static Set<String> masked(Set<String> facts) {
    return facts.stream().map(ScenarioMasks::masked).collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isEvent() {
    return kind.equals("EVENT");
  }

  /** Whether all that changed is what is not compared. */
  boolean isBare() {
    return kind.equals("MODIFIED") && facts.isEmpty();
  }

  /** Whether the two say the same of their objects, times aside. */
  boolean saysAs(CondensedChange other) {
    return kind.equals(other.kind)
        && (facts.equals(other.facts)
            || cut && other.facts.containsAll(facts)
            || other.cut && facts.containsAll(other.facts));
  }

  @Override
  public String toString() {
    return "%8.2f %s %s %s%s"
        .formatted(atMicros / 1e6, kind, object, String.join(" | ", facts), cut ? " …" : "");
  }
}
