package dev.seatrial.kubelet;

import dev.seatrial.object.Durations;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What nodes and containers do, as far as Kubernetes does not decide it: declared, never guessed.
 *
 * <p>It is the {@code spec} of a World file. Of several rules that match, the first that says
 * something about a matter decides it.
 */
public final class World {
  /**
   * Pulls take two seconds, containers are ready one second after their start and run on, or end as
   * their command says.
   */
  public static final World DEFAULT =
      // A tag that the tutorial uses just because it was never published.
      new World(Json.read("{\"images\":[{\"name\":\"nginx:1.17.23\",\"exists\":false}]}"));

  private static final Duration PULL = Duration.ofSeconds(2);
  private static final String USUAL_SERVER = "https://127.0.0.1:6443";
  private static final String IMAGES = "images";
  private static final String CONTAINERS = "containers";

  private final Tree spec;
  private final List<ContainerRule> containers;

  private World(Tree spec) {
    this.spec = spec;
    this.containers = spec.items(CONTAINERS).stream().map(ContainerRule::new).toList();
  }

  /** The world that the spec of a World file declares; the file's schema was checked before. */
  public static World of(Tree spec) {
    return new World(spec);
  }

  /** The spec, as a World file would hold it. */
  public Tree spec() {
    return spec;
  }

  /**
   * What pulling an image comes to.
   *
   * @param time how long it takes, also where it fails
   * @param isKept whether the node has the image from then on
   * @param isRetried whether a failed pull is tried again
   * @param error why it fails, in the words of the runtime
   */
  record Pull(boolean exists, Duration time, boolean isKept, boolean isRetried, String error) {}

  Pull pull(String image) {
    boolean exists = said(image, "exists").map(said -> said.flag(true)).orElse(true);
    String usual = exists ? "" : PullFailure.error(image);
    return new Pull(
        exists,
        said(image, "pull").map(World::duration).orElse(PULL),
        said(image, "kept").map(said -> said.flag(true)).orElse(true),
        said(image, "retried").map(said -> said.flag(true)).orElse(true),
        said(image, "error").map(said -> said.text("")).orElse(usual));
  }

  /** As whom an image runs its processes, a number or a name; nothing where nobody says. */
  Optional<String> user(String image) {
    return said(image, "user").map(said -> said.text(String.valueOf(said.integer(0))));
  }

  private Optional<Tree> said(String image, String matter) {
    for (Tree rule : spec.items(IMAGES)) {
      Tree said = rule.at(matter);
      if (said.isPresent() && new Glob(rule.text("*", "name")).matches(image)) {
        return Optional.of(said);
      }
    }
    return Optional.empty();
  }

  /** What a container does after one of its starts. */
  Behaviour behaviour(ContainerStart start) {
    List<ContainerRule> matching = new ArrayList<>(0);
    for (ContainerRule rule : containers) {
      if (rule.matches(start)) {
        matching.add(rule);
      }
    }
    return new Behaviour(start, matching);
  }

  /** Whether it says of any container what it uses: only then is there something to measure. */
  boolean declaresUse() {
    return containers.stream()
        .anyMatch(
            rule -> rule.tree().at("cpu").isPresent() || rule.tree().at("memory").isPresent());
  }

  /** Whether it says of any container what memory it uses. */
  boolean declaresMemory() {
    return containers.stream().anyMatch(rule -> rule.tree().at("memory").isPresent());
  }

  NodeOutages outages(Tree node) {
    return NodeOutages.of(spec, node);
  }

  /** How patiently the control plane judges silent nodes. */
  public ControlPlaneTiming controlPlane() {
    return new ControlPlaneTiming(spec.at("controlPlane"));
  }

  /** Where the API server stands, as kubeconfigs say it. */
  public String server() {
    return spec.text(USUAL_SERVER, "controlPlane", "server");
  }

  /** What befalls the components of the control plane; the first that says something decides. */
  public List<ComponentRule> components() {
    return spec.items("components").stream().map(ComponentRule::new).toList();
  }

  /** What the storage driver of a name does. */
  StorageDriver driver(String name) {
    return StorageDriver.of(spec, name);
  }

  KubeletTiming timing() {
    return new KubeletTiming(spec.at("kubelet"));
  }

  /** The same with a rule for images that counts before all others. */
  public World withImage(Tree rule) {
    return with(IMAGES, rule);
  }

  /** The same with a rule for containers that counts before all others. */
  public World withContainer(Tree rule) {
    return with(CONTAINERS, rule);
  }

  /** The same with a rule for nodes that counts before all others. */
  public World withNode(Tree rule) {
    return with("nodes", rule);
  }

  /** The same with a rule for components that counts before all others. */
  public World withComponent(Tree rule) {
    return with("components", rule);
  }

  /** The same with a rule for storage drivers that counts before all others. */
  public World withStorage(Tree rule) {
    return with("storage", rule);
  }

  private World with(String list, Tree rule) {
    List<Tree> rules = new ArrayList<>();
    rules.add(rule);
    rules.addAll(spec.items(list));
    return new World(spec.with(Tree.of(rules), list));
  }

  /** The same with what another world declares counting first. */
  public World under(World other) {
    Tree merged = spec;
    for (String name : other.spec.object().names()) {
      List<Tree> rules = new ArrayList<>(other.spec.items(name));
      rules.addAll(spec.items(name));
      Tree both = other.spec.at(name) instanceof ObjectTree one ? one : Tree.of(rules);
      merged = merged.with(both, name);
    }
    return new World(merged);
  }

  static Duration duration(Tree said) {
    return Durations.parse(said.text("0"));
  }
}
