package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Change;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The changes of Deployments, ReplicaSets, Pods and Events that were recorded while some steps ran,
 * against those of the replay: for each object, the same changes in the same order.
 *
 * <p>Pods have drawn names, so it is their courses that are compared, however they are called.
 */
final class SessionWatches {
  private static final Path WATCHES = Path.of("src/test/resources/oracle/session/watches");
  private static final Pattern LINE =
      Pattern.compile("\\s*([\\d.]+) (\\w+)\\s+(\\w+)\\s+(\\S+)\\s+rv=\\d+ (.*)");

  /** The step with which a watch began, and the recording. */
  private static final Map<String, String> RECORDED = new TreeMap<>();

  static {
    RECORDED.put("012", "014-run-pod");
    RECORDED.put("019", "020-create-deployment");
    RECORDED.put("054", "056-scale-up");
    RECORDED.put("057", "058-scale-down");
    RECORDED.put("093", "094-delete-bare");
    RECORDED.put("119", "119-drain");
    RECORDED.put("139", "140-rollout-create");
    RECORDED.put("144", "145-rolling-update");
    RECORDED.put("154", "159-bad-image");
    RECORDED.put("163", "164-undo");
    RECORDED.put("196", "196-deadline");
  }

  private final Cluster cluster;
  private final Map<String, List<String>> differences = new TreeMap<>();
  private int equal;
  private int all;
  private Optional<Watch> open = Optional.empty();

  SessionWatches(Cluster cluster) {
    this.cluster = cluster;
    cluster.observe(change -> open.ifPresent(watch -> watch.see(change, cluster.nowMicros())));
  }

  /** Begins the watch of a step, where there is one, and ends the one before. */
  void begin(String step) throws IOException {
    if (RECORDED.containsKey(step)) {
      end();
      open = Optional.of(new Watch(RECORDED.get(step), cluster.nowMicros()));
    }
  }

  /** Compares what was seen. */
  void end() {
    open.ifPresent(this::compare);
    open = Optional.empty();
  }

  /** How many of the courses of all objects are as recorded, and which are not. */
  String report() {
    return differences.entrySet().stream()
            .map(each -> "=== " + each.getKey() + "\n" + String.join("\n", each.getValue()) + "\n")
            .collect(Collectors.joining())
        + equal
        + " of "
        + all
        + " courses equal\n";
  }

  int equal() {
    return equal;
  }

