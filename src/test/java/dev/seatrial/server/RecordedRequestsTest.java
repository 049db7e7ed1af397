package dev.seatrial.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Sequences of requests, each to objects of its own: the codes, the warnings and the answers are
 * those that the real API server 1.37.2 gave.
 */
class RecordedRequestsTest {
  private static final Path RECORDED = Path.of("src/test/resources/oracle/requests.jsonl");
  private static final Set<String> VARYING =
      new TreeSet<>(
          List.of(
              "clusterIP",
              "continue",
              "creationTimestamp",
              "deletionTimestamp",
              "lastTransitionTime",
              "nodePort",
              "resourceVersion",
              "time",
              "uid"));

  @Test
  void everyAnswerIsThatOfTheRealServer() throws IOException {
    List<String> wrong = new ArrayList<>();
    ServedCluster cluster =
        new ServedCluster(Cluster.create(ClusterSpec.tutorial()), ServedCluster.Pace.MANUAL);
    try (HttpApi api = HttpApi.serve(cluster, 0)) {
      TestClient wire = new TestClient(api.url());
      for (String line : Files.readAllLines(RECORDED)) {
        replay(wire, Json.read(line), wrong);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** Plays one sequence as far as the answers are alike. */
  private static void replay(TestClient wire, Tree recorded, List<String> wrong) {
    for (Tree step : recorded.items("steps")) {
      long seconds = step.number(0, "wait");
      if (seconds > 0) {
        wire.post("/seatrial/advance?seconds=" + seconds, "");
      }
      HttpResponse<String> answer = answer(wire, step);
      String real = shown(step.number(0, "code"), step.items("warnings"), step.at("answer"));
      List<Tree> warnings =
          answer.headers().allValues("Warning").stream()
              .<Tree>map(warning -> Tree.of(warning.replaceFirst("^299 - ", "")))
              .toList();
      String ours = shown(answer.statusCode(), warnings, tree(answer));
      if (!ours.equals(real)) {
        wrong.add(
            recorded.text("", "name")
                + ": "
                + step.text("", "method")
                + " "
                + step.text("", "path")
                + " "
                + step.at("body").toJson()
                + "\n  real: "
                + real
                + "\n  ours: "
                + ours);
        return;
      }
    }
  }

  private static HttpResponse<String> answer(TestClient wire, Tree step) {
    Tree body = step.at("body");
    BodyPublisher sent =
        body.isPresent()
            ? BodyPublishers.ofString(body.textAt().orElseGet(body::toJson))
            : BodyPublishers.noBody();
    return wire.send(
        wire.request(step.text("", "path"))
            .setHeader("User-Agent", "recorder/1")
            .header("Content-Type", step.text("application/json", "type"))
            .method(step.text("", "method"), sent));
  }

  private static Tree tree(HttpResponse<String> answer) {
    return answer.body().startsWith("{") ? Json.read(answer.body()) : Tree.of(answer.body());
  }

  private static String shown(long code, List<Tree> warnings, Tree answer) {
    String told = warnings.isEmpty() ? "" : " " + Tree.of(warnings).toJson();
    return code + told + " " + Json.sorted(masked(answer)).toJson();
  }

  private static Tree masked(Tree tree) {
    if (tree instanceof ListTree list) {
      return Tree.of(list.items().stream().map(RecordedRequestsTest::masked).toList());
    }
    if (!(tree instanceof ObjectTree object)) {
      return tree;
    }
    ObjectTree masked = object;
    for (String name : object.names()) {
      masked = masked.with(name, masked(name, object.at(name)));
    }
    return masked;
  }

  // Who wrote in the same second stands by name.
  private static Tree masked(String name, Tree value) {
    boolean varies = VARYING.contains(name) && !value.at(0).isPresent();
    if (varies && !(value instanceof ObjectTree) && !value.equals(Tree.of("None"))) {
      return Tree.of("<" + name + ">");
    }
    if (!name.equals("managedFields")) {
      return masked(value);
    }
    return Tree.of(
        value.items().stream()
            .<Tree>map(entry -> Tree.of(Json.sorted(masked(entry)).toJson()))
            .sorted((left, right) -> left.text("").compareTo(right.text("")))
            .toList());
  }
}
