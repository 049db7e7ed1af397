package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ListOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.ObjectList;
import dev.seatrial.apiserver.ResourcePath;
import dev.seatrial.apiserver.Watching;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

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

  /** The answer, with what the server warns of; refuses by throwing only a method not served. */
  Answer answer() {
    check();
    // What was warned of is told with a refusal, too; and once.
    Set<String> warnings = new LinkedHashSet<>(cluster.with(this::ofVersion));
    Answer answer;
    try {
      answer = answer(warnings::add);
    } catch (ApiError refused) {
      answer = Answer.refusal(named(refused), request);
    }
    return answer.warning(List.copyOf(warnings));
  }

  // Events are kept under one name and looked for under two.
  private ApiError named(ApiError refused) {
    Resource resource = path.resource();
    boolean missing = refused.is(ApiError.Reason.NOT_FOUND) && !path.isCollection();
    return missing && !resource.keptAs().equals(resource.groupResource())
        ? ApiError.notFound(new ObjectKey(resource.groupResource(), path.namespace(), path.name()))
        : refused;
  }

  private List<String> ofVersion(Cluster now) {
    Resource resource = path.resource();
    return now.api()
        .catalog()
        .deprecationWarning(resource.apiVersion(), resource.kind())
        .filter(warning -> path.subresource().isEmpty())
        .map(List::of)
        .orElse(List.of());
  }

  private Answer answer(Consumer<String> warnings) {
    return request.method().equals("GET") && path.subresource().isEmpty()
        ? read(Accept.of(request))
        : cluster.with(now -> write(now, warnings));
  }

  private Answer write(Cluster now, Consumer<String> warnings) {
    cluster.runs(now, request.method() + " " + request.rawPath() + " by " + request.client());
    ResourceWrite write =
        new ResourceWrite(
            now.api().as(request.client()).by(Caller.of(request, now.api())),
            path,
            request,
            warnings);
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
      case "GET" -> collection ? isWatch() ? "watch" : "list" : "get";
      case "POST" -> {
        boolean whole = collection && isPlaced() || !path.subresource().isEmpty();
        yield whole ? "create" : "";
      }
      case "PUT" -> collection ? "" : "update";
      case "PATCH" -> collection ? "" : "patch";
      case "DELETE" -> collection ? isPlaced() ? "deletecollection" : "" : "delete";
      default -> "";
    };
  }

  // Nothing is created or deleted over all namespaces.
  private boolean isPlaced() {
    return !path.resource().namespaced() || !path.namespace().isEmpty();
  }

  // Of one object, the parameter means nothing.
  private boolean isWatch() {
    return path.isCollection() && request.flag("watch");
  }

  private Answer read(Accept accept) {
    if (isWatch()) {
      return watch(accept);
    }
    return cluster.with(
        now -> {
          Shapes shapes = new Shapes(now.api(), path.resource(), accept, request);
          return Answer.of(
              200,
              accept,
              path.isCollection() ? shapes.list(listed(now.api())) : shapes.one(got(now.api())));
        });
  }

  private Tree got(Api api) {
    return api.shown(api.get(path.key(), request.parameter("resourceVersion")));
  }

  private ObjectList listed(Api api) {
    ObjectList list = api.list(path.resource(), path.namespace(), options());
    List<Tree> shown = list.items().stream().map(api::shown).toList();
    return list.of(shown);
  }

  private ListOptions options() {
    return ListOptions.read(request.parameters());
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
