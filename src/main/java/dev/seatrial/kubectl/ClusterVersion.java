package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.schema.Catalog;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
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
      case "yaml" -> call.out(Yaml.write(asTree(call.api().catalog(), clientOnly)) + "\n");
      case "json" -> call.out(Json.indented(asTree(call.api().catalog(), clientOnly), "  ") + "\n");
      default -> throw new KubectlError("--output must be 'yaml' or 'json'");
    }
    return 0;
  }

  private static Tree asTree(Catalog catalog, boolean clientOnly) {
    ObjectTree tree =
        ObjectTree.of("clientVersion", ofClient(catalog), "kustomizeVersion", Tree.of(KUSTOMIZE));
    return clientOnly ? tree : tree.with("serverVersion", ofServer(catalog));
  }

  private static Tree ofClient(Catalog catalog) {
    String[] parts = catalog.version().patch().split("\\.", -1);
    ObjectBuilder version = new ObjectBuilder().put("major", parts[0]).put("minor", parts[1]);
    return built(version, catalog).build();
  }

  /** What {@code /version} answers. */
  // As Get in component-base/version/version.go and Info in apimachinery/pkg/version, v0.37.
  static Tree ofServer(Catalog catalog) {
    String[] parts = catalog.version().patch().split("\\.", -1);
    String before = Integer.toString(Integer.parseInt(parts[1]) - 1);
    ObjectBuilder version =
        new ObjectBuilder()
            .put("major", parts[0])
            .put("minor", parts[1])
            .put("emulationMajor", parts[0])
            .put("emulationMinor", parts[1])
            .put("minCompatibilityMajor", parts[0])
            .put("minCompatibilityMinor", before);
    return built(version, catalog).build();
  }

  /** Nobody has built a simulated server: it names neither commit, nor date, nor compiler. */
  private static ObjectBuilder built(ObjectBuilder version, Catalog catalog) {
    return version
        .put("gitVersion", "v" + catalog.version().patch())
        .put("gitCommit", "")
        .put("gitTreeState", "")
        .put("buildDate", "1970-01-01T00:00:00Z")
        .put("goVersion", "")
        .put("compiler", "")
        .put("platform", "linux/amd64");
  }
}
