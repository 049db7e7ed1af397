package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Change;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the commands of a recorded scenario at their times and compares what comes of it. */
final class ScenarioReplay {
  private static final long LEAD_MICROS = 10_000_000;

  /** kubectl's first request comes so long after its start, in the recordings. */
  private static final long START_MICROS = 45_000;

  /** A write comes so long before the end of the command that makes it. */
  private static final long WRITE_MICROS = 15_000;

  private static final Pattern WRITES =
      Pattern.compile(
          "kubectl (apply|create|scale|label|annotate|patch|set|taint|cordon|uncordon|expose"
              + "|autoscale|run|rollout (restart|undo|pause|resume)) "
              + "|kubectl delete (?!.*(--all|-l) ).*--wait=false");

  /** So long the recorder took to write down the objects before it cleared up. */
  private static final long LISTING_MICROS = 1_400_000;

  private static final long KUBECTL_TAKES_MICROS = 10_000;
  private static final Set<String> WATCHED =
      new TreeSet<>(
          List.of(
              ("Deployment ReplicaSet StatefulSet DaemonSet Job CronJob Node Pod Service"
                      + " PersistentVolumeClaim PersistentVolume Namespace ResourceQuota ConfigMap"
                      + " HorizontalPodAutoscaler ControllerRevision PodDisruptionBudget"
                      + " ServiceAccount LimitRange EndpointSlice")
                  .split(" ")));
  private static final Pattern ONE_NAME = Pattern.compile("[a-z0-9-]+\\s*");

  private final RecordedScenario scenario;
  private final Path directory;
  private final Cluster cluster;
  private final long beginMicros;
  private final RecordedPlacement placement;
  private final List<CondensedChange> changes = new ArrayList<>();
  private final Map<String, String> renamed = new LinkedHashMap<>();
  private final List<String> differingSteps = new ArrayList<>();
  private final StringBuilder differing = new StringBuilder();
  private int equalSteps;

  ScenarioReplay(RecordedScenario scenario, Path directory) {
    this.scenario = scenario;
    this.directory = directory;
    this.beginMicros = scenario.beginMicros();
    this.placement = scenario.placement();
    this.cluster =
        Cluster.create(
            ClusterSpec.tutorial()
                .withWorld(RecordedWorld.WORLD)
                .withSeed(1, placement)
                .startingAt(beginMicros - LEAD_MICROS));
  }

  ScenarioTally run() throws IOException {
    copyManifests();
    until(0);
    cluster.observe(this::note);
    List<RecordedScenario.Step> steps = scenario.steps();
    for (RecordedScenario.Step step : steps) {
      prepare(step.number());
      until(step.atMicros() + startMicros(step));
      run(step);
    }
    until(scenario.endMicros() + LISTING_MICROS);
    List<CondensedChange> recorded =
        scenario.changes().stream()
            .filter(change -> change.atMicros() <= scenario.endMicros() + LISTING_MICROS)
            .filter(change -> !change.isBare() || change.cut())
            .toList();
    return new ScenarioTally(
        scenario.name(),
        new ScenarioTally.Steps(
            equalSteps, steps.size(), List.copyOf(differingSteps), differing.toString()),
        new ChangeTally(objects(recorded), objects(changes)),
        new ChangeTally(events(recorded), events(changes)),
        new FinalObjects(scenario, cluster));
  }

  /** When its first request comes: kubectl that writes and does not wait ends soon after it. */
  private static long startMicros(RecordedScenario.Step step) {
    return WRITES.matcher(step.command()).lookingAt()
        ? Math.max(step.tookMicros() / 2, step.tookMicros() - WRITE_MICROS)
        : Math.min(START_MICROS, step.tookMicros() / 2);
  }

  private static List<CondensedChange> objects(List<CondensedChange> changes) {
    return changes.stream().filter(change -> !change.isEvent()).toList();
  }

  private static List<CondensedChange> events(List<CondensedChange> changes) {
    return changes.stream().filter(CondensedChange::isEvent).toList();
  }

  private void until(long micros) {
    long left = beginMicros + micros - cluster.nowMicros();
    if (left > 0) {
      cluster.runFor(Duration.ofNanos(left * 1000));
    }
  }

  private void run(RecordedScenario.Step step) {
    String command = withOurNames(step.command());
    Kubectl.Answer answer = new Kubectl(cluster, directory).run(command);
    cluster.runFor(Duration.ofNanos(KUBECTL_TAKES_MICROS * 1000));
    boolean tells = command.contains("metadata.name}") || command.contains("metadata.uid}");
    if (tells && isName(answer.out()) && isName(step.answer().out())) {
      renamed.put(step.answer().out().strip(), answer.out().strip());
    }
    List<String> want = AnswerMasks.masked(command, step.answer());
    List<String> got = AnswerMasks.masked(command, answer);
    if (got.equals(want)) {
      equalSteps++;
    } else {
      differingSteps.add(step.number());
      differing.append("    " + step.number() + " " + command + "\n");
      differing.append(LineDifference.of(want, got).indent(8));
    }
  }

  private static boolean isName(String out) {
    return ONE_NAME.matcher(out).matches();
  }

  private String withOurNames(String text) {
    String result = text;
    for (Map.Entry<String, String> name : renamed.entrySet()) {
      result = result.replace(name.getKey(), name.getValue());
    }
    return result;
  }

  private void note(Change change) {
    placement.note(change);
    CondensedChange condensed =
        CondensedChange.simulated(change, cluster.nowMicros() - beginMicros);
    boolean ours = change.key().namespace().equals(scenario.namespace());
    boolean everybodys =
        change.key().namespace().isEmpty()
            || condensed.isEvent()
                && (isOf(condensed, "Node") || isOf(condensed, "PersistentVolume"));
    boolean other =
        isOf(condensed, "Namespace") && !change.key().name().startsWith(scenario.namespace());
    if ((ours || everybodys) && !other && !condensed.isBare() && isRecorded(condensed)) {
      changes.add(condensed);
    }
  }

  private static boolean isOf(CondensedChange change, String kind) {
    return change.object().startsWith(kind + "/");
  }

  private static boolean isRecorded(CondensedChange change) {
    String kind = change.object().substring(0, change.object().indexOf('/'));
    return change.isEvent()
        || WATCHED.contains(kind) && !change.object().equals("ConfigMap/kube-root-ca.crt");
  }

  /** The recorder did some things between the steps that it did not record. */
  private void prepare(String number) throws IOException {
    Path unrecorded = scenario.folder().resolve("unrecorded.tsv");
    if (Files.exists(unrecorded)) {
      for (String line : Files.readAllLines(unrecorded)) {
        if (line.startsWith(number + "\t")) {
          new TinyShell(cluster, directory).run(withOurNames(line.substring(4)));
        }
      }
    }
  }

  private void copyManifests() throws IOException {
    try (Stream<Path> files = Files.list(scenario.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
    }
  }
}