  private void compare(Watch watch) {
    Map<String, List<String>> left = new LinkedHashMap<>(watch.seen);
    List<String> different = new ArrayList<>();
    Map<String, List<String>> missing = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> course : watch.recorded.entrySet()) {
      all++;
      Optional<String> match =
          left.entrySet().stream()
              .filter(other -> kind(other.getKey()).equals(kind(course.getKey())))
              .filter(other -> other.getValue().equals(course.getValue()))
              .map(Map.Entry::getKey)
              .findFirst();
      if (match.isPresent()) {
        equal++;
        left.remove(match.get());
      } else {
        missing.put(course.getKey(), course.getValue());
      }
    }
    missing.forEach((name, course) -> different.add("- " + name + lines("-   ", course)));
    left.forEach((name, course) -> different.add("+ " + name + lines("+   ", course)));
    differences.put(watch.name, different);
  }

  private static String lines(String indent, List<String> course) {
    return course.stream().map(line -> "\n" + indent + line).collect(Collectors.joining());
  }

  /** Events and pods are alike whatever their names. */
  private static String kind(String name) {
    return name.startsWith("Event") || name.startsWith("Pod") ? name.split(" ", 2)[0] : name;
  }

  /** One watch: the courses of its objects by kind and name. */
  private static final class Watch {
    private final String name;
    private final long beginMicros;
    private final long endMicros;
    private final Map<String, List<String>> recorded = new LinkedHashMap<>();
    private final Map<String, List<String>> seen = new LinkedHashMap<>();

    Watch(String name, long nowMicros) throws IOException {
      this.name = name;
      this.beginMicros = nowMicros;
      double last = 0;
      for (String line : Files.readAllLines(WATCHES.resolve(name + ".watch.txt"))) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
          throw new IllegalStateException(line);
        }
        last = Double.parseDouble(parts.group(1));
        add(recorded, parts.group(3) + " " + parts.group(4), parts.group(2) + " " + masked(parts));
      }
      this.endMicros = beginMicros + (long) (last * 1_000_000);
    }

    private static String masked(Matcher parts) {
      return SessionWatches.masked(parts.group(5));
    }

    private static void add(Map<String, List<String>> to, String object, String change) {
      to.computeIfAbsent(object, fresh -> new ArrayList<>()).add(change);
    }

    void see(Change change, long nowMicros) {
      Tree object = change.kind() == Change.Kind.DELETED ? change.before() : change.after();
      String kind = object.text("", "kind");
      Optional<String> told = told(kind, object);
      boolean ours = object.text("", "metadata", "namespace").equals("default");
      if (told.isPresent() && ours && nowMicros <= endMicros && nowMicros >= beginMicros) {
        add(
            seen,
            kind + " " + object.text("", "metadata", "name"),
            change.kind() + " " + SessionWatches.masked(told.get()));
      }
    }
  }

  private static String masked(String text) {
    return Masks.masked(text)
        .replaceAll("node=(?!None)\\S+", "node=N")
        .replaceAll("ip=(?!None)\\S+", "ip=I")
        .replace("\"", "'");
  }

  private static Optional<String> told(String kind, Tree object) {
    return switch (kind) {
      case "Deployment" -> Optional.of(deployment(object));
      case "ReplicaSet" -> Optional.of(replicaSet(object));
      case "Pod" -> Optional.of(pod(object));
      case "Event" -> Optional.of(event(object));
      default -> Optional.empty();
    };
  }

  private static String deployment(Tree object) {
    return "gen=%s obs=%s rev=%s spec=%s repl=%s upd=%s ready=%s avail=%s unavail=%s term=%s cond=%s"
        .formatted(
            word(object.at("metadata", "generation")),
            word(object.at("status", "observedGeneration")),
            word(annotation(object, "revision")),
            word(object.at("spec", "replicas")),
            number(object, "replicas"),
            number(object, "updatedReplicas"),
            number(object, "readyReplicas"),
            number(object, "availableReplicas"),
            number(object, "unavailableReplicas"),
            word(object.at("status", "terminatingReplicas")),
            object.items("status", "conditions").stream()
                .map(
                    each ->
                        each.text("", "type")
                            + "="
                            + each.text("", "status")
                            + "("
                            + each.text("", "reason")
                            + ")")
                .collect(Collectors.joining(",")));
  }

  private static String replicaSet(Tree object) {
    return "gen=%s obs=%s rev=%s hist=%s spec=%s repl=%s labeled=%s ready=%s avail=%s term=%s img=%s"
        .formatted(
            word(object.at("metadata", "generation")),
            word(object.at("status", "observedGeneration")),
            word(annotation(object, "revision")),
            word(annotation(object, "revision-history")),
            word(object.at("spec", "replicas")),
            number(object, "replicas"),
            number(object, "fullyLabeledReplicas"),
            number(object, "readyReplicas"),
            number(object, "availableReplicas"),
            word(object.at("status", "terminatingReplicas")),
            object.items("spec", "template", "spec", "containers").get(0).text("", "image"));
  }

  private static String pod(Tree object) {
    List<Tree> statuses = object.items("status", "containerStatuses");
    String ready =
        object.items("status", "conditions").stream()
            .filter(each -> each.text("", "type").equals("Ready"))
            .map(each -> "'" + each.text("", "status") + "'")
            .collect(Collectors.joining());
    return "phase=%s node=%s ip=%s ready=[%s] state=%s del=%s img=%s"
        .formatted(
            object.text("", "status", "phase"),
            word(object.at("spec", "nodeName")),
            word(object.at("status", "podIP")),
            ready,
            statuses.isEmpty() ? "" : state(statuses.get(0)),
            object.at("metadata", "deletionTimestamp").isPresent() ? "True" : "False",
            object.items("spec", "containers").get(0).text("", "image"));
  }

  private static String state(Tree status) {
    String name = status.object("state").name(0);
    return name + ":" + status.text("", "state", name, "reason");
  }

  private static String event(Tree object) {
    return object.text("", "reason")
        + " | "
        + object.text("", "type")
        + " | "
        + object.text(object.text("", "reportingComponent"), "source", "component")
        + " | "
        + object.text("", "involvedObject", "kind")
        + "/"
        + object.text("", "involvedObject", "name")
        + " | "
        + object.text("", "message");
  }

  private static Tree annotation(Tree object, String name) {
    return object.at("metadata", "annotations", "deployment.kubernetes.io/" + name);
  }

  private static String number(Tree object, String field) {
    return Long.toString(object.number(0, "status", field));
  }

  private static String word(Tree value) {
    return value.isPresent() ? value.toJson().replace("\"", "") : "None";
  }
}
