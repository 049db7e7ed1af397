package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ListOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.PodUse;
import dev.seatrial.cluster.PodUse.Measured;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Quantity;
import dev.seatrial.object.Timestamps;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What nodes and pods use, as a metrics server tells it; served while the world declares what
 * containers use.
 *
 * <p>Follows {@code pkg/api} of metrics-server and {@code k8s.io/metrics/pkg/apis/metrics/v1beta1}.
 */
final class MetricsApi {

  // As the resolution that metrics-server is installed with.
  private static final String WINDOW = "15s";

  private final Cluster cluster;
  private final Request request;

  MetricsApi(Cluster cluster, Request request) {
    this.cluster = cluster;
    this.request = request;
  }

  /** Whether a path lies in its group. */
  static boolean isAsked(List<String> path) {
    return path.size() > 1
        && path.get(0).equals("apis")
        && path.get(1).equals(MetricsDiscovery.GROUP);
  }

  /** The answer to a request; refuses what it does not know. */
  Answer answer() {
    if (!cluster.metrics().isServed()) {
      return Answer.notFound();
    }
    List<String> path = request.path();
    if (!List.of("GET", "HEAD").contains(request.method())) {
      throw ApiError.methodNotAllowed();
    }
    return path.size() > 3 && path.get(2).equals("v1beta1")
        ? metrics(path.subList(3, path.size()))
        : MetricsDiscovery.document(path)
            .map(tree -> Answer.json(200, tree))
            .orElseGet(Answer::notFound);
  }

  private Answer metrics(List<String> path) {
    boolean within = path.size() > 2 && path.get(0).equals("namespaces");
    String namespace = within ? path.get(1) : "";
    List<String> own = within ? path.subList(2, path.size()) : path;
    String name = own.size() > 1 ? own.get(1) : "";
    boolean known =
        own.size() < 3
            && (own.get(0).equals("pods") && (within || name.isEmpty())
                || own.get(0).equals("nodes") && !within);
    if (!known) {
      throw ApiError.unknownPath();
    }
    String kind = own.get(0).equals("pods") ? "PodMetrics" : "NodeMetrics";
    ObjectKey key = new ObjectKey(own.get(0), namespace, name);
    Tree answer = name.isEmpty() ? list(kind, key) : one(kind, key);
    Accept accept = Accept.of(request);
    boolean isTable = accept.form() == Accept.Form.TABLE;
    return Answer.of(200, accept, isTable ? MetricsTable.of(answer) : answer);
  }

  private Tree list(String kind, ObjectKey place) {
    Api api = cluster.api();
    String of = kind.substring(0, kind.length() - "Metrics".length());
    Resource resource = api.catalog().kind("v1", of).orElseThrow();
    List<Tree> items =
        api
            .list(resource, place.namespace(), ListOptions.read(request.parameters()))
            .items()
            .stream()
            .map(object -> measured(object, new ObjectBuilder()))
            .flatMap(Optional::stream)
            .toList();
    return new ObjectBuilder()
        .put("kind", kind + "List")
        .put("apiVersion", MetricsDiscovery.VERSION)
        .put("metadata", ObjectTree.EMPTY)
        .put("items", Tree.of(items))
        .build();
  }

  private Tree one(String kind, ObjectKey key) {
    String place = key.namespace().isEmpty() ? "" : key.namespace() + "/";
    String resource = kind.toLowerCase(Locale.ROOT) + "." + MetricsDiscovery.GROUP;
    ObjectKey missing = new ObjectKey(resource, "", place + key.name());
    ObjectBuilder start =
        new ObjectBuilder().put("kind", kind).put("apiVersion", MetricsDiscovery.VERSION);
    return cluster
        .api()
        .find(key)
        .flatMap(object -> measured(object, start))
        .orElseThrow(() -> ApiError.notFound(missing));
  }

  private Optional<Tree> measured(Tree object, ObjectBuilder start) {
    boolean isNode = object.text("", "kind").equals("Node");
    return isNode ? node(object, start) : pod(object, start);
  }

  private Optional<Tree> node(Tree node, ObjectBuilder start) {
    if (!Conditions.of(node).isTrue("Ready")) {
      return Optional.empty();
    }
    Measured use = PodUse.ofNode(cluster, node.text("", "metadata", "name"));
    return Optional.of(begun(start, node).put("usage", usage(use)).build());
  }

  private Optional<Tree> pod(Tree pod, ObjectBuilder start) {
    return PodUse.of(cluster, pod)
        .map(use -> use.containers().stream().map(MetricsApi::container).toList())
        .map(containers -> begun(start, pod).put("containers", Tree.of(containers)).build());
  }

  private static Tree container(Measured use) {
    return ObjectTree.of("name", Tree.of(use.name()), "usage", usage(use));
  }

  private ObjectBuilder begun(ObjectBuilder start, Tree object) {
    Tree metadata =
        new ObjectBuilder()
            .put("name", object.at("metadata", "name"))
            .put("namespace", object.at("metadata", "namespace"))
            .put("creationTimestamp", now())
            .put("labels", object.at("metadata", "labels"))
            .build();
    return start.put("metadata", metadata).put("timestamp", now()).put("window", WINDOW);
  }

  private String now() {
    return Timestamps.ofSeconds(cluster.nowMicros() / 1_000_000);
  }

  private static Tree usage(Measured use) {
    return ObjectTree.of(
        "cpu",
        Quantity.ofMilli(use.cpuMilli()).toTree(),
        "memory",
        Quantity.ofBytes(use.memoryBytes()).toTree());
  }
}
