package dev.seatrial.trial;

import dev.seatrial.kubectl.Kubectl.Answer;
import dev.seatrial.object.Pod;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is done. All of it but the passing of time is done by kubectl; only {@link #run} may fail
 * without failing the trial, if something is then said about how it ended.
 */
public final class When {
  private final Scene scene;
  private final Invariants invariants;

  When(Scene scene, Invariants invariants) {
    this.scene = scene;
    this.invariants = invariants;
  }

  /** Lets virtual time pass. */
  public void advance(Duration time) {
    checkLastRun();
    scene.cluster().runUntil(invariants::isBroken, time);
    invariants.check();
  }

  /** Runs a line of kubectl's, whatever comes of it. */
  public Answer run(String line) {
    return run(line, "");
  }

  /** The same with a text on its standard input. */
  public Answer run(String line, String stdin) {
    checkLastRun();
    scene.runs(line.startsWith("kubectl ") ? line : "kubectl " + line);
    Answer answer = scene.kubectl().run(line, stdin);
    scene.runs("");
    scene.noteRun(new Scene.Ran(line, answer, answer.exitCode() == 0));
    invariants.check();
    return answer;
  }

  /** Creates a deployment of an image. */
  public void createDeployment(String name, String image) {
    must("create deployment " + name + " --image=" + image);
    scene.focusOn("deployment/" + name);
  }

  /** Runs one pod of an image. */
  public void runPod(String name, String image) {
    must("run " + name + " --image=" + image);
    scene.focusOn("pod/" + name);
  }

  /** Creates what manifests in a text describe. */
  public void create(String manifests) {
    must("create -f -", manifests);
  }

  /** Applies manifests in a text. */
  public void apply(String manifests) {
    must("apply -f -", manifests);
  }

  /** Creates what the manifests of a file or folder describe. */
  public void createFile(String path) {
    must("create -f " + quoted(path));
  }

  /** Applies the manifests of a file or folder. */
  public void applyFile(String path) {
    must("apply -f " + quoted(path));
  }

  /** Scales a workload. */
  public void scale(String name, int replicas) {
    must("scale " + reference(name) + " --replicas=" + replicas);
  }

  /** Sets the image of all containers of a workload. */
  public void setImage(String name, String image) {
    must("set image " + reference(name) + " *=" + image);
  }

  /** Rolls a workload back to the revision before. */
  public void undo(String name) {
    must("rollout undo " + reference(name));
  }

  /** Rolls a workload back to a revision. */
  public void undo(String name, int revision) {
    must("rollout undo " + reference(name) + " --to-revision=" + revision);
  }

  /** Restarts the pods of a workload, one after the other. */
  public void restart(String name) {
    must("rollout restart " + reference(name));
  }

  /** Deletes an object and waits until it is gone. */
  public void delete(String name) {
    must("delete " + reference(name));
  }

  /** Deletes a pod of a workload, the first by name. */
  public void deletePodOf(String name) {
    must("delete pod/" + firstPod(name).name());
  }

  /** Keeps new pods from a node. */
  public void cordon(String node) {
    must("cordon " + node);
  }

  /** Lets new pods come to a node again. */
  public void uncordon(String node) {
    must("uncordon " + node);
  }

  /** Empties a node, but for the pods of daemon sets. */
  public void drain(String node) {
    must("drain " + node + " --ignore-daemonsets --delete-emptydir-data");
    scene.noteDrained(node);
  }

  /** Empties the node on which a pod of a workload runs, the first by name. */
  public void drainNodeOf(String name) {
    Pod first = firstPod(name);
    if (first.nodeName().isEmpty()) {
      throw new TrialFailure("pod " + first.name() + " is on no node");
    }
    drain(first.nodeName());
  }

  private Pod firstPod(String name) {
    String named = scene.named(name);
    List<Pod> pods = Subject.of(named).pods(scene);
    if (pods.isEmpty()) {
      throw new TrialFailure("there are no pods of " + named);
    }
    return pods.stream().min(Comparator.comparing(Pod::name)).orElseThrow();
  }

  /** The object as kubectl names it: {@code deployment/web}. */
  private String reference(String name) {
    Subject subject = Subject.of(scene.named(name));
    String kind = scene.api().get(subject.key(scene)).text("", "kind").toLowerCase(Locale.ROOT);
    scene.focusOn(scene.named(name));
    String reference = kind + "/" + subject.name();
    return subject.namespace().equals("default")
        ? reference
        : reference + " --namespace=" + subject.namespace();
  }

  private static String quoted(String path) {
    return "'" + path.replace("'", "'\\''") + "'";
  }

  private void must(String line) {
    must(line, "");
  }

  private void must(String line, String stdin) {
    Answer answer = run(line, stdin);
    if (answer.exitCode() != 0) {
      scene.examined();
      throw new TrialFailure(ended(line, answer));
    }
  }

  /** Fails where something that must always be so was not. */
  void check() {
    invariants.check();
  }

  /** Fails where the last command failed and nothing was said about it. */
  void checkLastRun() {
    scene
        .lastRun()
        .filter(run -> !run.examined())
        .ifPresent(
            run -> {
              scene.examined();
              throw new TrialFailure(ended(run.line(), run.answer()));
            });
  }

  private static String ended(String line, Answer answer) {
    String named = line.startsWith("kubectl ") ? line : "kubectl " + line;
    String said = answer.err().isEmpty() ? answer.out() : answer.err();
    return named
        + " ended with exit code "
        + answer.exitCode()
        + ":\n"
        + OutputExpectations.indented(said);
  }
}
