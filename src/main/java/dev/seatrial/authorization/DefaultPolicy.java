package dev.seatrial.authorization;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The roles and bindings that every cluster has from the beginning, as Kubernetes 1.37.2 has. */
// As bootstrappolicy/policy.go in plugin/pkg/auth/authorizer/rbac, v1.37, with the rules that the
// clusterrole-aggregation-controller gathers in admin, edit and view.
public final class DefaultPolicy {
  private static final String FILE = "default-policy.jsonl";

  private static final List<String> RESOURCES =
      List.of(Roles.CLUSTER_ROLE_BINDINGS, Roles.CLUSTER_ROLES, Roles.ROLE_BINDINGS, Roles.ROLES);

  private DefaultPolicy() {}

  /** Its objects of a resource, without what a server adds; none where it has none. */
  public static List<Tree> of(String resource) {
    return has(resource) ? Objects.ALL.getOrDefault(resource, List.of()) : List.of();
  }

  /** Whether it has objects of a resource. */
  public static boolean has(String resource) {
    return RESOURCES.contains(resource);
  }

  /** Read when somebody first asks for one of them. */
  private static final class Objects {
    private static final Map<String, List<Tree>> ALL = read();
  }

  private static Map<String, List<Tree>> read() {
    Map<String, List<Tree>> all = new LinkedHashMap<>();
    try (InputStream file = DefaultPolicy.class.getResourceAsStream(FILE)) {
      byte[] bytes = file == null ? new byte[0] : file.readAllBytes();
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .map(Json::read)
          .forEach(
              object ->
                  all.computeIfAbsent(resource(object), each -> new ArrayList<>()).add(object));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(Tree object) {
    return switch (object.text("", "kind")) {
      case "ClusterRole" -> Roles.CLUSTER_ROLES;
      case "ClusterRoleBinding" -> Roles.CLUSTER_ROLE_BINDINGS;
      case "Role" -> Roles.ROLES;
      default -> Roles.ROLE_BINDINGS;
    };
  }
}
