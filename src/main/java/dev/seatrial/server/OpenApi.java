package dev.seatrial.server;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The OpenAPI documents: one for each group and version, or all in one of the second edition.
 *
 * <p>Follows {@code kube-openapi/pkg/handler3/handler.go}. They hold what clients ask them for, the
 * kinds with their fields and the parameters of patches; descriptions they have none.
 */
final class OpenApi {
  Answer answer(Catalog catalog, List<String> path) {
    if (path.equals(List.of("v3"))) {
      return Answer.json(200, index(catalog));
    }
    if (path.equals(List.of("v2"))) {
      return Answer.json(200, OpenApiDocument.ofAll(catalog));
    }
    if (path.isEmpty()) {
      return Answer.notFound();
    }
    boolean core = path.size() == 3 && path.get(1).equals("api");
    boolean grouped = path.size() == 4 && path.get(1).equals("apis");
    if (!path.get(0).equals("v3") || !core && !grouped) {
      return Answer.notFound();
    }
    String apiVersion = String.join("/", path.subList(2, path.size()));
    List<Resource> own = own(catalog, apiVersion);
    return own.isEmpty() ? Answer.notFound() : Answer.json(200, OpenApiDocument.of(catalog, own));
  }

  private static List<Resource> own(Catalog catalog, String apiVersion) {
    return catalog.resources().stream()
        .filter(resource -> resource.apiVersion().equals(apiVersion))
        .toList();
  }

  private static Tree index(Catalog catalog) {
    Map<String, Tree> paths = new LinkedHashMap<>();
    for (String apiVersion :
        catalog.resources().stream().map(Resource::apiVersion).distinct().toList()) {
      String path = (apiVersion.indexOf('/') < 0 ? "api/" : "apis/") + apiVersion;
      // Custom resources come and go, so the hash tells a client's cache what it has.
      String hash = Integer.toHexString(own(catalog, apiVersion).hashCode());
      paths.put(
          path,
          ObjectTree.of(
              "serverRelativeURL",
              Tree.of("/openapi/v3/" + path + "?hash=" + hash.toUpperCase(Locale.ROOT))));
    }
    return new ObjectBuilder().put("paths", ObjectTree.of(paths)).build();
  }
}
