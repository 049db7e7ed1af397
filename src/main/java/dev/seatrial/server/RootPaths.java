package dev.seatrial.server;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What is served, path by path; of the real server's list, what is served here.
 *
 * <p>Follows {@code IndexLister} in {@code apiserver/pkg/server/routes/index.go}, v1.37.
 */
final class RootPaths {
  private static final List<String> ALWAYS =
      List.of("/api", "/api/v1", "/apis", "/apis/", "/openapi/v2", "/openapi/v3", "/openapi/v3/");

  private RootPaths() {}

  /** The answer at the root. */
  static Answer answer(Catalog catalog, boolean measured) {
    TreeSet<String> paths = new TreeSet<>(ALWAYS);
    paths.add("/version");
    for (Resource resource : catalog.resources()) {
      if (!resource.group().isEmpty()) {
        paths.add("/apis/" + resource.group());
        paths.add("/apis/" + resource.apiVersion());
      }
    }
    if (measured) {
      paths.add("/apis/metrics.k8s.io");
      paths.add("/apis/metrics.k8s.io/v1beta1");
    }
    for (String name : Health.NAMES) {
      paths.add("/" + name);
      Health.checks(name).forEach(check -> paths.add("/" + name + "/" + check));
    }
    List<String> sorted = new ArrayList<>(paths);
    return Answer.raw(200, new ObjectBuilder().put("paths", Tree.texts(sorted)).build());
  }
}
