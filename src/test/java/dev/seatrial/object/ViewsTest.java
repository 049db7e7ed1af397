package dev.seatrial.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Field;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every path that a view names is one that the schemas know: of an object in which each field of
 * its schema is filled, every reading says something else than of an empty object.
 */
final class ViewsTest {
  /** Words that readings ask for; each fills all the strings of one object. */
  private static final List<String> WORDS =
      List.of(
          "x",
          "a/b",
          "True",
          "Terminating",
          "Failed",
          "Recreate",
          "OnDelete",
          "Parallel",
          "Delete",
          "Indexed",
          "None",
          "Always",
          "AlwaysAllow",
          "storage",
          "pv.kubernetes.io/bind-completed",
          Node.ZONE,
          "2026-01-02T03:04:05Z");

  private static final List<String> NOT_READINGS =
      List.of("tree", "object", "toString", "hashCode", "equals");

  private static final String LABEL = "node-role.kubernetes.io/x";
  private static final int DEEPEST = 9;

  /** A view and the schema of what it looks at. */
  record View(Class<? extends Record> type, Schema schema) {
    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  static Stream<View> views() {
    Schema pod = kind("v1", "Pod");
    Schema owner = at(pod, "metadata", "ownerReferences").items();
    return Stream.of(
        new View(CronJob.class, kind("batch/v1", "CronJob")),
        new View(DaemonSet.class, kind("apps/v1", "DaemonSet")),
        new View(Deployment.class, kind("apps/v1", "Deployment")),
        new View(Event.class, kind("v1", "Event")),
        new View(HorizontalPodAutoscaler.class, kind("autoscaling/v2", "HorizontalPodAutoscaler")),
        new View(Job.class, kind("batch/v1", "Job")),
        new View(KubeObject.class, pod),
        new View(Node.class, kind("v1", "Node")),
        new View(OwnerReference.class, owner),
        new View(PersistentVolume.class, kind("v1", "PersistentVolume")),
        new View(PersistentVolumeClaim.class, kind("v1", "PersistentVolumeClaim")),
        new View(Pod.class, pod),
        new View(PodDisruptionBudget.class, kind("policy/v1", "PodDisruptionBudget")),
        new View(ReplicaSet.class, kind("apps/v1", "ReplicaSet")),
        new View(Service.class, kind("v1", "Service")),
        new View(StatefulSet.class, kind("apps/v1", "StatefulSet")));
  }

  private static Schema kind(String apiVersion, String kind) {
    return Catalog.of(KubernetesVersion.NEWEST).schema(apiVersion, kind).orElseThrow();
  }

  private static Schema at(Schema schema, String... fields) {
    Schema found = schema;
    for (String field : fields) {
      found = found.field(field).orElseThrow().schema();
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyReadingTellsAFullObjectFromAnEmptyOne(View view) throws ReflectiveOperationException {
    List<String> blind = new ArrayList<>();
    List<Method> readings = readings(view.type());
    assertFalse(readings.isEmpty());
    for (Method reading : readings) {
      boolean sees = false;
      for (String word : WORDS) {
        Tree full = filled(view.schema(), word, 0);
        sees |=
            !said(view, full, reading, word).equals(said(view, ObjectTree.EMPTY, reading, word));
      }
      if (!sees) {
        blind.add(reading.getName());
      }
    }
    assertEquals(List.of(), blind);
  }

  private static List<Method> readings(Class<? extends Record> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getReturnType() != type)
        .filter(method -> !NOT_READINGS.contains(method.getName()))
        .toList();
  }

  private static String said(View view, Tree tree, Method reading, String word)
      throws ReflectiveOperationException {
    Object object = view.type().getDeclaredConstructor(Tree.class).newInstance(tree);
    Object[] arguments =
        Arrays.stream(reading.getParameterTypes()).map(type -> argument(type, word)).toArray();
    try {
      return Objects.toString(reading.invoke(object, arguments));
    } catch (InvocationTargetException e) {
      // A value was found, and it was no good.
      return Objects.toString(e.getCause());
    }
  }

  private static Object argument(Class<?> type, String word) {
    if (type == int.class) {
      return 10;
    }
    if (type == long.class) {
      return Long.MAX_VALUE;
    }
    if (type == PersistentVolumeClaim.class) {
      ObjectTree named =
          ObjectTree.of("name", Tree.of(word), "namespace", Tree.of(word))
              .with("uid", Tree.of(word));
      return new PersistentVolumeClaim(ObjectTree.of("metadata", named));
    }
    return type == String.class
        ? word
        : ObjectTree.of(LABEL, Tree.of(word)).with(word, Tree.of(word));
  }

  private static Tree filled(Schema schema, String word, int depth) {
    if (depth > DEEPEST) {
      return Tree.ABSENT;
    }
    return switch (schema.type()) {
      case OBJECT -> object(schema, word, depth);
      case MAP -> map(filled(schema.items(), word, depth + 1), word);
      case LIST -> {
        Tree item = filled(schema.items(), word, depth + 1);
        yield item.isPresent() ? ListTree.of(item) : Tree.ABSENT;
      }
      case STRING, DURATION, BYTES, TIME, MICRO_TIME -> Tree.of(word);
      case QUANTITY -> Tree.of("7");
      case INTEGER, NUMBER, INT_OR_STRING -> Tree.of(7);
      case BOOLEAN -> Tree.of(true);
      case ANY -> ObjectTree.EMPTY;
    };
  }

  /** Both the word and a label that readings look for are keys. */
  private static Tree map(Tree value, String word) {
    return value.isPresent() ? ObjectTree.of(LABEL, value).with(word, value) : value;
  }

  private static Tree object(Schema schema, String word, int depth) {
    ObjectBuilder builder = new ObjectBuilder();
    for (Field field : schema.fields()) {
      builder.put(field.name(), filled(field.schema(), word, depth + 1));
    }
    ObjectTree object = builder.build();
    String type = schema.goName().endsWith("JobCondition") ? "Complete" : "Ready";
    return schema.goName().endsWith("Condition")
        ? object.with("type", Tree.of(type)).with("status", Tree.of("True"))
        : object;
  }
}
