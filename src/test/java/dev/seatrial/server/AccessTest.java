package dev.seatrial.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.tree.Tree;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what over HTTP; answers are those of a real API server 1.37.2. */
class AccessTest {
  private static final String RBAC = "/apis/rbac.authorization.k8s.io/v1";
  private static final String REVIEWS = "/apis/authorization.k8s.io/v1/";
  private static final String PODS = "/api/v1/namespaces/default/pods";

  private final ServedCluster cluster =
      new ServedCluster(Cluster.create(ClusterSpec.tutorial()), ServedCluster.Pace.MANUAL);
  private final HttpApi api = HttpApi.serve(cluster, 0);
  private final TestClient wire = new TestClient(api.url());
  private int roles;

  @BeforeEach
  void janeMayGetPods() {
    wire.post(
        RBAC + "/namespaces/default/roles",
        """
        {"metadata":{"name":"r"},
         "rules":[{"apiGroups":[""],"resources":["pods"],"verbs":["get"]}]}
        """);
    wire.post(
        RBAC + "/namespaces/default/rolebindings",
        """
        {"metadata":{"name":"rb"},
         "roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"r"},
         "subjects":[{"apiGroup":"rbac.authorization.k8s.io","kind":"User","name":"jane"}]}
        """);
  }

  @AfterEach
  void end() {
    api.close();
  }

  private HttpResponse<String> as(String user, String path) {
    return wire.send(wire.request(path).header("Impersonate-User", user));
  }

  private static String message(HttpResponse<String> answer) {
    return TestClient.tree(answer).text("", "message");
  }

  @Test
  void whatNoRoleGivesIsRefusedBeforeAnythingIsLookedFor() {
    HttpResponse<String> refused = as("jane", PODS);
    assertEquals(403, refused.statusCode());
    assertEquals(
        "pods is forbidden: User \"jane\" cannot list resource \"pods\" in API group \"\" in the"
            + " namespace \"default\"",
        message(refused));
    assertEquals("pods", TestClient.tree(refused).text("", "details", "kind"));
    assertEquals("pods \"x\" not found", message(as("jane", PODS + "/x")));
    assertEquals(
        "pods \"x\" is forbidden: User \"jane\" cannot get resource \"pods/log\" in API group \"\""
            + " in the namespace \"default\"",
        message(as("jane", PODS + "/x/log")));
    assertEquals(
        "pods \"x\" is forbidden: User \"jane\" cannot watch resource \"pods\" in API group \"\""
            + " in the namespace \"default\"",
        message(as("jane", PODS + "?watch=1&fieldSelector=metadata.name%3Dx")));
    assertEquals(
        "foos.foo.example is forbidden: User \"jane\" cannot list resource \"foos\" in API group"
            + " \"foo.example\" at the cluster scope",
        message(as("jane", "/apis/foo.example/v1/foos")));
    assertEquals(
        "forbidden: User \"jane\" cannot get path \"/metrics\"", message(as("jane", "/metrics")));
    assertEquals(200, as("jane", "/apis").statusCode());
    assertEquals(
        "forbidden: User \"system:anonymous\" cannot get path \"/apis\"",
        message(as("system:anonymous", "/apis")));
  }

  @Test
  void aGroupOfNobodyMakesNoSense() {
    HttpResponse<String> refused =
        wire.send(wire.request(PODS).header("Impersonate-Group", "jane"));
    assertEquals(400, refused.statusCode());
    assertEquals(
        "requested &user.DefaultInfo{Name:\"\", UID:\"\", Groups:[]string{\"jane\"},"
            + " Extra:map[string][]string(nil)} without impersonating a user name",
        message(refused));
  }

