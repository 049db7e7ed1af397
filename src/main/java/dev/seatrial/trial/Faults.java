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

  private void node(ObjectTree which, ObjectTree rule) {
    when.checkLastRun();
    if (which.has("name") && scene.api().find(ObjectKey.node(which.text("", "name"))).isEmpty()) {
      throw new TrialFailure("there is no node \"" + which.text("", "name") + "\"");
    }
    World world = scene.cluster().world();
    scene.cluster().declare(world.withNode(rule.with("of", which)));
    when.check();
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
    when.checkLastRun();
    World world = scene.cluster().world();
    scene.cluster().declare(world.withComponent(rule.with("name", Tree.of(known(component)))));
    when.check();
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
    when.checkLastRun();
    World world = scene.cluster().world();
    scene.cluster().declare(world.withContainer(rule.with("of", which)));
    when.check();
  }
}
