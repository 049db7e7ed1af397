package dev.seatrial.kubectl.debug;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.TextFiles;
import dev.seatrial.kubectl.debug.DebugProfile.Style;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pods that {@code kubectl debug} makes, and what it adds to those that there are. */
// As the generate functions of debug.go in kubectl/pkg/cmd/debug, v0.37.
final class DebugPods {
  private final Call call;
  private final Flags flags;
  private final List<String> command;
  private final Tree custom;

  /** Reads the profile that the flags name; refuses one that says too much. */
  DebugPods(Call call, List<String> command) {
    this.call = call;
    this.flags = call.flags();
    this.command = List.copyOf(command);
    this.custom = custom(flags.text("custom"));
  }

  /** A pod, and which of its containers is for debugging; empty where none is. */
  record Debugged(Tree pod, String container) {}

  /** The pod with one ephemeral container more. */
  Debugged withContainer(Tree pod) {
    String name = name(pod);
    Tree container = container(name, ObjectTree.EMPTY);
    String target = flags.text("target");
    Tree added =
        target.isEmpty() ? container : container.with(Tree.of(target), "targetContainerName");
    List<Tree> all = new ArrayList<>(pod.items("spec", "ephemeralContainers"));
    all.add(added);
    Tree more = pod.with(Tree.of(all), "spec", "ephemeralContainers");
    return new Debugged(profiled(more, name, Style.EPHEMERAL), name);
  }

  /** A pod on a node that sees all of it. */
  Debugged onNode(String node) {
    String asked = flags.text("container");
    String name = asked.isEmpty() ? "debugger" : asked;
    String podName = "node-debugger-" + node + "-" + call.api().names().suffix();
    if (!flags.flag("quiet")) {
      call.out(
          "Creating debugging pod %s with container %s on node %s.\n"
              .formatted(podName, name, node));
    }
    Tree labels = ObjectTree.of("app.kubernetes.io/managed-by", Tree.of("kubectl-debug"));
    Tree tolerations = ListTree.of(ObjectTree.of("operator", Tree.of("Exists")));
    Tree spec =
        new ObjectBuilder()
            .put("containers", ListTree.of(container(name, ObjectTree.EMPTY)))
            .put("nodeName", node)
            .put("restartPolicy", "Never")
            .put("tolerations", tolerations)
            .build();
    Tree metadata =
        new ObjectBuilder()
            .put("name", podName)
            .put("namespace", call.namespace())
            .put("labels", labels)
            .build();
    return new Debugged(profiled(pod(metadata, spec), name, Style.NODE), name);
  }

  /** A copy of the pod with other images, and with one container more or one changed. */
  Debugged copyOf(Tree pod) {
    Tree metadata =
        new ObjectBuilder()
            .put("name", flags.text("copy-to"))
            .put("namespace", pod.at("metadata", "namespace"))
            .put("annotations", pod.at("metadata", "annotations"))
            .put("labels", pod.at("metadata", "labels"))
            .build();
    Tree spec = pod.at("spec").without("ephemeralContainers");
    spec = flags.has("share-processes") ? sharing(spec) : spec;
    spec = flags.flag("same-node") ? spec : spec.without("nodeName");
    Tree copy = pod(metadata, spec.with(Tree.of(withImages(spec)), "containers"));
    List<String> names = new ContainerChoice(copy).all();
    String asked = flags.text("container");
    boolean there = names.contains(asked);
    if (!there && flags.text("image").isEmpty()) {
      if (flags.texts("set-image").isEmpty()) {
        throw new KubectlError("you must specify image when creating new container");
      }
      return new Debugged(copy, "");
    }
    String name = there ? asked : name(copy);
    Tree changed =
        there ? copy.with(Tree.of(changed(copy, name)), "spec", "containers") : more(copy, name);
    return new Debugged(profiled(changed, name, Style.COPY), name);
  }