  @Test
  void reviewsSayWhoAllowsIt() {
    assertEquals(
        "RBAC: allowed by RoleBinding \"rb/default\" of Role \"r\" to User \"jane\"",
        review(
                "{\"user\":\"jane\",\"resourceAttributes\":"
                    + "{\"verb\":\"get\",\"resource\":\"pods\",\"namespace\":\"default\"}}")
            .text("", "reason"));
    assertFalse(
        review(
                "{\"user\":\"jane\",\"resourceAttributes\":"
                    + "{\"verb\":\"get\",\"resource\":\"pods\",\"namespace\":\"kube-system\"}}")
            .flag(true, "allowed"));
    assertEquals(
        "RBAC: allowed by ClusterRoleBinding \"system:discovery\" of ClusterRole"
            + " \"system:discovery\" to Group \"system:authenticated\"",
        review(
                "{\"user\":\"bob\",\"groups\":[\"system:authenticated\"],"
                    + "\"nonResourceAttributes\":{\"verb\":\"get\",\"path\":\"/healthz\"}}")
            .text("", "reason"));
    assertTrue(
        review(
                "{\"user\":\"system:kube-scheduler\",\"resourceAttributes\":"
                    + "{\"verb\":\"create\",\"resource\":\"pods\",\"subresource\":\"binding\"}}")
            .flag(false, "allowed"));
  }

  private Tree review(String spec) {
    String body = "{\"spec\":" + spec + "}";
    return TestClient.tree(wire.post(REVIEWS + "subjectaccessreviews", body)).at("status");
  }

