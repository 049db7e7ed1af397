package dev.seatrial.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who a request is made by; answers are those of a real API server 1.37.2. */
class CallerTest {
  private static final String RBAC = "/apis/rbac.authorization.k8s.io/v1";
  private static final String PODS = "/api/v1/namespaces/default/pods";

  private final ServedCluster cluster =
      new ServedCluster(Cluster.create(ClusterSpec.tutorial()), ServedCluster.Pace.MANUAL);
  private final HttpApi api = HttpApi.serve(cluster, 0);
  private final TestClient wire = new TestClient(api.url());

  @AfterEach
  void end() {
    api.close();
  }

  @Test
  void whoeverBringsCredentialsIsJudgedByThem() {
    HttpResponse<String> unknown =
        wire.send(wire.request(PODS).header("Authorization", "Bearer nonsense"));
    assertEquals(401, unknown.statusCode());
    assertEquals(
        "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"Unauthorized\",\"reason\":\"Unauthorized\",\"code\":401}\n",
        unknown.body());
    HttpResponse<String> anonymous =
        wire.send(wire.request(PODS).header("Authorization", "Basic YTpi"));
    assertEquals(
        "pods is forbidden: User \"system:anonymous\" cannot list resource \"pods\" in API group \"\" in the"
            + " namespace \"default\"",
        TestClient.tree(anonymous).text("", "message"));
    assertEquals(
        200,
        wire.send(wire.request("/version").header("Authorization", "Basic YTpi")).statusCode());
  }

  @Test
  void whatElseIsKnownOfSomebodyIsKept() {
    String review = "/apis/authentication.k8s.io/v1/selfsubjectreviews";
    HttpResponse<String> who =
        wire.send(
            wire.request(review)
                .header("Impersonate-User", "jane")
                .header("Impersonate-Extra-Example.com%2fTeam", "a,b")
                .header("Impersonate-Extra-Example.com%2fTeam", "c")
                .POST(BodyPublishers.ofString("{}")));
    assertEquals(
        "{\"username\":\"jane\",\"groups\":[\"system:authenticated\"],\"extra\":{\"example.com/team\":[\"a,b\",\"c\"]}}",
        TestClient.tree(who).at("status", "userInfo").toJson());
  }

  @Test
  void anAgentIsMadeTheNodeThatItRunsOnAndNoOther() {
    wire.post("/api/v1/namespaces/default/serviceaccounts", "{\"metadata\":{\"name\":\"agent\"}}");
    wire.post(
        PODS,
        "{\"metadata\":{\"name\":\"agent\"},\"spec\":{\"serviceAccountName\":\"agent\",\"nodeName\":\"w1-k8s\","
            + "\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}");
    String token =
        TestClient.tree(
                wire.post(
                    "/api/v1/namespaces/default/serviceaccounts/agent/token",
                    "{\"spec\":{\"boundObjectRef\":{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"name\":\"agent\"}}}"))
            .text("", "status", "token");
    wire.post(
        RBAC + "/clusterroles",
        """
        {"metadata":{"name":"agent"},
         "rules":[{"apiGroups":["authentication.k8s.io"],"resources":["nodes"],"resourceNames":["*"],
                   "verbs":["impersonate:associated-node"]},
                  {"apiGroups":["*"],"resources":["*"],"verbs":["impersonate-on:associated-node:*",
                   "impersonate-on:associated-node:create"]}]}
        """);
    wire.post(
        RBAC + "/clusterrolebindings",
        """
        {"metadata":{"name":"agent"},
         "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"agent"},
         "subjects":[{"kind":"ServiceAccount","name":"agent","namespace":"default"}]}
        """);
    assertEquals(201, asNode(token, "w1-k8s").statusCode());
    assertEquals(403, asNode(token, "w2-k8s").statusCode());
  }

  private HttpResponse<String> asNode(String token, String node) {
    return wire.send(
        wire.request("/apis/authentication.k8s.io/v1/selfsubjectreviews")
            .header("Authorization", "Bearer " + token)
            .header("Impersonate-User", "system:node:" + node)
            .POST(BodyPublishers.ofString("{}")));
  }
}
