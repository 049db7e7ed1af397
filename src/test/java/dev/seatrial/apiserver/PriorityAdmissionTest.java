package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The words are those of the real API server 1.37.2. */
class PriorityAdmissionTest {
  private final TestServer server = new TestServer();

  @Test
  void onlyOneClassIsTheDefault() {
    priorityClass("a", 10);
    assertEquals(
        "priorityclasses.scheduling.k8s.io \"b\" is forbidden: PriorityClass a is already marked as"
            + " default. Only one default can exist",
        TestServer.refusal(() -> priorityClass("b", 11)));
  }

  @Test
  void systemClassesStay() {
    ObjectKey key = new ObjectKey(Resources.PRIORITY_CLASSES, "", "system-node-critical");
    server
        .api()
        .create(
            TestServer.tree(
                "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, value: 2000001000,"
                    + " metadata: {name: system-node-critical}}"));
    assertEquals(
        "priorityclasses.scheduling.k8s.io \"system-node-critical\" is forbidden: this is a system"
            + " priority class and cannot be deleted",
        TestServer.refusal(() -> server.api().delete(key, DeleteOptions.DEFAULT)));
  }

  private void priorityClass(String name, int value) {
    server.create(
        "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, globalDefault: true, value: "
            + value
            + ", metadata: {name: "
            + name
            + "}}");
  }
}
