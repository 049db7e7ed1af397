package dev.seatrial.defaulting;

import dev.seatrial.schema.GoNamed;
import dev.seatrial.schema.GoType;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.ObjectTree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Every rule of one version of Kubernetes: one class a group or shared part, in one list, read when
 * a type of that group is first asked for.
 */
final class Rules {
  /** Fills in nothing. */
  static final Rules NONE = new Rules(Optional.empty());

  private final Optional<KubernetesVersion> version;
  private final Set<String> read = new LinkedHashSet<>();
  private final Map<String, UnaryOperator<ObjectTree>> byType = new LinkedHashMap<>();

  private Rules(Optional<KubernetesVersion> version) {
    this.version = version;
  }

  static Rules of(KubernetesVersion version) {
    return new Rules(Optional.of(version));
  }

  /** The rules of the types whose package's path has this part before its version. */
  static List<List<Rule>> in(String group, KubernetesVersion version) {
    return switch (group) {
      case "admissionregistration" -> List.of(AdmissionRegistrationRules.all());
      case "apiextensions", "apiregistration" -> List.of(ApiExtensionsRules.all());
      case "apps" -> List.of(AppsRules.all(version));
      case "autoscaling" -> List.of(AutoscalingRules.all());
      case "batch" -> List.of(BatchRules.all());
      case "core" ->
          List.of(
              ContainerRules.all(),
              CoreRules.all(),
              LimitRangeRules.all(),
              PodRules.all(),
              SecretRules.all(),
              ServiceRules.all(),
              VolumeRules.all());
      case "discovery", "networking" -> List.of(NetworkingRules.all());
      case "flowcontrol" -> List.of(FlowControlRules.all());
      case "rbac" -> List.of(RbacRules.all());
      case "resource" -> List.of(ResourceRules.all());
      case "scheduling" -> List.of(SchedulingRules.all());
      case "storage" -> List.of(StorageRules.all(version));
      default -> List.of();
    };
  }

  /** Whether there is none at all. */
  boolean isEmpty() {
    return version.isEmpty();
  }

  /** What the rule of a type fills in, where the type has one. */
  Optional<UnaryOperator<ObjectTree>> of(GoType type) {
    String key = key(type);
    String group = key.substring(0, Math.max(0, key.indexOf('/')));
    if (version.isPresent() && read.add(group)) {
      read(in(group, version.get()));
    }
    return Optional.ofNullable(byType.get(key));
  }

  private void read(List<List<Rule>> groups) {
    for (List<Rule> group : groups) {
      for (Rule rule : group) {
        byType.put(rule.type(), rule.change());
      }
    }
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
