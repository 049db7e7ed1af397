package dev.seatrial.defaulting;

import dev.seatrial.schema.GoNamed;
import dev.seatrial.schema.GoType;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.ObjectTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every rule of one version of Kubernetes: one class a group or shared part, in one list. */
final class Rules {
  /** Fills in nothing. */
  static final Rules NONE = new Rules(List.of());

  private final Map<String, UnaryOperator<ObjectTree>> byType = new LinkedHashMap<>();

  private Rules(List<List<Rule>> groups) {
    for (List<Rule> group : groups) {
      for (Rule rule : group) {
        byType.put(rule.type(), rule.change());
      }
    }
  }

  static Rules of(KubernetesVersion version) {
    return new Rules(
        List.of(
            AdmissionRegistrationRules.all(),
            ApiExtensionsRules.all(),
            AppsRules.all(version),
            AutoscalingRules.all(),
            BatchRules.all(),
            ContainerRules.all(),
            CoreRules.all(),
            FlowControlRules.all(),
            LimitRangeRules.all(),
            NetworkingRules.all(),
            PodRules.all(),
            RbacRules.all(),
            ResourceRules.all(),
            SchedulingRules.all(),
            SecretRules.all(),
            ServiceRules.all(),
            StorageRules.all(version),
            VolumeRules.all()));
  }

  /** Whether there is none at all. */
  boolean isEmpty() {
    return byType.isEmpty();
  }

  /** What the rule of a type fills in; nothing where the type has none. */
  UnaryOperator<ObjectTree> of(GoType type) {
    return byType.getOrDefault(key(type), UnaryOperator.identity());
  }

  /** The last two parts of the type's package and its name; empty for a type without a name. */
  static String key(GoType type) {
    if (!(type instanceof GoNamed named)) {
      return "";
    }
    String path = named.packagePath();
    int parent = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
    return path.substring(parent + 1) + "." + named.name();
  }
}
