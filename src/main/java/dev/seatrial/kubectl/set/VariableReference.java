package dev.seatrial.kubectl.set;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.object.NameForms;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a variable takes its value from: the {@code valueFrom} of a container's variable. */
// As kubectl/pkg/cmd/set/env/env_resolve.go, v0.37.
record VariableReference(Tree from) {
  private static final List<String> RESOURCES = List.of("cpu", "memory", "ephemeral-storage");

  String title() {
    if (from.at("configMapKeyRef").isPresent()) {
      return "configmap " + keyed(from.at("configMapKeyRef"));
    }
    if (from.at("secretKeyRef").isPresent()) {
      return "secret " + keyed(from.at("secretKeyRef"));
    }
    if (from.at("fieldRef").isPresent()) {
      return "field path " + from.text("", "fieldRef", "fieldPath");
    }
    Tree amount = from.at("resourceFieldRef");
    if (amount.isPresent()) {
      String container = amount.text("", "containerName");
      String resource = amount.text("", "resource");
      return "resource field " + (container.isEmpty() ? "" : container + "/") + resource;
    }
    return "invalid valueFrom";
  }

  private static String keyed(Tree selector) {
    return selector.text("", "name") + ", key " + selector.text("", "key");
  }

  /** The value as far as it can be known; fails with what is missing. */
  String value(Call call, Item item, Tree container) {
    if (from.at("secretKeyRef").isPresent()) {
      String value = entry(call, "secrets", "secret", from.at("secretKeyRef"));
      return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    }
    if (from.at("configMapKeyRef").isPresent()) {
      return entry(call, Resources.CONFIG_MAPS, "config map", from.at("configMapKeyRef"));
    }
    if (from.at("fieldRef").isPresent()) {
      return field(item.tree().at("metadata"), from.text("", "fieldRef", "fieldPath"));
    }
    if (from.at("resourceFieldRef").isPresent()) {
      return amount(container, from.at("resourceFieldRef"));
    }
    throw new KubectlError("invalid valueFrom");
  }

  private static String entry(Call call, String resource, String what, Tree selector) {
    String name = selector.text("", "name");
    String key = selector.text("", "key");
    Tree object = call.api().get(new ObjectKey(resource, call.namespace(), name));
    return object
        .textAt("data", key)
        .orElseThrow(() -> new KubectlError("key " + key + " not found in " + what + " " + name));
  }

  private static String field(Tree metadata, String path) {
    int subscript = path.indexOf("['");
    if (path.endsWith("']") && subscript > 0) {
      String key = path.substring(subscript + 2, path.length() - 2);
      return subscripted(metadata, path, path.substring(0, subscript), key);
    }
    return switch (path) {
      case "metadata.annotations" -> listed(metadata.object("annotations"));
      case "metadata.labels" -> listed(metadata.object("labels"));
      case "metadata.name", "metadata.namespace", "metadata.uid" ->
          metadata.text("", path.substring("metadata.".length()));
      default -> throw new KubectlError("unsupported fieldPath: " + path);
    };
  }

  private static String subscripted(Tree metadata, String path, String map, String key) {
    boolean annotations = map.equals("metadata.annotations");
    if (!annotations && !map.equals("metadata.labels")) {
      throw new KubectlError("fieldPath " + GoText.quoted(path) + " does not support subscript");
    }
    List<String> wrong = NameForms.qualifiedName(annotations ? key.toLowerCase(Locale.ROOT) : key);
    if (!wrong.isEmpty()) {
      throw new KubectlError("invalid key subscript in " + path + ": " + String.join(";", wrong));
    }
    return metadata.text("", annotations ? "annotations" : "labels", key);
  }

  private static String listed(ObjectTree map) {
    return map.sorted().names().stream()
        .map(key -> key + "=" + GoText.quoted(map.text("", key)))
        .collect(Collectors.joining("\n"));
  }

  private static String amount(Tree container, Tree reference) {
    String resource = reference.text("", "resource");
    int dot = resource.indexOf('.');
    String list = dot < 0 ? "" : resource.substring(0, dot);
    String name = resource.substring(dot + 1);
    boolean known = list.equals("limits") || list.equals("requests");
    if (!known || !RESOURCES.contains(name) && !name.startsWith("hugepages-")) {
      throw new KubectlError("Unsupported container resource : " + resource);
    }
    Quantity amount = quantity(container.at("resources", list, name));
    Quantity given = quantity(reference.at("divisor"));
    Quantity divisor = given.isZero() ? Quantity.of(1) : given;
    double parts =
        name.equals("cpu")
            ? (double) amount.milliValue() / divisor.milliValue()
            : (double) amount.value() / divisor.value();
    return Long.toString((long) Math.ceil(parts));
  }

  private static Quantity quantity(Tree tree) {
    return tree.isPresent() ? Quantity.of(tree) : Quantity.ZERO;
  }
}