  private static Tree pod(Tree metadata, Tree spec) {
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "Pod")
        .put("metadata", metadata)
        .put("spec", spec)
        .build();
  }

  private Tree sharing(Tree spec) {
    return spec.with(Tree.of(flags.flag("share-processes")), "shareProcessNamespace");
  }

  private List<Tree> withImages(Tree spec) {
    Map<String, String> images = new LinkedHashMap<>();
    for (String pair : flags.texts("set-image")) {
      int equals = pair.indexOf('=');
      images.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    List<Tree> containers = new ArrayList<>();
    for (Tree container : spec.items("containers")) {
      String every = images.getOrDefault("*", "");
      String image = images.getOrDefault(container.text("", "name"), every);
      containers.add(image.isEmpty() ? container : container.with(Tree.of(image), "image"));
    }
    return containers;
  }

  private Tree more(Tree copy, String name) {
    List<Tree> containers = new ArrayList<>(copy.items("spec", "containers"));
    containers.add(container(name, ObjectTree.EMPTY));
    return copy.with(Tree.of(containers), "spec", "containers");
  }

  private List<Tree> changed(Tree copy, String name) {
    return copy.items("spec", "containers").stream()
        .map(each -> each.text("", "name").equals(name) ? container(name, each) : each)
        .toList();
  }

  /** The container as the flags describe it, where they do. */
  private Tree container(String name, Tree before) {
    Tree container = before.with(Tree.of(name), "name");
    if (before.isEmpty()) {
      container = container.with(Tree.of("File"), "terminationMessagePolicy");
    }
    if (!command.isEmpty()) {
      boolean only = flags.flag("arguments-only");
      container = container.with(Tree.texts(command), only ? "args" : "command");
      container = only ? container : container.without("args");
    }
    List<Tree> variables = flags.texts("env").stream().map(DebugPods::variable).toList();
    container = variables.isEmpty() ? container : container.with(Tree.of(variables), "env");
    container = given(container, "image", "image");
    container = given(container, "image-pull-policy", "imagePullPolicy");
    container = container.with(flags.flag("stdin") ? Tree.of(true) : Tree.ABSENT, "stdin");
    return container.with(flags.flag("tty") ? Tree.of(true) : Tree.ABSENT, "tty");
  }

  private Tree given(Tree container, String flag, String field) {
    String value = flags.text(flag);
    return value.isEmpty() ? container : container.with(Tree.of(value), field);
  }

  private static Tree variable(String pair) {
    int equals = pair.indexOf('=');
    Tree value = Tree.of(pair.substring(equals + 1));
    return ObjectTree.of("name", Tree.of(pair.substring(0, equals)), "value", value);
  }

  private String name(Tree pod) {
    String asked = flags.text("container");
    if (!asked.isEmpty()) {
      return asked;
    }
    List<String> taken = new ContainerChoice(pod).all();
    String name = "debugger-" + call.api().names().suffix();
    while (taken.contains(name)) {
      name = "debugger-" + call.api().names().suffix();
    }
    if (!flags.flag("quiet")) {
      call.out("Defaulting debug container name to " + name + ".\n");
    }
    return name;
  }

  private Tree custom(String file) {
    if (file.isEmpty()) {
      return Tree.ABSENT;
    }
    String text =
        TextFiles.read(call.directory(), file)
            .orElseThrow(
                () ->
                    new KubectlError(
                        "must pass a container spec json file for custom profile: open "
                            + file
                            + ": no such file or directory"));
    Tree read =
        Yaml.read(text).documents().stream()
            .map(YamlDocument::tree)
            .findFirst()
            .orElse(ObjectTree.EMPTY);
    for (String field : List.of("name", "command", "image", "lifecycle", "volumeDevices")) {
      if (!read.at(field).isUnset()) {
        throw new KubectlError(
            "name, command, image, lifecycle and volume devices are not modifiable via custom"
                + " profile");
      }
    }
    return read;
  }

  private Tree profiled(Tree pod, String container, Style style) {
    Tree profiled = DebugProfile.named(flags.text("profile")).applied(pod, container, style, flags);
    if (!custom.isPresent()) {
      return profiled;
    }
    String list = style == Style.EPHEMERAL ? "ephemeralContainers" : "containers";
    Tree named = ListTree.of(custom.with(Tree.of(container), "name"));
    Tree patch = ObjectTree.of("spec", ObjectTree.of(list, named));
    Resource pods = call.api().catalog().named("pods").orElseThrow();
    return StrategicMergePatch.ofServer(pods.schema()).apply(profiled, patch).orElseThrow();
  }
}
