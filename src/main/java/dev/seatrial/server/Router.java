package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Discovery;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.ResourcePath;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.authorization.User;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.schema.Catalog;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds who answers a request. */
final class Router {
  private static final ObjectKey ENDPOINTS =
      new ObjectKey(Resources.ENDPOINTS, "default", "kubernetes");

  private final ServedCluster cluster;
  private final OpenApi openApi = new OpenApi();

  Router(ServedCluster cluster) {
    this.cluster = cluster;
  }

  /** The answer, refusals among them, as people read it where they ask. */
  Answer answered(Request request) {
    Answer answer;
    try {
      answer = answer(request);
    } catch (ApiError refused) {
      answer = Answer.refusal(refused, request);
    }
    return request.isForPeople() ? answer.indented() : answer;
  }

  private Answer answer(Request request) {
    checkTimeout(request.parameter("timeout"));
    cluster.with(now -> checked(now.api(), request));
    List<String> path = request.path();
    if (path.isEmpty()) {
      return cluster.with(now -> RootPaths.answer(now.api().catalog(), now.metrics().isServed()));
    }
    String first = path.get(0);
    if (Health.NAMES.contains(first)) {
      return Health.answer(request, first);
    }
    return switch (first) {
      case "version" -> version(request);
      case "api", "apis" -> api(request);
      case "openapi" ->
          cluster.with(now -> openApi.answer(now.api().catalog(), path.subList(1, path.size())));
      case "seatrial" -> own(request);
      default -> Answer.notFound();
    };
  }

  // As parseTimeout in apiserver/pkg/endpoints/filters/request_deadline.go, v1.37; nothing takes
  // long
  // here.
  private static void checkTimeout(String timeout) {
    try {
      Durations.parse(timeout.isEmpty() ? "0" : timeout);
    } catch (MalformedTextException malformed) {
      throw new ApiError(
          ApiError.Reason.BAD_REQUEST,
          "invalid timeout specified in the request URL - " + malformed.getMessage(),
          Tree.ABSENT);
    }
  }

  private static User checked(Api api, Request request) {
    User user = Caller.of(request, api);
    if (!user.isPrivileged()) {
      api.access().of(user).check(RequestAction.of(request));
    }
    return user;
  }

  private Answer api(Request request) {
    List<String> path = request.path();
    if (MetricsApi.isAsked(path)) {
      return cluster.with(now -> new MetricsApi(now, request).answer());
    }
    int version = path.get(0).equals("api") ? 2 : 3;
    if (path.size() > version + 1 && path.get(version).equals("watch")) {
      return api(request.watching(version));
    }
    if (path.size() > version) {
      String apiVersion = String.join("/", path.subList(1, version));
      Optional<ResourcePath> target =
          cluster.with(
              now ->
                  ResourcePath.of(
                      now.api().catalog(), apiVersion, path.subList(version, path.size())));
      return target
          .map(found -> new ResourceRequest(cluster, found, request).answer())
          .orElseGet(() -> unknown(apiVersion));
    }
    // Groups are told of by the aggregator, which does not look at the method.
    boolean aggregator = !path.get(0).equals("api") && path.size() < 3;
    if (!aggregator && !request.method().equals("GET")) {
      throw ApiError.methodNotAllowed();
    }
    Accept accept = aggregator ? Accept.ofGroups(request) : Accept.of(request);
    return cluster.with(now -> discovery(now, path, accept));
  }

  private static Answer discovery(Cluster now, List<String> path, Accept accept) {
    Catalog catalog = now.api().catalog();
    boolean measured = now.metrics().isServed();
    boolean core = path.get(0).equals("api");
    Discovery discovery = new Discovery(catalog);
    if (path.size() == 1 && accept.form() == Accept.Form.AGGREGATED) {
      Tree whole = new AggregatedDiscovery(catalog).document(core);
      whole = measured && !core ? more(whole, "items", MetricsDiscovery.aggregated()) : whole;
      return Answer.typed(200, accept.contentType(), whole);
    }
    Optional<Tree> document =
        switch (path.size()) {
          case 1 -> Optional.of(core ? versions(now.api()) : groups(discovery, measured));
          case 2 -> core ? discovery.resources(path.get(1)) : discovery.group(path.get(1));
          default -> discovery.resources(path.get(1) + "/" + path.get(2));
        };
    String apiVersion = String.join("/", path.subList(1, path.size()));
    return document
        .map(tree -> Answer.of(200, accept, tree))
        .orElseGet(
            () -> core || path.size() > 2 ? unknown(catalog, apiVersion) : Answer.notFound());
  }

