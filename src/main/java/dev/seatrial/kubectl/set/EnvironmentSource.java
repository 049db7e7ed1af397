package dev.seatrial.kubectl.set;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The variables that {@code set env --from} makes of the keys of a config map or secret. */
// As RunEnv in kubectl/pkg/cmd/set/set_env.go, v0.37; the keys come in their order here, in a
// random one there.
final class EnvironmentSource {
  private final Call call;
  private final List<String> keys;

  EnvironmentSource(Call call) {
    this.call = call;
    this.keys = call.flags().texts("keys");
  }

  List<Tree> variables() {
    List<Tree> variables = new ArrayList<>();
    for (Item item : SetFlags.query(call, List.of(call.flags().text("from"))).items()) {
      switch (item.resource().kind()) {
        case "Secret" -> add(item, "secretKeyRef", variables);
        case "ConfigMap" -> add(item, "configMapKeyRef", variables);
        default -> throw new KubectlError("unsupported resource specified in --from");
      }
    }
    return variables;
  }

  private void add(Item item, String source, List<Tree> variables) {
    for (String key : item.tree().object("data").sorted().names()) {
      if (keys.isEmpty() || keys.contains(key)) {
        variables.add(EnvironmentChanges.reference(name(key), source, item.name(), key));
      }
    }
  }

  private String name(String key) {
    String name = key.replaceAll("[^a-zA-Z0-9_]", "_").toUpperCase(Locale.ROOT);
    if (!name.equals(key)) {
      call.err("Warning: key " + key + " transferred to " + name + "\n");
    }
    return name;
  }
}
