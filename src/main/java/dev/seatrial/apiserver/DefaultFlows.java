package dev.seatrial.apiserver;

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

/**
 * The flow schemas and priority levels that every cluster has from the beginning, as Kubernetes
 * 1.37.2 has.
 */
// As bootstrap/default.go in apiserver/pkg/apis/flowcontrol, v1.37, with the condition that its
// consumer writes.
final class DefaultFlows {
  private static final String FILE = "default-flows.jsonl";

  private DefaultFlows() {}

  /** Those of a resource, without what a server adds; none where it has none. */
  static List<Tree> of(String resource) {
    return has(resource) ? Objects.ALL.getOrDefault(resource, List.of()) : List.of();
  }

  /** Whether there are any of a resource. */
  static boolean has(String resource) {
    return resource.equals(Resources.FLOW_SCHEMAS) || resource.equals(Resources.PRIORITY_LEVELS);
  }

  /** Read when somebody first asks for one of them. */
  private static final class Objects {
    private static final Map<String, List<Tree>> ALL = read();
  }

  private static Map<String, List<Tree>> read() {
    Map<String, List<Tree>> all = new LinkedHashMap<>();
    try (InputStream file = DefaultFlows.class.getResourceAsStream(FILE)) {
      byte[] bytes = file == null ? new byte[0] : file.readAllBytes();
      for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
        Tree object = Json.read(line);
        boolean schema = object.text("", "kind").equals("FlowSchema");
        all.computeIfAbsent(
                schema ? Resources.FLOW_SCHEMAS : Resources.PRIORITY_LEVELS,
                each -> new ArrayList<>())
            .add(object);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
