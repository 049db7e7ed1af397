package dev.seatrial.kustomize;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Field;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the lists of an object merge, as far as the schema that kustomize carries knows them.
 *
 * <p>That schema is of Kubernetes 1.21: lists that are younger are replaced whole.
 */
final class MergedLists {
  private static final Map<String, List<String>> KEYS =
      table(
          """
          APIServiceStatus.conditions type
          CSINodeSpec.drivers name
          ComponentStatus.conditions type
          Container.env name
          Container.ports containerPort protocol
          Container.volumeDevices devicePath
          Container.volumeMounts mountPath
          DaemonSetStatus.conditions type
          DeploymentStatus.conditions type
          EphemeralContainer.env name
          EphemeralContainer.volumeDevices devicePath
          EphemeralContainer.volumeMounts mountPath
          JobStatus.conditions type
          MutatingWebhookConfiguration.webhooks name
          NamespaceStatus.conditions type
          NodeSpec.podCIDRs
          NodeStatus.addresses type
          NodeStatus.conditions type
          ObjectMeta.finalizers
          ObjectMeta.ownerReferences uid
          PersistentVolumeClaimStatus.conditions type
          PodDisruptionBudgetStatus.conditions type
          PodSpec.containers name
          PodSpec.ephemeralContainers name
          PodSpec.hostAliases ip
          PodSpec.imagePullSecrets name
          PodSpec.initContainers name
          PodSpec.topologySpreadConstraints topologyKey whenUnsatisfiable
          PodSpec.volumes name
          PodStatus.conditions type
          PodStatus.podIPs ip
          ReplicaSetStatus.conditions type
          ReplicationControllerStatus.conditions type
          ServiceAccount.secrets name
          ServiceSpec.ports port protocol
          ServiceStatus.conditions type
          StatefulSetStatus.conditions type
          ValidatingWebhookConfiguration.webhooks name
          """);

  /** Of what nothing is known. */
  private static final MergedLists UNKNOWN = new MergedLists(Schema.ANY, Optional.empty());

  private final Schema schema;
  private final Optional<List<String>> keys;

  private MergedLists(Schema schema, Optional<List<String>> keys) {
    this.schema = schema;
    this.keys = keys;
  }

  static MergedLists of(GroupVersionKind type) {
    if (!KnownKinds.haveSchema(type)) {
      return UNKNOWN;
    }
    Catalog catalog = Catalog.of(KubernetesVersion.NEWEST);
    String stable = type.group().isEmpty() ? "v1" : type.group() + "/v1";
    return catalog
        .schema(type.apiVersion(), type.kind())
        .or(() -> catalog.schema(stable, type.kind()))
        .map(schema -> new MergedLists(schema, Optional.empty()))
        .orElse(UNKNOWN);
  }

  /** The fields that tell the items of this list apart; none where the items are scalars. */
  Optional<List<String>> keys() {
    return keys;
  }

  MergedLists field(String name) {
    if (schema.type() == Type.MAP) {
      return new MergedLists(schema.items(), Optional.empty());
    }
    Optional<Field> field = schema.field(name);
    if (field.isEmpty()) {
      return UNKNOWN;
    }
    String owner = schema.goName().substring(schema.goName().lastIndexOf('.') + 1);
    return new MergedLists(field.get().schema(), Optional.ofNullable(KEYS.get(owner + "." + name)));
  }

  MergedLists items() {
    return schema.type() == Type.LIST ? new MergedLists(schema.items(), Optional.empty()) : UNKNOWN;
  }

  private static Map<String, List<String>> table(String text) {
    Map<String, List<String>> table = new TreeMap<>();
    for (String line : text.lines().toList()) {
      List<String> words = List.of(line.split(" "));
      table.put(words.get(0), words.subList(1, words.size()));
    }
    return table;
  }
}
