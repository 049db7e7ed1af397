package dev.seatrial.cluster;

import dev.seatrial.SplitMix;
import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a random walk does with stateful sets, daemon sets and jobs; names are apart by kind. */
final class WorkloadActions {
  private final SplitMix random;
  private final Api api;
  private final Consumer<String> notes;

  WorkloadActions(SplitMix random, Api api, Consumer<String> notes) {
    this.random = random;
    this.api = api;
    this.notes = notes;
  }

  void act(String name, List<String> images) {
    String image = images.get(random.below(images.size()));
    switch (random.below(7)) {
      case 0 -> createStatefulSet("set-" + name, images.get(0));
      case 1 -> scale("set-" + name);
      case 2 -> setImage(Resources.STATEFUL_SETS, "set-" + name, image);
      case 3, 4 -> create(Fixtures.daemonSet("daemon-" + name, images.get(0)));
      case 5 -> setImage(Resources.DAEMON_SETS, "daemon-" + name, image);
      default -> createJob("job-" + name);
    }
  }

  private void createStatefulSet(String name, String image) {
    String policy = random.below(2) == 0 ? "OrderedReady" : "Parallel";
    create(
        Fixtures.statefulSet(name, random.below(5), image)
            .with(Tree.of(policy), "spec", "podManagementPolicy"));
  }

  private void createJob(String name) {
    Tree spec =
        Json.read(
            """
            {"completions":3,"parallelism":2,"backoffLimit":1,"template":{"spec":{
             "restartPolicy":"Never",
             "containers":[{"name":"main","image":"busybox","command":["sleep","5"]}]}}}
            """);
    Tree metadata = Json.read("{\"name\":\"" + name + "\",\"namespace\":\"default\"}");
    Tree job = Json.read("{\"apiVersion\":\"batch/v1\",\"kind\":\"Job\"}");
    create(job.with(metadata, "metadata").with(spec, "spec"));
  }

  private void create(Tree object) {
    notes.accept("create " + object.text("", "kind") + " " + object.text("", "metadata", "name"));
    api.create(object);
  }

  private void scale(String name) {
    int replicas = random.below(5);
    notes.accept("scale " + name + " to " + replicas);
    modify(Resources.STATEFUL_SETS, name, set -> set.with(Tree.of(replicas), "spec", "replicas"));
  }

  private void setImage(String resource, String name, String image) {
    notes.accept("set image of " + name + " to " + image);
    Tree containers = Json.read("[{\"name\":\"main\",\"image\":\"" + image + "\"}]");
    modify(
        resource,
        name,
        stored -> stored.with(containers, "spec", "template", "spec", "containers"));
  }

  private void modify(String resource, String name, UnaryOperator<Tree> change) {
    api.modify(new ObjectKey(resource, "default", name), change);
  }
}
