package dev.seatrial.trial;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubelet.World;
import dev.seatrial.object.Durations;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.Locale;

/** What there is before anything is done. What is given to run is running when it is given. */
public final class Given {
  private static final String IMAGE = "nginx";
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Scene scene;
  private final Trial trial;

  Given(Scene scene, Trial trial) {
    this.scene = scene;
    this.trial = trial;
  }

  /** A deployment of nginx, all of its pods ready. */
  public Given deployment(String name, int replicas) {
    return deployment(name, replicas, IMAGE);
  }

  /** A deployment of an image, all of its pods ready. */
  public Given deployment(String name, int replicas, String image) {
    Tree spec = workloadSpec(name, image).with(Tree.of(replicas), "replicas");
    return workload("Deployment", name, spec);
  }

  /** A daemon set of an image that tolerates every taint, all of its pods ready. */
  public Given daemonSet(String name, String image) {
    Tree everything = ListTree.of(ObjectTree.of("operator", Tree.of("Exists")));
    Tree spec = workloadSpec(name, image).with(everything, "template", "spec", "tolerations");
    return workload("DaemonSet", name, spec);
  }

  /** A pod of an image that no controller owns, ready. */
  public Given pod(String name, String image) {
    Tree spec = ObjectTree.of("containers", containers(name, image));
    create(() -> scene.api().create(object("v1", "Pod", name, spec)));
    return ready(name);
  }

  private Given workload(String kind, String name, Tree spec) {
    create(() -> scene.api().create(object("apps/v1", kind, name, spec)));
    return ready(kind.toLowerCase(Locale.ROOT) + "/" + name);
  }

  private Given ready(String name) {
    trial.within(LIMIT, Expect.allReady(name));
    scene.focusOn(name);
    return this;
  }

  private static Tree object(String apiVersion, String kind, String name, Tree spec) {
    Tree metadata =
        new ObjectBuilder()
            .put("labels", ObjectTree.of("app", Tree.of(name)))
            .put("name", name)
            .put("namespace", "default")
            .build();
    return new ObjectBuilder()
        .put("apiVersion", apiVersion)
        .put("kind", kind)
        .put("metadata", metadata)
        .put("spec", spec)
        .build();
  }

  private static Tree workloadSpec(String name, String image) {
    Tree labels = ObjectTree.of("app", Tree.of(name));
    Tree template =
        ObjectTree.of(
            "metadata",
            ObjectTree.of("labels", labels),
            "spec",
            ObjectTree.of("containers", containers(name, image)));
    return ObjectTree.of("selector", ObjectTree.of("matchLabels", labels), "template", template);
  }

  private static Tree containers(String name, String image) {
    return ListTree.of(ObjectTree.of("image", Tree.of(image), "name", Tree.of(name)));
  }

  /** A disruption budget that keeps so many pods of a workload, by number or percentage. */
  public Given minAvailable(String workload, String number) {
    return budget(workload, "minAvailable", number);
  }

  /** A disruption budget that lets so many pods of a workload go, by number or percentage. */
  public Given maxUnavailable(String workload, String number) {
    return budget(workload, "maxUnavailable", number);
  }

  private Given budget(String workload, String field, String number) {
    Subject subject = Subject.of(scene.named(workload));
    Tree selector = scene.api().get(subject.key(scene)).at("spec", "selector");
    if (LabelSelector.of(selector).isNothing()) {
      throw new TrialFailure("\"" + subject.name() + "\" has no selector to make a budget for");
    }
    boolean percent = number.endsWith("%");
    Tree value = percent ? Tree.of(number) : Tree.of(Long.parseLong(number));
    Tree spec = ObjectTree.of(field, value, "selector", selector);
    Tree budget = object("policy/v1", "PodDisruptionBudget", subject.name(), spec);
    create(() -> scene.api().create(budget));
    trial.when().advance(Duration.ofSeconds(1));
    return this;
  }

  /** Containers of an image cannot be pulled; {@code *} stands for any characters. */
  public Given missingImage(String image) {
    return image(image, ObjectTree.of("exists", Tree.of(false)));
  }

  /** An image can be pulled, in that much time. */
  public Given imagePulledIn(String image, Duration time) {
    return image(image, ObjectTree.of("exists", Tree.of(true), "pull", text(time)));
  }

  /** Containers of an image are ready that much time after their start. */
  public Given imageReadyAfter(String image, Duration time) {
    return containers(image, ObjectTree.of("ready", text(time)));
  }

  /** Containers of an image take that much time to stop. */
  public Given imageStoppedAfter(String image, Duration time) {
    return containers(image, ObjectTree.of("stops", text(time)));
  }

  /** Containers of an image run only that much time after they were created. */
  public Given imageStartsIn(String image, Duration time) {
    return containers(image, ObjectTree.of("start", text(time)));
  }

  /** Containers of an image end that much time after their start, each time. */
  public Given imageExits(String image, int code, Duration after) {
    Tree exit = ObjectTree.of("after", text(after), "code", Tree.of(code));
    return containers(image, ObjectTree.of("exits", ListTree.of(exit)));
  }

  /** Containers and nodes do what a file of kind World says, before anything else. */
  public Given worldFile(String path) {
    WorldFile file = WorldFile.read(scene.directory().resolve(path), path);
    scene.plan(scene.spec().withWorld(scene.spec().world().under(file.world())));
    return this;
  }

  /** Containers and nodes do what a text of kind World says, before anything else. */
  public Given world(String text) {
    World said = WorldFile.parse(text).world();
    scene.plan(scene.spec().withWorld(scene.spec().world().under(said)));
    return this;
  }

  private Given image(String image, ObjectTree rule) {
    World world = scene.cluster().world();
    scene.cluster().declare(world.withImage(rule.with("name", Tree.of(image))));
    return this;
  }

  private Given containers(String image, ObjectTree rule) {
    World world = scene.cluster().world();
    Tree of = ObjectTree.of("image", Tree.of(image));
    scene.cluster().declare(world.withContainer(rule.with("of", of)));
    return this;
  }

  private static Tree text(Duration time) {
    return Tree.of(Durations.text(time));
  }

  /** What manifests describe, in a text, created and at rest. */
  public Given manifest(String text) {
    trial.when().create(text);
    settle();
    return this;
  }

  /** What the manifests of a file or folder describe, created and at rest. */
  public Given manifestFile(String path) {
    trial.when().createFile(path);
    settle();
    return this;
  }

  private void settle() {
    scene.cluster().runUntilQuiet(Duration.ofSeconds(10), LIMIT);
  }

  private static void create(Runnable creation) {
    try {
      creation.run();
    } catch (ApiError refused) {
      throw new TrialFailure("the API server refuses what is given: " + refused.message());
    }
  }
}