  private static Tree groups(Discovery discovery, boolean measured) {
    Tree groups = discovery.groups();
    return measured ? more(groups, "groups", MetricsDiscovery.group()) : groups;
  }

  private static Tree more(Tree list, String field, Tree item) {
    List<Tree> items = new ArrayList<>(list.items(field));
    items.add(item);
    return list.with(Tree.of(items), field);
  }

  private Answer unknown(String apiVersion) {
    return cluster.with(now -> unknown(now.api().catalog(), apiVersion));
  }

  // Of a group of its own, the real server says so in a status.
  private static Answer unknown(Catalog catalog, String apiVersion) {
    int slash = apiVersion.indexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    boolean known =
        catalog.resources().stream()
            .anyMatch(resource -> resource.group().equals(group) && !resource.isCustom());
    return known ? Answer.refusal(ApiError.unknownPath()) : Answer.notFound();
  }

  // As legacyRootAPIHandler in apiserver/pkg/endpoints/discovery/legacy.go, v1.37: every client
  // finds the server where the Service kubernetes leads.
  private static Tree versions(Api api) {
    Tree subset =
        api.find(ENDPOINTS).orElse(Tree.ABSENT).items("subsets").stream()
            .findFirst()
            .orElse(Tree.ABSENT);
    String address =
        subset.at("addresses").at(0).text("", "ip")
            + ":"
            + subset.at("ports").at(0).number(443, "port");
    Tree all =
        new ObjectBuilder().put("clientCIDR", "0.0.0.0/0").put("serverAddress", address).build();
    return new ObjectBuilder()
        .put("kind", "APIVersions")
        .put("versions", Tree.texts(List.of("v1")))
        .put("serverAddressByClientCIDRs", ListTree.of(all))
        .build();
  }

  private Answer version(Request request) {
    if (request.path().size() > 1) {
      throw ApiError.unknownPath();
    }
    if (!request.method().equals("GET")) {
      throw ApiError.methodNotAllowed();
    }
    return Answer.raw(200, cluster.with(Router::version));
  }

  private static Tree version(Cluster cluster) {
    String patch = cluster.api().catalog().version().patch();
    String[] parts = patch.split("\\.", -1);
    return new ObjectBuilder()
        .put("major", parts[0])
        .put("minor", parts[1])
        .put("emulationMajor", parts[0])
        .put("emulationMinor", parts[1])
        .put("minCompatibilityMajor", parts[0])
        .put("minCompatibilityMinor", Integer.toString(Integer.parseInt(parts[1]) - 1))
        .put("gitVersion", "v" + patch)
        .put("gitTreeState", "clean")
        .put("compiler", "gc")
        .put("platform", "linux/amd64")
        .build();
  }

  // What Kubernetes has no word for: to move the time of a cluster whose clock is moved by hand.
  private Answer own(Request request) {
    boolean advance =
        request.method().equals("POST") && request.path().equals(List.of("seatrial", "advance"));
    if (!advance) {
      return Answer.notFound();
    }
    String seconds = request.parameter("seconds");
    if (!seconds.matches("[0-9]{1,9}")) {
      throw ApiError.badRequest("seconds: \"" + seconds + "\" must be a whole number, such as 30");
    }
    return cluster.with(
        now -> {
          now.runFor(Duration.ofSeconds(Long.parseLong(seconds)));
          return Answer.text(200, "advanced by " + seconds + "s\n");
        });
  }
}
