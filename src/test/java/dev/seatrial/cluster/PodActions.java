package dev.seatrial.cluster;

import dev.seatrial.SplitMix;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.apiserver.WriteOptions;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a random walk does with single pods, which ask for some of their node, may name it
 * themselves, may lack their config map, and are resized and debugged; and with cron jobs.
 */
final class PodActions {
  private static final ObjectKey SETTINGS = new ObjectKey("configmaps", "default", "settings");

  private final SplitMix random;
  private final Cluster cluster;
  private final Consumer<String> notes;

  PodActions(SplitMix random, Cluster cluster, Consumer<String> notes) {
    this.random = random;
    this.cluster = cluster;
    this.notes = notes;
  }

  void act(String name, String node) {
    switch (random.below(8)) {
      case 0, 1 -> create("lone-" + name, node);
      case 2, 3 -> resize("lone-" + name);
      case 4 -> debug("lone-" + name);
      case 5 -> settings();
      case 6 -> cronJob("cron-" + name);
      default -> slow();
    }
  }

  /** Ends what would not let the cluster come to rest. */
  void heal() {
    if (cluster.api().find(SETTINGS).isEmpty()) {
      settings();
    }
    for (Tree cron : List.copyOf(cluster.api().list("cronjobs.batch", "default"))) {
      delete(new ObjectKey("cronjobs.batch", "default", cron.text("", "metadata", "name")));
    }
    for (String component : cluster.components()) {
      slow(component, "0s");
    }
  }

  private String cpu() {
    return 100 * (1 + random.below(25)) + "m";
  }

  private void create(String name, String node) {
    String pod =
        """
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"NAME","namespace":"default"},
         "spec":{"containers":[{"name":"main","image":"nginx:1",
           "resizePolicy":[{"resourceName":"cpu","restartPolicy":"POLICY"}],
           "resources":{"requests":{"cpu":"CPU"}}}]}}
        """
            .replace("NAME", name)
            .replace("POLICY", random.below(2) == 0 ? "NotRequired" : "RestartContainer")
            .replace("CPU", cpu());
    Tree made = Json.read(pod);
    if (random.below(3) == 0) {
      made = made.with(Tree.of(node), "spec", "nodeName");
    }
    if (random.below(3) == 0) {
      made = made.with(mounting(made), "spec");
    } else if (random.below(3) == 0) {
      made = made.with(Tree.of(List.of(reading(made))), "spec", "containers");
    }
    notes.accept("create pod " + made.toJson());
    cluster.api().create(made);
  }

  private static Tree reading(Tree pod) {
    Tree from = Json.read("[{\"configMapRef\":{\"name\":\"settings\"}}]");
    return pod.at("spec", "containers").at(0).with(from, "envFrom");
  }

  private static Tree mounting(Tree pod) {
    Tree mount = Json.read("[{\"name\":\"conf\",\"mountPath\":\"/conf\"}]");
    Tree volume = Json.read("[{\"name\":\"conf\",\"configMap\":{\"name\":\"settings\"}}]");
    Tree container = pod.at("spec", "containers").at(0).with(mount, "volumeMounts");
    return pod.at("spec").with(Tree.of(List.of(container)), "containers").with(volume, "volumes");
  }

  private void resize(String name) {
    String cpu = cpu();
    notes.accept("resize " + name + " to " + cpu);
    patch(
        name,
        Part.RESIZE,
        "{\"spec\":{\"containers\":[{\"name\":\"main\",\"resources\":{\"requests\":{\"cpu\":\""
            + cpu
            + "\"}}}]}}");
  }

  private void debug(String name) {
    notes.accept("debug " + name);
    patch(
        name,
        Part.EPHEMERAL_CONTAINERS,
        "{\"spec\":{\"ephemeralContainers\":[{\"name\":\"look-"
            + random.below(3)
            + "\",\"image\":\"busybox\",\"targetContainerName\":\"main\"}]}}");
  }

  private void patch(String name, Part part, String patch) {
    cluster
        .api()
        .patch(
            ObjectKey.pod("default", name),
            part,
            Patch.strategic(Json.read(patch)),
            WriteOptions.COMPONENT);
  }

  private void settings() {
    if (cluster.api().find(SETTINGS).isPresent()) {
      delete(SETTINGS);
      return;
    }
    notes.accept("create the config map");
    cluster
        .api()
        .create(
            Json.read(
                """
                {"apiVersion":"v1","kind":"ConfigMap",
                 "metadata":{"name":"settings","namespace":"default"},"data":{"mode":"fast"}}
                """));
  }

  private void delete(ObjectKey key) {
    notes.accept("delete " + key);
    cluster.api().delete(key, DeleteOptions.DEFAULT);
  }

  private void cronJob(String name) {
    notes.accept("create cron job " + name);
    cluster
        .api()
        .create(
            Json.read(
                """
                {"apiVersion":"batch/v1","kind":"CronJob",
                 "metadata":{"name":"NAME","namespace":"default"},
                 "spec":{"schedule":"* * * * *","jobTemplate":{"spec":{"template":{"spec":{
                   "restartPolicy":"Never","containers":[{"name":"main","image":"busybox",
                     "command":["sleep","20"]}]}}}}}}
                """
                    .replace("NAME", name)));
  }

  private void slow() {
    String component = cluster.components().get(random.below(cluster.components().size()));
    String late = random.below(6) + "s";
    notes.accept(component + " hears of changes " + late + " late");
    slow(component, late);
  }

  private void slow(String component, String late) {
    cluster.declare(
        cluster
            .world()
            .withComponent(ObjectTree.of("name", Tree.of(component), "slow", Tree.of(late))));
  }
}
