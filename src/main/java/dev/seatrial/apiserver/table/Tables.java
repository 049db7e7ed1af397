package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All tables: of kinds that have their own, of custom resources, and of everything else.
 *
 * <p>Follows {@code pkg/printers/internalversion/printers.go}, v1.37, as the API server uses it:
 * the wide columns are always there. Ages are counted to a time in microseconds since 1970.
 */
public final class Tables {
  private static final List<KindTable> ALL =
      List.of(
          AdmissionTables.MUTATING_WEBHOOK,
          AdmissionTables.VALIDATING_WEBHOOK,
          AdmissionTables.MUTATING_POLICY,
          AdmissionTables.VALIDATING_POLICY,
          AdmissionTables.MUTATING_BINDING,
          AdmissionTables.VALIDATING_BINDING,
          BatchTables.JOB,
          BatchTables.CRON_JOB,
          CertificateTables.CERTIFICATE_SIGNING_REQUEST,
          CertificateTables.CLUSTER_TRUST_BUNDLE,
          CertificateTables.POD_CERTIFICATE_REQUEST,
          ClassTables.PRIORITY_CLASS,
          ClassTables.RUNTIME_CLASS,
          ClassTables.STORAGE_VERSION,
          ClassTables.STORAGE_VERSION_MIGRATION,
          CoreTables.NAMESPACE,
          CoreTables.SECRET,
          CoreTables.CONFIG_MAP,
          CoreTables.SERVICE_ACCOUNT,
          CoreTables.RESOURCE_QUOTA,
          CoreTables.COMPONENT_STATUS,
          CoreTables.LEASE,
          CoreTables.LEASE_CANDIDATE,
          DeviceTables.DEVICE_CLASS,
          DeviceTables.RESOURCE_CLAIM_TEMPLATE,
          DeviceTables.RESOURCE_CLAIM,
          DeviceTables.RESOURCE_SLICE,
          DeviceTables.DEVICE_TAINT_RULE,
          DeviceTables.POOL_STATUS_REQUEST,
          EventTable.CORE,
          EventTable.EVENTS,
          EvictionTables.EVICTION_REQUEST,
          EvictionTables.EVICTION,
          ExtensionTables.CUSTOM_RESOURCE_DEFINITION,
          ExtensionTables.API_SERVICE,
          FlowTables.FLOW_SCHEMA,
          FlowTables.PRIORITY_LEVEL,
          GroupTables.WORKLOAD,
          GroupTables.POD_GROUP,
          GroupTables.COMPOSITE_POD_GROUP,
          NetworkTables.INGRESS,
          NetworkTables.INGRESS_CLASS,
          NetworkTables.NETWORK_POLICY,
          NetworkTables.SERVICE_CIDR,
          NetworkTables.IP_ADDRESS,
          NetworkTables.ENDPOINTS,
          NetworkTables.ENDPOINT_SLICE,
          NodeTable.TABLE,
          PodTable.TABLE,
          PolicyTables.POD_DISRUPTION_BUDGET,
          PolicyTables.HORIZONTAL_POD_AUTOSCALER,
          RbacTables.ROLE_BINDING,
          RbacTables.CLUSTER_ROLE_BINDING,
          ServiceTable.TABLE,
          StorageClassTable.TABLE,
          StorageTables.PERSISTENT_VOLUME,
          StorageTables.PERSISTENT_VOLUME_CLAIM,
          StorageTables.VOLUME_ATTRIBUTES_CLASS,
          StorageTables.VOLUME_ATTACHMENT,
          StorageTables.CSI_NODE,
          StorageTables.CSI_DRIVER,
          WorkloadTables.DEPLOYMENT,
          WorkloadTables.REPLICA_SET,
          WorkloadTables.REPLICATION_CONTROLLER,
          WorkloadTables.STATEFUL_SET,
          WorkloadTables.DAEMON_SET,
          WorkloadTables.CONTROLLER_REVISION,
          WorkloadTables.POD_TEMPLATE,
          WorkloadTables.SCALE);

  private static final KindTable FALLBACK =
      KindTable.of(
          "",
          (object, cells) -> cells.name().createdAt(),
          Column.objectName(),
          Column.date("Created At"));

  private static final Map<String, KindTable> BY_KIND = new LinkedHashMap<>();

  static {
    ALL.forEach(table -> BY_KIND.put(table.kind(), table));
  }

  private Tables() {}

  /** The table of a list of objects, all of one kind of a group; the core group is empty. */
  public static Table ofList(String group, String kind, List<Tree> objects, long nowMicros) {
    KindTable table = find(group, kind);
    List<Row> rows = rows(table, objects, nowMicros);
    if (table == FlowTables.FLOW_SCHEMA) {
      rows = FlowTables.inOrder(rows);
    } else if (table == StorageClassTable.TABLE) {
      rows = StorageClassTable.marked(rows);
    }
    return new Table(table.columns(), rows);
  }

  /**
   * The table of one object that was asked for by its name, or that a watch announces: for some
   * kinds it differs from that of a list of one.
   */
  public static Table ofOne(String group, String kind, Tree object, long nowMicros) {
    KindTable table = find(group, kind);
    return new Table(table.columns(), rows(table, List.of(object), nowMicros));
  }

  /**
   * The table of custom resources.
   *
   * @param printerColumns the {@code additionalPrinterColumns} of the version asked for; without
   *     any, an age is shown
   */
  public static Table ofCustom(List<Tree> printerColumns, List<Tree> objects, long nowMicros) {
    KindTable table = CustomTable.of(printerColumns);
    return new Table(table.columns(), rows(table, objects, nowMicros));
  }

  private static KindTable find(String group, String kind) {
    return BY_KIND.getOrDefault(group.isEmpty() ? kind : kind + "." + group, FALLBACK);
  }

  private static List<Row> rows(KindTable table, List<Tree> objects, long nowMicros) {
    return objects.stream().map(object -> row(table, object, nowMicros)).toList();
  }

  private static Row row(KindTable table, Tree object, long nowMicros) {
    Cells cells = new Cells(object, nowMicros);
    table.cells().accept(object, cells);
    List<Tree> conditions = table == PodTable.TABLE ? PodTable.rowConditions(object) : List.of();
    return new Row(cells.all(), conditions, object);
  }
}
