package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.DeleteOptions.Propagation;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GarbageCollectorTest {
  private static final String CONFIG_MAPS = "configmaps";

  private final Rig rig = new Rig(GarbageCollector::new).create(named("owner", "{}"));

  @Test
  void anOwnerWaitsForTheDependentsThatBlockIt() {
    rig.create(dependent("held", "finalizers: [example.com/keep]")).run();
    deleteOwner();
    assertEquals(List.of("held", "owner"), rig.names(CONFIG_MAPS));
    rig.change(Rig.key(CONFIG_MAPS, "held"), held -> held.without("metadata", "finalizers")).run();
    assertEquals(List.of(), rig.names(CONFIG_MAPS));
  }

  @Test
  void anOwnerGoesOnceNothingBlocksItAnyMore() {
    rig.create(dependent("held", "finalizers: [example.com/keep]")).run();
    deleteOwner();
    rig.change(Rig.key(CONFIG_MAPS, "held"), held -> held.without("metadata", "ownerReferences"))
        .run();
    assertEquals(List.of("held"), rig.names(CONFIG_MAPS));
  }

  @Test
  void aDependentThatComesWhileItsOwnerWaitsIsTakenWhenAnotherOneGoes() {
    rig.create(dependent("held", "finalizers: [example.com/keep]")).run();
    deleteOwner();
    rig.create(dependent("late", "")).run();
    assertEquals(List.of("held", "late", "owner"), rig.names(CONFIG_MAPS));
    rig.change(Rig.key(CONFIG_MAPS, "held"), held -> held.without("metadata", "finalizers")).run();
    assertEquals(List.of(), rig.names(CONFIG_MAPS));
  }

  @Test
  void aDependentMaySayBeforehandThatItsOwnAreToStay() {
    rig.create(dependent("middle", "finalizers: [orphan]")).run();
    rig.create(named("last", "{ownerReferences: [" + owner("middle") + "]}")).run();
    rig.delete(CONFIG_MAPS, "owner").run();
    assertEquals(List.of("last"), rig.names(CONFIG_MAPS));
    assertEquals(Tree.ABSENT, rig.get(CONFIG_MAPS, "last").at("metadata", "ownerReferences"));
  }

  private void deleteOwner() {
    rig.api.delete(
        Rig.key(CONFIG_MAPS, "owner"),
        DeleteOptions.DEFAULT.withPropagation(Propagation.FOREGROUND));
    rig.run();
  }

  private String dependent(String name, String more) {
    String comma = more.isEmpty() ? "" : ", ";
    return named(name, "{ownerReferences: [" + owner("owner") + "]" + comma + more + "}");
  }

  private String owner(String name) {
    return "{apiVersion: v1, kind: ConfigMap, blockOwnerDeletion: true, name: "
        + name
        + ", uid: "
        + rig.get(CONFIG_MAPS, name).text("", "metadata", "uid")
        + "}";
  }

  private static String named(String name, String metadata) {
    String fields = metadata.substring(1, metadata.length() - 1);
    return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "
        + name
        + (fields.isEmpty() ? "" : ", " + fields)
        + "}\n";
  }
}