  @Test
  void allThatSomebodyMayDoIsListed() {
    String body = "{\"spec\":{\"namespace\":\"default\"}}";
    Tree own =
        TestClient.tree(
                wire.send(
                    wire.request(REVIEWS + "selfsubjectrulesreviews")
                        .header("Impersonate-User", "jane")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))))
            .at("status");
    assertEquals(3, own.items("resourceRules").size());
    assertEquals(
        "{\"verbs\":[\"get\"],\"apiGroups\":[\"\"],\"resources\":[\"pods\"]}",
        own.items("resourceRules").get(2).toJson());
    assertEquals(2, own.items("nonResourceRules").size());
    Tree all = TestClient.tree(wire.post(REVIEWS + "selfsubjectrulesreviews", body)).at("status");
    assertEquals("*", all.items("resourceRules").get(0).items("verbs").get(0).text(""));
  }

  @Test
  void whoAskedIsWhoHeIsMadeToBe() {
    Tree info =
        TestClient.tree(
                wire.send(
                    wire.request("/apis/authentication.k8s.io/v1/selfsubjectreviews")
                        .header("Impersonate-User", "jane")
                        .header("Impersonate-Uid", "44")
                        .header("Impersonate-Group", "g1")
                        .header("Impersonate-Group", "g2")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))))
            .at("status", "userInfo");
    assertEquals(
        "{\"username\":\"jane\",\"uid\":\"44\","
            + "\"groups\":[\"g1\",\"g2\",\"system:authenticated\"]}",
        info.toJson());
  }

  @Test
  void aTokenMakesOneTheServiceAccount() {
    String accounts = "/api/v1/namespaces/default/serviceaccounts";
    wire.post(accounts, "{\"metadata\":{\"name\":\"robot\"}}");
    String token =
        TestClient.tree(wire.post(accounts + "/robot/token", "{\"spec\":{}}"))
            .text("", "status", "token");
    assertEquals(
        "pods is forbidden: User \"system:serviceaccount:default:robot\" cannot list resource"
            + " \"pods\" in API group \"\" in the namespace \"default\"",
        message(wire.send(wire.request(PODS).header("Authorization", "Bearer " + token))));
    String review = "/apis/authentication.k8s.io/v1/tokenreviews";
    Tree proven =
        TestClient.tree(wire.post(review, "{\"spec\":{\"token\":\"" + token + "\"}}")).at("status");
    assertTrue(proven.flag(false, "authenticated"));
    assertEquals("system:serviceaccounts", proven.items("user", "groups").get(0).text(""));
    wire.send(wire.request(accounts + "/robot").DELETE());
    assertEquals(
        401, wire.send(wire.request(PODS).header("Authorization", "Bearer " + token)).statusCode());
  }

  private String robotsToken() {
    String accounts = "/api/v1/namespaces/default/serviceaccounts";
    wire.post(accounts, "{\"metadata\":{\"name\":\"robot\"}}");
    return TestClient.tree(wire.post(accounts + "/robot/token", "{\"spec\":{}}"))
        .text("", "status", "token");
  }

  private HttpResponse<String> asRobot(String token, String... impersonation) {
    return wire.send(
        wire.request(PODS).header("Authorization", "Bearer " + token).headers(impersonation));
  }

  @Test
  void aQuestionAboutAccessIsToldAllThatIsWrongWithIt() {
    assertEquals(
        ".authorization.k8s.io \"\" is invalid: [spec: Invalid value: null: exactly one of"
            + " nonResourceAttributes or resourceAttributes must be specified, spec.user: Invalid value:"
            + " \"\": at least one of user or group must be specified]",
        message(wire.post(REVIEWS + "subjectaccessreviews", "{\"spec\":{}}")));
    assertEquals(
        ".authorization.k8s.io \"\" is invalid: [spec.resourceAttributes.fieldSelector.requirements[0].key:"
            + " Required value: must be specified,"
            + " spec.resourceAttributes.fieldSelector.requirements[0].values: Required value: must be"
            + " specified when `operator` is 'In' or 'NotIn',"
            + " spec.resourceAttributes.labelSelector.requirements: Required value: when"
            + " spec.resourceAttributes.labelSelector is specified, requirements or rawSelector is required]",
        message(
            wire.post(
                REVIEWS + "subjectaccessreviews",
                "{\"spec\":{\"user\":\"a\",\"resourceAttributes\":{\"fieldSelector\":{\"requirements\":"
                    + "[{\"operator\":\"In\"}]},\"labelSelector\":{}}}}")));
  }

  @Test
  void nobodyIsMadeWhoHeMayNotBe() {
    String token = robotsToken();
    String robot = "User \"system:serviceaccount:default:robot\" cannot ";
    String pods = " resource \"pods\" in API group \"\" in the namespace \"default\"";
    assertEquals(
        "pods is forbidden: " + robot + "impersonate-on:user-info:list" + pods,
        message(asRobot(token, "Impersonate-User", "jane")));
    assertEquals(
        "pods is forbidden: " + robot + "impersonate-on:arbitrary-node:list" + pods,
        message(asRobot(token, "Impersonate-User", "system:node:n")));
    String other = "system:serviceaccount:other:x";
    assertEquals(
        "pods is forbidden: " + robot + "impersonate-on:serviceaccount:list" + pods,
        message(asRobot(token, "Impersonate-User", other)));
    assertEquals(
        "serviceaccounts \"x\" is forbidden: "
            + robot
            + "impersonate resource \"serviceaccounts\" in API group \"\" in the namespace"
            + " \"other\"",
        message(asRobot(token, "Impersonate-User", other, "Impersonate-Group", "g")));
  }

  @Test
  void everyGroupAndUidThatIsWantedHasToBeAllowed() {
    String token = robotsToken();
    robotMay("\"serviceaccounts\"],\"verbs\":[\"impersonate\"");
    String other = "system:serviceaccount:other:x";
    assertEquals(
        "pods is forbidden: User \""
            + other
            + "\" cannot list resource \"pods\" in API group \"\""
            + " in the namespace \"default\"",
        message(asRobot(token, "Impersonate-User", other)));
    String group = "system:serviceaccounts:kube-system";
    assertEquals(
        "groups \""
            + group
            + "\" is forbidden: User \"system:serviceaccount:default:robot\" cannot"
            + " impersonate resource \"groups\" in API group \"\" at the cluster scope",
        message(asRobot(token, "Impersonate-User", other, "Impersonate-Group", group)));
    assertEquals(
        "uids.authentication.k8s.io \"1\" is forbidden: User"
            + " \"system:serviceaccount:default:robot\" cannot impersonate resource \"uids\" in API"
            + " group \"authentication.k8s.io\" at the cluster scope",
        message(asRobot(token, "Impersonate-User", other, "Impersonate-Uid", "1")));
  }

  @Test
  void somebodyMayBeImpersonatedForCertainThingsOnly() {
    String token = robotsToken();
    robotMay("\"users\"],\"verbs\":[\"impersonate:user-info\"");
    robotMay("\"pods\"],\"verbs\":[\"impersonate-on:user-info:list\"");
    assertEquals(
        "pods is forbidden: User \"joe\" cannot list resource \"pods\" in API group \"\" in the"
            + " namespace \"default\"",
        message(asRobot(token, "Impersonate-User", "joe")));
  }

  private void robotMay(String rest) {
    String name = "robot-" + ++roles;
    wire.post(
        RBAC + "/clusterroles",
        "{\"metadata\":{\"name\":\""
            + name
            + "\"},\"rules\":[{\"apiGroups\":[\"\",\"authentication.k8s.io\",\"rbac.authorization.k8s.io\"],\"resources\":["
            + rest
            + "]}]}");
    wire.post(
        RBAC + "/clusterrolebindings",
        "{\"metadata\":{\"name\":\""
            + name
            + "\"},\"roleRef\":{\"apiGroup\":\"rbac.authorization.k8s.io\",\"kind\":\"ClusterRole\","
            + "\"name\":\""
            + name
            + "\"},\"subjects\":[{\"kind\":\"ServiceAccount\",\"name\":\"robot\","
            + "\"namespace\":\"default\"}]}");
  }

  @Test
  void aCollectionIsDeletedUnderNoName() {
    HttpResponse<String> refused =
        wire.send(
            wire.request(PODS + "?fieldSelector=metadata.name%3Dx")
                .header("Impersonate-User", "<jane>")
                .DELETE());
    assertEquals(
        "pods is forbidden: User \"&lt;jane&gt;\" cannot deletecollection resource \"pods\" in API"
            + " group \"\" in the namespace \"default\"",
        message(refused));
  }

  @Test
  void aRoleThatIsNotThereIsGivenToNobody() {
    String body =
        "{\"metadata\":{\"name\":\"b\"},\"roleRef\":{\"apiGroup\":\"rbac.authorization.k8s.io\","
            + "\"kind\":\"ClusterRole\",\"name\":\"nothing\"}}";
    robotsToken();
    robotMay("\"rolebindings\"],\"verbs\":[\"create\"");
    HttpResponse<String> refused =
        wire.send(
            wire.request(RBAC + "/namespaces/default/rolebindings")
                .header("Impersonate-User", "system:serviceaccount:default:robot")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    assertEquals("clusterroles.rbac.authorization.k8s.io \"nothing\" not found", message(refused));
  }

  @Test
  void aNodeIsOneOfTheNodes() {
    Tree info =
        TestClient.tree(
                wire.send(
                    wire.request("/apis/authentication.k8s.io/v1/selfsubjectreviews")
                        .header("Impersonate-User", "system:node:n")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))))
            .at("status", "userInfo");
    assertEquals("[\"system:nodes\",\"system:authenticated\"]", info.at("groups").toJson());
  }

  @Test
  void everyClusterHasTheRolesOfItsComponents() {
    Tree roles = TestClient.tree(wire.get(RBAC + "/clusterroles"));
    assertEquals(73, roles.items("items").size());
    Tree view = TestClient.tree(wire.get(RBAC + "/clusterroles/view"));
    assertEquals(
        "clusterrole-aggregation-controller",
        view.items("metadata", "managedFields").get(0).text("", "manager"));
    assertEquals(
        54, TestClient.tree(wire.get(RBAC + "/clusterrolebindings")).items("items").size());
  }
}
