package dev.seatrial.kubectl;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;

/** {@code kubectl version}. */
// As version.go in kubectl/pkg/cmd/version, v0.37.
final class ClusterVersion implements Verb {
  private static final String KUSTOMIZE = "v5.8.1";

  @Override
  public String name() {
    return "version";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.flag("client").text("output", "").letter("output", "o");
  }

  @Override
  public int run(Call call) {
    String output = call.flags().text("output");
    String version = "v" + call.api().catalog().version().patch();
    boolean clientOnly = call.flags().flag("client");
    if (!clientOnly && !call.arguments().isEmpty()) {
      throw new KubectlError("extra arguments: [" + String.join(" ", call.arguments()) + "]");
    }
    switch (output) {
      case "" -> {
        call.out("Client Version: " + version + "\nKustomize Version: " + KUSTOMIZE + "\n");
        call.out(clientOnly ? "" : "Server Version: " + version + "\n");
      }
      case "yaml" -> call.out(Yaml.write(asTree(version, clientOnly)));
      case "json" -> call.out(Json.indented(asTree(version, clientOnly), "  ") + "\n");
      default -> throw new KubectlError("--output must be 'yaml' or 'json'");
    }
    return 0;
  }

  private static Tree asTree(String version, boolean clientOnly) {
    Tree numbers = numbers(version);
    ObjectTree tree =
        ObjectTree.of("clientVersion", numbers, "kustomizeVersion", Tree.of(KUSTOMIZE));
    return clientOnly ? tree : tree.with("serverVersion", numbers);
  }

  private static Tree numbers(String version) {
    String[] parts = version.substring(1).split("\\.", -1);
    return ObjectTree.of("gitVersion", Tree.of(version), "major", Tree.of(parts[0]))
        .with("minor", Tree.of(parts[1]))
        .with("platform", Tree.of("linux/amd64"));
  }
}
