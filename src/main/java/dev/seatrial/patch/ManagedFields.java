package dev.seatrial.patch;

import dev.seatrial.patch.ManagedEntry.Operation;
import dev.seatrial.patch.ManagedEntry.Writer;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which manager set which fields of one object: its {@code metadata.managedFields}. */
// As apimachinery/pkg/util/managedfields, v1.37, and merge/update.go in structured-merge-diff v6.
public record ManagedFields(List<ManagedEntry> entries) {
  /** Nobody set anything. */
  public static final ManagedFields NONE = new ManagedFields(List.of());

  private static final int MOST_UPDATES = 10;
  private static final String ANCIENT = "ancient-changes";

  // As stripSet in stripmeta.go: what the server fills in or everybody has to write.
  private static final FieldSet NOBODYS =
      List.of(
              "name",
              "namespace",
              "creationTimestamp",
              "selfLink",
              "uid",
              "clusterName",
              "generation",
              "managedFields",
              "resourceVersion")
          .stream()
          .map(name -> FieldSet.of("metadata", name))
          .reduce(
              FieldSet.of("apiVersion").union(FieldSet.of("kind")).union(FieldSet.of("metadata")),
              FieldSet::union);

  /** Keeps its own copy, in the order of the list: who wrote first says nothing more. */
  public ManagedFields {
    entries = entries.stream().sorted(ManagedEntry.ORDER).toList();
  }

  /**
   * One write.
   *
   * @param time when, RFC 3339
   * @param ignored the fields that this kind of writing cannot set
   */
  public record Write(Writer writer, String apiVersion, String time, FieldSet ignored) {}

  /** What the list of an object says; nobody set anything where it makes no sense. */
  public static ManagedFields read(Tree list) {
    // As decodeManagedFields in managedfields.go: of two entries of one writer, the last one
    // counts.
    Map<String, ManagedEntry> entries = new LinkedHashMap<>();
    try {
      for (Tree item : list.items()) {
        ManagedEntry entry = ManagedEntry.read(item);
        entries.put(entry.identifier(), entry);
      }
    } catch (IllegalArgumentException nonsense) {
      // As emptyManagedFieldsOnErr in fieldmanager.go.
      return NONE;
    }
    return new ManagedFields(List.copyOf(entries.values()));
  }

  /** The list as the object has it; absent where nobody set anything. */
  public Tree toTree() {
    if (entries.isEmpty()) {
      return Tree.ABSENT;
    }
    return Tree.of(entries.stream().map(ManagedEntry::toTree).toList());
  }

  /** After somebody turned the object from one state into another by other means than applying. */
  public ManagedFields written(Schema schema, Tree before, Tree after, Write write) {
    FieldComparison difference = FieldComparison.of(schema, before, after).without(write.ignored());
    FieldSet set = difference.set().difference(NOBODYS);
    List<ManagedEntry> left = new ArrayList<>();
    FieldSet own = FieldSet.EMPTY;
    boolean found = false;
    for (ManagedEntry entry : entries) {
      FieldSet rest = entry.fields().difference(difference.set()).difference(difference.removed());
      if (entry.isOf(write.writer(), write.apiVersion()) && !set.isEmpty()) {
        own = rest;
        found = true;
      } else if (!rest.isEmpty()) {
        left.add(entry.with(rest));
      }
    }
    if (found || !set.isEmpty()) {
      left.add(new ManagedEntry(write.writer(), write.apiVersion(), write.time(), own.union(set)));
    }
    return new ManagedFields(capped(left));
  }

  /** Those of one writer. */
  Optional<ManagedEntry> of(Writer writer, String apiVersion) {
    return entries.stream().filter(entry -> entry.isOf(writer, apiVersion)).findFirst();
  }

  /** The same with another entry for its writer; without one where it has no fields. */
  ManagedFields with(ManagedEntry changed) {
    List<ManagedEntry> others = new ArrayList<>(entries);
    others.removeIf(entry -> entry.isOf(changed.writer(), changed.apiVersion()));
    if (!changed.fields().isEmpty()) {
      others.add(changed);
    }
    return new ManagedFields(others);
  }

  static FieldSet withoutNobodys(FieldSet fields) {
    return fields.difference(NOBODYS);
  }

  // As capUpdateManagers in capmanagers.go: the oldest updates of one version become one entry.
  private static List<ManagedEntry> capped(List<ManagedEntry> entries) {
    List<ManagedEntry> updates =
        entries.stream()
            .filter(entry -> !entry.isApplied())
            .sorted(
                Comparator.comparing(ManagedEntry::time).thenComparing(ManagedEntry::identifier))
            .toList();
    int surplus = updates.size() - MOST_UPDATES;
    if (surplus <= 0) {
      return entries;
    }
    List<ManagedEntry> kept = new ArrayList<>(entries);
    Map<String, ManagedEntry> first = new LinkedHashMap<>();
    Map<String, ManagedEntry> buckets = new LinkedHashMap<>();
    for (ManagedEntry update : updates) {
      String version = update.apiVersion();
      if (surplus == 0) {
        break;
      }
      if (!first.containsKey(version)) {
        first.put(version, update);
        continue;
      }
      ManagedEntry oldest = first.get(version);
      ManagedEntry bucket = buckets.getOrDefault(version, oldest);
      kept.remove(oldest);
      kept.remove(update);
      buckets.put(
          version,
          new ManagedEntry(
              new Writer(ANCIENT, Operation.UPDATE, ""),
              version,
              update.time(),
              bucket.fields().union(update.fields())));
      surplus--;
    }
    kept.addAll(buckets.values());
    return kept;
  }
}
