package dev.seatrial.trial;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.kubelet.World;
import dev.seatrial.object.Durations;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What befalls nodes and containers from now on, by nobody's command. */
public final class Faults {
  private static final ObjectTree BACK =
      ObjectTree.of("crashed", Tree.of(false), "lost", Tree.of(false));

  private final Scene scene;
  private final When when;

  Faults(Scene scene, When when) {
    this.scene = scene;
    this.when = when;
  }

  /** A node's heartbeats stop and nobody reaches it, while its containers run on. */
  public void loseNode(String name) {
    node(ObjectTree.of("name", Tree.of(name)), ObjectTree.of("lost", Tree.of(true)));
  }

  /** A node goes down with all its containers. */
  public void crashNode(String name) {
    node(ObjectTree.of("name", Tree.of(name)), ObjectTree.of("crashed", Tree.of(true)));
  }

  /** A node that was lost or down is back. */
  public void returnNode(String name) {
    node(ObjectTree.of("name", Tree.of(name)), BACK);
  }

  /** All nodes of a zone are lost. */
  public void loseZone(String zone) {
    node(zone(zone), ObjectTree.of("lost", Tree.of(true)));
  }

  /** All nodes of a zone are back. */
  public void returnZone(String zone) {
    node(zone(zone), BACK);
  }

  private static ObjectTree zone(String zone) {
    return ObjectTree.of("labels", ObjectTree.of("topology.kubernetes.io/zone", Tree.of(zone)));
  }

  /**
   * A node has so much of {@code memory} or {@code disk} left from now on, whatever its pods use;
   * little puts it under pressure, and enough relieves it.
   */
  public void leave(String node, String resource, String amount) {
    ObjectTree left = ObjectTree.of(resource, amount(amount));
    node(ObjectTree.of("name", Tree.of(node)), ObjectTree.of("available", left));
  }

  /** The volumes of a storage driver, be it mended, take so long to be made; empty for ever. */
  public void provisioning(String driver, Optional<Duration> time) {
    storage(driver, ObjectTree.of("provisions", timeOrNever(time), "error", Tree.of("")));
  }

  /** The volumes of a storage driver take so long to be attached; empty for ever. */
  public void attaching(String driver, Optional<Duration> time) {
    storage(driver, ObjectTree.of("attaches", timeOrNever(time)));
  }

  /** A storage driver tries for a second, makes no volume and says why. */
  public void failProvisioning(String driver, String error) {
    storage(driver, ObjectTree.of("provisions", Tree.of("1s"), "error", Tree.of(error)));
  }

  private static Tree timeOrNever(Optional<Duration> time) {
    return Tree.of(time.map(Durations::text).orElse("never"));
  }

  private void storage(String driver, ObjectTree rule) {
    declare(world -> world.withStorage(rule.with("driver", Tree.of(driver))));
  }

  /** Pulls of an image fail from now on, for the reason that the runtime gives. */
  public void failPulls(String image, String error) {
    Tree rule = ObjectTree.of("exists", Tree.of(false), "error", Tree.of(error));
    declare(world -> world.withImage(rule.with(Tree.of(image), "name")));
  }

  /** Whatever a text of kind World declares, from now on and before all that was declared. */
  public void declare(String text) {
    declare(world -> world.under(WorldFile.parse(text).world()));
  }

  private void node(ObjectTree which, ObjectTree rule) {
    declare(world -> world.withNode(rule.with("of", known(which))));
  }

  private ObjectTree known(ObjectTree which) {
    if (which.has("name") && scene.api().find(ObjectKey.node(which.text("", "name"))).isEmpty()) {
      throw new TrialFailure("there is no node \"" + which.text("", "name") + "\"");
    }
    return which;
  }

  /** A component of the control plane hears of every change so much later than usual. */
  public void slowWatch(String component, Duration delay) {
    component(component, ObjectTree.of("slow", Tree.of(Durations.text(delay))));
  }

  /** A component stops; nothing that it does is done until it starts. */
  public void stopComponent(String component) {
    component(component, ObjectTree.of("stopped", Tree.of(true)));
  }

  /** A component that was stopped starts and looks at everything anew. */
  public void startComponent(String component) {
    component(component, ObjectTree.of("stopped", Tree.of(false)));
  }

