package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.List;

/** How many replicas an object has and should have, as a {@code Scale} tells it. */
// As scaleFromDeployment and its neighbours in pkg/registry/apps, v1.37.
record ScaleShape(Api api, Resource resource) {
  Tree of(Tree object) {
    ObjectBuilder metadata = new ObjectBuilder();
    for (String field :
        List.of("name", "namespace", "uid", "resourceVersion", "creationTimestamp")) {
      metadata.put(field, object.at("metadata", field));
    }
    ObjectBuilder status =
        new ObjectBuilder().put("replicas", object.number(0, "status", "replicas"));
    Tree selector = object.at("spec", "selector");
    if (selector.isPresent()) {
      // A replication controller selects by plain labels.
      boolean plain = resource.group().isEmpty();
      status.put(
          "selector",
          (plain ? LabelSelector.ofLabels(selector) : LabelSelector.of(selector)).toString());
    }
    ObjectBuilder spec = new ObjectBuilder();
    if (object.number(0, "spec", "replicas") != 0) {
      spec.put("replicas", object.number(0, "spec", "replicas"));
    }
    return new ObjectBuilder()
        .put("kind", "Scale")
        .put("apiVersion", "autoscaling/v1")
        .put("metadata", metadata.build())
        .put("spec", spec.build())
        .put("status", status.build())
        .build();
  }

  /** The object as the scale wants it. */
  Tree applied(Tree scale, Tree object) {
    String name = scale.text("", "metadata", "name");
    String own = object.text("", "metadata", "name");
    if (!name.equals(own)) {
      throw ApiError.badRequest(
          "the name of the object (" + name + ") does not match the name on the URL (" + own + ")");
    }
    Tree version = scale.at("metadata", "resourceVersion");
    Tree wanted = Tree.of(scale.number(0, "spec", "replicas"));
    Tree scaled = object.with(wanted, "spec", "replicas");
    return version.isPresent()
        ? scaled.with(version, "metadata", "resourceVersion")
        : scaled.without("metadata", "resourceVersion");
  }
}
