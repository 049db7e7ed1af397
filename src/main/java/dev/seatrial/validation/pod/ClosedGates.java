package dev.seatrial.validation.pod;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a pod's spec that a server drops before it looks, since the feature behind them is
 * off unless somebody turns it on. An object that has them already keeps them.
 *
 * <p>As {@code dropDisabledFields} in {@code pkg/api/pod/util.go} with the defaults of {@code
 * pkg/features/kube_features.go}, v1.37.
 */
public final class ClosedGates {
  /** A field wherever it stands below a field of the spec, a gate's whole list in one. */
  private record Gate(List<String> within, List<String> fields) {
    /** Whether it closes a field in what stands under a name: {@code name.field}. */
    boolean has(String name, String field) {
      for (String closed : fields) {
        if (closed.length() == name.length() + 1 + field.length()
            && closed.charAt(name.length()) == '.'
            && closed.endsWith(field)
            && closed.startsWith(name)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final List<String> CONTAINERS =
      List.of("containers", "initContainers", "ephemeralContainers");
  private static final List<String> VOLUMES = List.of("volumes");
  private static final List<String> SPEC = List.of();

  private static final List<Gate> GATES =
      List.of(
          new Gate(CONTAINERS, List.of("lifecycle.stopSignal")),
          new Gate(CONTAINERS, List.of("httpGet.protocol")),
          new Gate(CONTAINERS, List.of("grpc.mode")),
          new Gate(CONTAINERS, List.of("volumeMounts.bindMountOptions")),
          new Gate(VOLUMES, List.of("emptyDir.mode")),
          new Gate(
              VOLUMES,
              List.of(
                  "secret.defaultUser",
                  "configMap.defaultUser",
                  "downwardAPI.defaultUser",
                  "projected.defaultUser",
                  "items.user",
                  "serviceAccountToken.user",
                  "clusterTrustBundle.user",
                  "podCertificate.user")),
          new Gate(SPEC, List.of("schedulingGroup")),
          new Gate(SPEC, List.of("evictionResponders")));

  /** By the name of a closed field inside, what it stands in. */
  private static final Map<String, List<String>> PARENTS = parents();

  private ClosedGates() {}

  private static Map<String, List<String>> parents() {
    Map<String, List<String>> parents = new LinkedHashMap<>();
    for (Gate gate : GATES) {
      for (String closed : gate.within().isEmpty() ? List.<String>of() : gate.fields()) {
        int dot = closed.indexOf('.');
        parents
            .computeIfAbsent(closed.substring(dot + 1), unused -> new ArrayList<>())
            .add(closed.substring(0, dot));
      }
    }
    return parents;
  }

  /** The spec of a pod without such fields, those excepted that the old spec uses. */
  public static Tree dropped(Tree spec, Tree old) {
    // Nearly no spec has one: a single walk shows it, where each gate would take its own.
    if (!hasClosed(spec)) {
      return spec;
    }
    Tree changed = spec;
    for (Gate gate : GATES) {
      if (without(gate, old).equals(old)) {
        changed = without(gate, changed);
      }
    }
    return changed;
  }

  private static boolean hasClosed(Tree spec) {
    for (Gate gate : GATES) {
      for (String field : gate.within().isEmpty() ? gate.fields() : List.<String>of()) {
        if (spec.at(field).isPresent()) {
          return true;
        }
      }
    }
    for (List<String> within : List.of(CONTAINERS, VOLUMES)) {
      for (String field : within) {
        if (hasClosed(field, spec.at(field))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasClosed(String name, Tree value) {
    for (Tree item : value.items()) {
      if (hasClosed(name, item)) {
        return true;
      }
    }
    ObjectTree object = value.object();
    for (int i = 0; i < object.size(); i++) {
      String field = object.name(i);
      if (PARENTS.getOrDefault(field, List.of()).contains(name)
          || hasClosed(field, object.value(i))) {
        return true;
      }
    }
    return false;
  }

  private static Tree without(Gate gate, Tree spec) {
    Tree changed = spec;
    if (gate.within().isEmpty()) {
      for (String field : gate.fields()) {
        changed = changed.at(field).isPresent() ? changed.with(Tree.ABSENT, field) : changed;
      }
      return changed;
    }
    for (String field : gate.within()) {
      Tree value = changed.at(field);
      Tree now = without(gate, field, value);
      changed = now == value ? changed : changed.with(now, field);
    }
    return changed;
  }

  private static Tree without(Gate gate, String name, Tree value) {
    if (value instanceof ListTree list) {
      return without(gate, name, list);
    }
    if (!(value instanceof ObjectTree object)) {
      return value;
    }
    ObjectTree changed = object;
    for (int i = 0; i < object.size(); i++) {
      String field = object.name(i);
      if (gate.has(name, field)) {
        changed = changed.with(field, Tree.ABSENT);
      } else {
        // What did not change is the very same tree.
        changed = changed.with(field, without(gate, field, object.value(i)));
      }
    }
    // As wipeLifecycle: nothing else stood there.
    boolean gone = changed.isEmpty() && !object.isEmpty() && name.equals("lifecycle");
    return gone ? Tree.ABSENT : changed;
  }

  private static Tree without(Gate gate, String name, ListTree list) {
    List<Tree> items = new ArrayList<>(list.size());
    boolean same = true;
    for (Tree item : list.values()) {
      Tree now = without(gate, name, item);
      same &= now == item;
      items.add(now);
    }
    return same ? list : Tree.of(items);
  }
}
