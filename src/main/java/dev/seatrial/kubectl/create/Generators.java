package dev.seatrial.kubectl.create;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** The objects that {@code kubectl create} makes from flags. */
public final class Generators {
  /** {@code kubectl create deployment}. */
  public static final Verb DEPLOYMENT =
      Generator.of(
              "deployment",
              flags ->
                  flags
                      .list("image")
                      .required("image")
                      .shortNumber("port", -1)
                      .shortNumber("replicas", 1)
                      .letter("replicas", "r"),
              Generators::deployment)
          .also("deploy")
          .refusedAs("failed to create deployment: ");

  /** {@code kubectl create namespace}. */
  public static final Verb NAMESPACE =
      Generator.of("namespace", flags -> {}, Generators::namespace).also("ns");

  private Generators() {}

  // As createDeployment in create_deployment.go, v0.37.
  private static Tree deployment(Call call) {
    String name = Generator.nameOf(call);
    List<String> images = call.flags().texts("image");
    List<String> command = call.arguments().subList(1, call.arguments().size());
    if (images.size() > 1 && !command.isEmpty()) {
      throw new KubectlError("cannot specify multiple --image options and command");
    }
    Tree labels = ObjectTree.of("app", Tree.of(name));
    Tree template =
        ObjectTree.of(
            "metadata",
            ObjectTree.of("labels", labels),
            "spec",
            ObjectTree.of("containers", Tree.of(containers(call, images, command))));
    Tree spec =
        new ObjectBuilder()
            .put("replicas", call.flags().number("replicas"))
            .put("selector", ObjectTree.of("matchLabels", labels))
            .put("strategy", ObjectTree.EMPTY)
            .put("template", template)
            .build();
    return Generator.object(
            "apps/v1", "Deployment", Generator.metadata(call).with("labels", labels))
        .put("spec", spec)
        .put("status", ObjectTree.EMPTY)
        .build();
  }

  private static List<Tree> containers(Call call, List<String> images, List<String> command) {
    List<Tree> containers = new ArrayList<>();
    for (String image : images) {
      Tree container =
          new ObjectBuilder()
              .put("command", command.isEmpty() ? Tree.ABSENT : Tree.texts(command))
              .put("image", image)
              .put("name", containerName(call, image))
              .put("resources", ObjectTree.EMPTY)
              .build();
      long port = call.flags().number("port");
      boolean first = containers.isEmpty() && port >= 0;
      Tree ports = ListTree.of(ObjectTree.of("containerPort", Tree.of(port)));
      containers.add(first ? container.with(ports, "ports") : container);
    }
    return containers;
  }

  // As sanitizeAndUniquify in create_deployment.go, v0.37.
  private static String containerName(Call call, String image) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    name = name.split(":", 2)[0].split("@", 2)[0];
    boolean changed = name.contains("_") || name.contains(".");
    String clean = name.replace('_', '-').replace('.', '-');
    return changed ? clean + "-" + call.api().names().suffix() : clean;
  }

  private static Tree namespace(Call call) {
    return Generator.object(
            "v1", "Namespace", ObjectTree.of("name", Tree.of(Generator.nameOf(call))))
        .put("spec", ObjectTree.EMPTY)
        .put("status", ObjectTree.EMPTY)
        .build();
  }
}