  /** A component stops and starts at once: it forgets what it had to do. */
  public void restartComponent(String component) {
    when.checkLastRun();
    scene.cluster().restart(known(component));
    when.check();
  }

  /** So many of a hundred writes of a component meet another's change and are refused. */
  public void conflicts(String component, int percent) {
    component(component, ObjectTree.of("conflicts", percent(percent)));
  }

  /** So many of a hundred writes of a component are not answered in time and not done. */
  public void timeouts(String component, int percent) {
    component(component, ObjectTree.of("timeouts", percent(percent)));
  }

  private static Tree percent(int percent) {
    if (percent > 100) {
      throw new TrialFailure(percent + "% is more than all");
    }
    return Tree.of(percent);
  }

  private void component(String component, ObjectTree rule) {
    declare(world -> world.withComponent(rule.with("name", Tree.of(known(component)))));
  }

  private String known(String said) {
    // The scheduler's events come from its profile, by whose name it goes here.
    String component = said.equals("scheduler") ? "default-scheduler" : said;
    List<String> all = scene.cluster().components();
    if (!component.equals("*") && !all.contains(component)) {
      throw new TrialFailure(
          "there is no component \"" + component + "\": there are " + String.join(", ", all));
    }
    return component;
  }

  /** The containers of a workload are not ready for that much time from now on. */
  public void makeUnready(String workload, Duration time) {
    Cluster cluster = scene.cluster();
    String from = Durations.text(cluster.elapsed());
    String until = Durations.text(cluster.elapsed().plus(time));
    Tree span = ObjectTree.of("from", Tree.of(from), "until", Tree.of(until));
    containers(
        ObjectTree.of("labels", labels(workload)), ObjectTree.of("unreadyAt", ListTree.of(span)));
  }

  /** The containers of a workload answer liveness probes badly, so long after each start. */
  public void makeUnhealthy(String workload, Duration after) {
    Tree span = ObjectTree.of("from", Tree.of(Durations.text(after)));
    containers(
        ObjectTree.of("labels", labels(workload)), ObjectTree.of("unhealthy", ListTree.of(span)));
  }

  /** The containers of a workload are not ready any more, nor will any new ones be. */
  public void neverReady(String workload) {
    containers(ObjectTree.of("labels", labels(workload)), ObjectTree.of("ready", Tree.of("never")));
  }

  /** The containers of a workload do not stop when they are told to: they have to be killed. */
  public void neverStop(String workload) {
    containers(ObjectTree.of("labels", labels(workload)), ObjectTree.of("stops", Tree.of("never")));
  }

  /**
   * Each pod of a workload uses so much of {@code cpu} or {@code memory}, in its first container.
   */
  public void use(String workload, String resource, String amount) {
    containers(firstContainer(workload), ObjectTree.of(resource, amount(amount)));
  }

  /** The ready pods of a workload share so much of {@code cpu} or {@code memory} alike. */
  public void load(String workload, String resource, String amount) {
    Tree shared = ObjectTree.of("shared", amount(amount));
    containers(firstContainer(workload), ObjectTree.of(resource, shared));
  }

  private static Tree amount(String text) {
    if (Quantity.find(text).isEmpty()) {
      throw new TrialFailure("\"" + text + "\" must be an amount such as 250m, 2 or 512Mi");
    }
    return Tree.of(text);
  }

  private ObjectTree firstContainer(String workload) {
    Tree spec = Subject.of(scene.named(workload)).find(scene).orElse(Tree.ABSENT).at("spec");
    Tree pod = spec.at("template").isPresent() ? spec.at("template", "spec") : spec;
    Tree first = pod.at("containers").at(0).at("name");
    return ObjectTree.of("container", first, "labels", labels(workload));
  }

  private Tree labels(String workload) {
    Subject subject = Subject.of(scene.named(workload));
    Tree labels = scene.api().get(subject.key(scene)).at("spec", "selector", "matchLabels");
    if (!labels.isPresent()) {
      throw new TrialFailure("\"" + subject.name() + "\" has no matchLabels to find its pods by");
    }
    return labels;
  }

  private void containers(ObjectTree which, ObjectTree rule) {
    declare(world -> world.withContainer(rule.with("of", which)));
  }

  private void declare(UnaryOperator<World> change) {
    when.checkLastRun();
    scene.cluster().declare(change.apply(scene.cluster().world()));
    when.check();
  }
}
