package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import org.junit.jupiter.api.Test;

class DeletePreconditionsTest {
  private static final ObjectKey KEY = new ObjectKey(Resources.PRIORITY_CLASSES, "", "a");

  private static final String CLASS =
      """
      {"apiVersion":"scheduling.k8s.io/v1","kind":"PriorityClass","metadata":{"name":"a"},
      "value":1}
      """;

  private final Api api =
      new Api(Catalog.of(KubernetesVersion.NEWEST), new Store(6), () -> 0, new Names(1));

  @Test
  void anObjectInAnotherVersionThanTheRequiredOneStays() {
    api.create(Json.read(CLASS));
    ApiError refusal =
        assertThrows(
            ApiError.class, () -> api.delete(KEY, DeleteOptions.DEFAULT.onlyInVersion("6")));
    assertEquals(
        "Operation cannot be fulfilled on PriorityClass.scheduling.k8s.io \"a\": the ResourceVersion in the"
            + " precondition (6) does not match the ResourceVersion in record (7). The object might"
            + " have been modified",
        refusal.message());
    assertTrue(api.find(KEY).isPresent());
  }

  @Test
  void anObjectWithAnotherUidThanTheRequiredOneStays() {
    String uid = api.create(Json.read(CLASS)).text("", "metadata", "uid");
    ApiError refusal =
        assertThrows(ApiError.class, () -> api.delete(KEY, DeleteOptions.DEFAULT.onlyIf("x")));
    assertEquals(
        "Operation cannot be fulfilled on PriorityClass.scheduling.k8s.io \"a\": the UID in the"
            + " precondition (x) does not match the UID in record ("
            + uid
            + "). The object might have been deleted and then recreated",
        refusal.message());
  }

  @Test
  void anObjectInTheRequiredVersionGoes() {
    api.create(Json.read(CLASS));
    api.delete(KEY, DeleteOptions.DEFAULT.onlyInVersion("7"));
    assertTrue(api.find(KEY).isEmpty());
  }
}
