package dev.seatrial.trial;

import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.kubectl.Kubectl.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * One trial of one cluster, told in the order in which it happens.
 *
 * <pre>{@code
 * Trial trial = Trial.begin(Path.of("."));
 * trial.given().deployment("web", 3);
 * trial.never(Expect.readyPods("web", Count.atMost(1)));
 * trial.when().drain("w1-k8s");
 * trial.then(Expect.rescheduled("web"));
 * trial.end();
 * }</pre>
 *
 * <p>Every call throws {@link TrialFailure} where it is not as it should be. A name may be {@code
 * web}, {@code deployment/web} or {@code kube-system/deployment/web}; an empty one means what was
 * named last.
 */
public final class Trial {
  /** How long {@link #then} waits, in virtual time. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(60);

  private final Scene scene;
  private final Invariants invariants;

  /** A trial of the tutorial's cluster; names of files are relative to the folder. */
  public static Trial begin(Path directory) {
    return begin(ClusterSpec.tutorial(), directory);
  }

  /** A trial of the tutorial's cluster in a setting. */
  public static Trial begin(Setting setting, Path directory) {
    return new Trial(new Scene(setting.spec(), directory, setting.keepsake(), setting.choices()));
  }

  /** A trial of a cluster. */
  public static Trial begin(ClusterSpec spec, Path directory) {
    return new Trial(new Scene(spec, directory, Keepsake.NONE, ChoiceLog.none()));
  }

  private Trial(Scene scene) {
    this.scene = scene;
    this.invariants = new Invariants(scene);
  }

  /** Says what cluster there is, before anything else. */
  public ClusterPlan cluster() {
    return new ClusterPlan(scene);
  }

  /** Says what there is before anything is done. */
  public Given given() {
    return new Given(scene, this);
  }

  /** Does something. */
  public When when() {
    return new When(scene, invariants);
  }

  /** Has something befall the cluster. */
  public Faults faults() {
    return new Faults(scene, when());
  }

  /** Waits for it to be so, for {@link #DEFAULT_LIMIT} at most. */
  public void then(Expectation expectation) {
    within(DEFAULT_LIMIT, expectation);
  }

  /** Waits for it to be so, for that much virtual time at most. */
  public void within(Duration limit, Expectation expectation) {
    focusOn(expectation);
    boolean isOfAnswer = expectation instanceof OutputExpectations.OfAnswer;
    new Waiting(scene, invariants).expect(expectation, isOfAnswer ? Duration.ZERO : limit);
  }

  /** Holds it against every change from now on; what was said must be so at once, too. */
  public void always(Expectation expectation) {
    focusOn(expectation);
    invariants.always(expectation);
  }

  /** Holds against every change from now on that it is not so. */
  public void never(Expectation expectation) {
    focusOn(expectation);
    invariants.never(expectation);
  }

  /** What the last command of kubectl answered. */
  public Answer answer() {
    return scene.examined();
  }

  /** How much virtual time has passed. */
  public Duration elapsed() {
    return scene.elapsed();
  }

  /** Where the cluster's names and choices begin; none for the typical choices. */
  public OptionalLong seed() {
    ClusterSpec spec = scene.spec();
    return spec.isSeeded() ? OptionalLong.of(spec.seed()) : OptionalLong.empty();
  }

  /** The latest changes of the cluster, each with its cause, the earliest first. */
  public List<ChangeRecord> latestChanges() {
    return new Timeline(scene).latest();
  }

  /** What the trial plays in, for expectations of one's own. */
  public Scene scene() {
    return scene;
  }

  /** Ends the trial: nothing may be left that was never looked at. */
  public void end() {
    when().checkLastRun();
    invariants.check();
  }

  private void focusOn(Expectation expectation) {
    String subject = expectation.subject();
    if (!subject.isEmpty() && !Subject.of(subject).isNode(scene)) {
      scene.focusOn(subject);
    }
  }
}
