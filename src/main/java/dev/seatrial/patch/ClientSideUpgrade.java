package dev.seatrial.patch;

import dev.seatrial.patch.ManagedEntry.Operation;
import dev.seatrial.patch.ManagedEntry.Writer;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands the fields that were applied from the client's side to whoever applies from the server's.
 */
// As client-go/util/csaupgrade/upgrade.go, v1.37.
public final class ClientSideUpgrade {
  private static final FieldSet LAST_APPLIED =
      FieldSet.of("metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration");

  private ClientSideUpgrade() {}

  /** Whether somebody who applies manages the annotation of the last applied configuration. */
  public static boolean isAnnotationApplied(Tree managedFields) {
    return ManagedFields.read(managedFields).entries().stream()
        .anyMatch(entry -> entry.isApplied() && owns(entry));
  }

  /**
   * The list with the fields of everybody who applied from the client's side under the manager's
   * name; empty where there is nothing to hand over.
   */
  public static Optional<Tree> upgraded(Tree managedFields, String manager) {
    List<ManagedEntry> entries = new ArrayList<>(ManagedFields.read(managedFields).entries());
    Set<String> clients = new LinkedHashSet<>();
    for (ManagedEntry entry : entries) {
      if (!entry.isApplied() && owns(entry)) {
        clients.add(entry.writer().manager());
      }
    }
    for (String client : clients) {
      upgrade(entries, client, manager);
    }
    Tree upgraded = Tree.of(entries.stream().map(ManagedEntry::toTree).toList());
    return clients.isEmpty() ? Optional.empty() : Optional.of(upgraded);
  }

  private static boolean owns(ManagedEntry entry) {
    return LAST_APPLIED.difference(entry.fields()).isEmpty();
  }

  private static void upgrade(List<ManagedEntry> entries, String client, String manager) {
    int target = indexOf(entries, new Writer(manager, Operation.APPLY, ""), "");
    if (target < 0) {
      target = indexOf(entries, new Writer(client, Operation.UPDATE, ""), "");
      if (target < 0) {
        return;
      }
    }
    ManagedEntry found = entries.get(target);
    int source = indexOf(entries, new Writer(client, Operation.UPDATE, ""), found.apiVersion());
    FieldSet fields =
        source < 0 ? found.fields() : found.fields().union(entries.get(source).fields());
    entries.set(
        target,
        new ManagedEntry(
            new Writer(manager, Operation.APPLY, ""), found.apiVersion(), found.time(), fields));
    entries.removeIf(entry -> entry.writer().equals(new Writer(client, Operation.UPDATE, "")));
  }

  private static int indexOf(List<ManagedEntry> entries, Writer writer, String apiVersion) {
    for (int i = 0; i < entries.size(); i++) {
      ManagedEntry entry = entries.get(i);
      boolean versioned = apiVersion.isEmpty() || entry.apiVersion().equals(apiVersion);
      if (entry.writer().equals(writer) && versioned) {
        return i;
      }
    }
    return -1;
  }
}
