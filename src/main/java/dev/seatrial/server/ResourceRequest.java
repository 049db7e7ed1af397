package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ListOptions;
import dev.seatrial.apiserver.ObjectList;
import dev.seatrial.apiserver.ResourcePath;
import dev.seatrial.apiserver.Watching;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is about objects, found by its path.
 *
 * <p>Follows {@code registerResourceHandlers} in {@code apiserver/pkg/endpoints/installer.go},
 * v1.37.
 */
final class ResourceRequest {
  private final ServedCluster cluster;
  private final ResourcePath path;
  private final Request request;

  ResourceRequest(ServedCluster cluster, ResourcePath path, Request request) {
    this.cluster = cluster;
    this.path = path;
    this.request = request;
  }

  /** The answer; throws {@link ApiError} where it is a refusal. */
  Answer answer() {
    check();
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (reads && path.subresource().isEmpty()) {
      return read(Accept.of(request));
    }
    List<String> warnings = new ArrayList<>();
    Answer answer = cluster.with(now -> write(now, warnings));
    return answer.warning(warnings);
  }

  private Answer write(Cluster now, List<String> warnings) {
    now.record().runs(request.method() + " " + request.rawPath() + " by " + request.client());
    ResourceWrite write =
        new ResourceWrite(now.api().as(request.client()), path, request, warnings);
    return path.subresource().isEmpty()
        ? write.answer()
        : new SubresourceRequest(write, path, request).answer();
  }

  private void check() {
    List<String> served =
        path.subresource().isEmpty()
            ? path.resource().verbs()
            : path.resource().subresource(path.part()).orElseThrow().verbs();
    if (!served.contains(verb())) {
      throw ApiError.methodNotAllowed();
    }
  }

  private String verb() {
    boolean collection = path.isCollection();
    return switch (request.method()) {
      case "GET", "HEAD" -> collection ? isWatch() ? "watch" : "list" : "get";
      case "POST" -> {
        // Nothing is created over all namespaces, nor over an object.
        boolean placed = !path.resource().namespaced() || !path.namespace().isEmpty();
        boolean whole = collection && placed || !path.subresource().isEmpty();
        yield whole ? "create" : "";
      }
      case "PUT" -> collection ? "" : "update";
      case "PATCH" -> collection ? "" : "patch";
      case "DELETE" -> collection ? "deletecollection" : "delete";
      default -> "";
    };
  }

  private boolean isWatch() {
    return request.flag("watch");
  }

  private Answer read(Accept accept) {
    if (isWatch()) {
      return watch(accept);
    }
    return cluster.with(
        now -> {
          Shapes shapes = new Shapes(now.api(), path.resource(), accept, request);
          return Answer.json(
              200,
              path.isCollection() ? shapes.list(listed(now.api())) : shapes.one(got(now.api())));
        });
  }

  private Tree got(Api api) {
    return api.shown(api.get(path.key(), request.parameter("resourceVersion")));
  }

  private ObjectList listed(Api api) {
    ObjectList list = api.list(path.resource(), path.namespace(), options());
    List<Tree> shown = list.items().stream().map(api::shown).toList();
    return new ObjectList(
        list.resource(), shown, list.revision(), list.continueToken(), list.remaining());
  }

  /** What the parameters ask for; of one object, a watch is one of its name. */
  private ListOptions options() {
    Map<String, String> parameters = new LinkedHashMap<>(request.parameters());
    if (!path.isCollection()) {
      parameters.put("fieldSelector", "metadata.name=" + path.name());
    }
    return ListOptions.read(parameters);
  }

  private Answer watch(Accept accept) {
    Watching watching =
        cluster.with(now -> now.api().watch(path.resource(), path.namespace(), options()));
    return Answer.stream(
        accept.contentType(),
        new WatchStream(
            cluster, watching, api -> new Shapes(api, path.resource(), accept, request)));
  }
}
