package dev.seatrial.patch;

import dev.seatrial.patch.ManagedEntry.Operation;
import dev.seatrial.patch.ManagedFields.Write;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.JsonSyntaxException;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Server-side apply: what is applied becomes true, whoever else set the same fields otherwise is in
 * conflict, and what nobody manages any more goes.
 */
// As Apply in merge/update.go of structured-merge-diff v6, with the managers that
// apimachinery/pkg/util/managedfields puts around it, v1.37.
public final class ServerSideApply {
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
  private static final String KUBECTL = "kubectl";
  private static final String BEFORE_APPLY = "before-first-apply";

  private final Schema schema;
  private final Write write;
  private final Rivals rivals;

  /** What happens to fields that others manage. */
  public enum Rivals {
    /** Applying is refused. */
    RESPECTED,
    /** They lose them. */
    FORCED
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** The object as it should be now, and who manages what of it. */
  public record Applied(Tree object, ManagedFields managed) implements Outcome {}

  /** Others manage what was to be set. */
  public record Conflicting(List<Conflict> conflicts) implements Outcome {}

  /** The applied object does not fit: why. */
  public record Refused(String words) implements Outcome {}

  /** A field that somebody else manages. */
  public record Conflict(ManagedEntry rival, String field) {}

  /** Applying by one writer. */
  public ServerSideApply(Schema schema, Write write, Rivals rivals) {
    this.schema = schema;
    this.write = write;
    this.rivals = rivals;
  }

  /**
   * Applies to what is there; nothing is there where {@code live} is an empty object.
   *
   * @param what the object in the words of an error: {@code default/web; apps/v1, Kind=Deployment}
   */
  public Outcome apply(Tree live, ManagedFields managed, Tree applied, String what) {
    try {
      AppliedCheck.check(schema, applied, "failed to create typed patch object (" + what + ")");
      ManagedFields known = managed.entries().isEmpty() ? beforeFirst(live) : managed;
      Attempt attempt = attempt(live, known, applied);
      List<Conflict> conflicts = rivals == Rivals.FORCED ? List.of() : attempt.conflicts();
      // Whoever applied by kubectl from the client's side goes on from the server's.
      if (!conflicts.isEmpty() && write.writer().manager().equals(KUBECTL)) {
        List<String> own = fields(lastApplied(live));
        conflicts = conflicts.stream().filter(conflict -> !own.contains(conflict.field())).toList();
      }
      return conflicts.isEmpty() ? attempt.outcome() : new Conflicting(conflicts);
    } catch (PatchRefused refused) {
      return new Refused(refused.words());
    }
  }

  private ManagedFields beforeFirst(Tree live) {
    ManagedEntry.Writer nobody =
        ManagedEntry.Writer.update(BEFORE_APPLY, write.writer().subresource());
    return ManagedFields.NONE.written(
        schema,
        live.isEmpty() ? live : BlankObject.of(schema),
        live,
        new Write(nobody, write.apiVersion(), write.time(), write.ignored()));
  }

  private record Attempt(List<Conflict> conflicts, Outcome outcome) {}

  private Attempt attempt(Tree live, ManagedFields managed, Tree applied) throws PatchRefused {
    FieldSet last =
        managed
            .of(write.writer(), write.apiVersion())
            .map(ManagedEntry::fields)
            .orElse(FieldSet.EMPTY);
    FieldSet set = FieldComparison.fieldsOf(schema, applied).without(write.ignored());
    ManagedFields claimed = managed.with(entry(set, managed));
    Tree merged = pruned(AppliedMerge.of(schema, live, applied), claimed, last);
    FieldComparison difference = FieldComparison.of(schema, live, merged).without(write.ignored());
    List<Conflict> conflicts = new ArrayList<>();
    List<ManagedEntry> left = new ArrayList<>();
    for (ManagedEntry entry : claimed.entries()) {
      boolean isOwn = entry.isOf(write.writer(), write.apiVersion());
      if (!isOwn) {
        conflicts.addAll(conflicts(entry, entry.fields().intersection(difference.set())));
      }
      FieldSet rest =
          isOwn
              ? ManagedFields.withoutNobodys(entry.fields())
              : entry.fields().difference(difference.set()).difference(difference.removed());
      if (!rest.isEmpty()) {
        left.add(entry.with(rest));
      }
    }
    conflicts.sort(Comparator.comparing(conflict -> conflict.rival().identifier()));
    Tree clean = merged == live ? live : FieldRemoval.withoutNulls(schema, merged);
    boolean changed = !clean.equals(live);
    ManagedFields now = changed ? timed(left) : new ManagedFields(left);
    Tree object = withLastApplied(changed ? clean : live, applied);
    return new Attempt(conflicts, new Applied(object, now));
  }

  private ManagedEntry entry(FieldSet set, ManagedFields managed) {
    String time = managed.of(write.writer(), write.apiVersion()).map(ManagedEntry::time).orElse("");
    return new ManagedEntry(write.writer(), write.apiVersion(), time, set);
  }

  private ManagedFields timed(List<ManagedEntry> entries) {
    return new ManagedFields(
        entries.stream()
            .map(
                entry ->
                    entry.isOf(write.writer(), write.apiVersion())
                        ? new ManagedEntry(
                            entry.writer(), entry.apiVersion(), write.time(), entry.fields())
                        : entry)
            .toList());
  }

  private static List<Conflict> conflicts(ManagedEntry rival, FieldSet fields) {
    return fields(fields).stream().map(field -> new Conflict(rival, field)).toList();
  }

  private static List<String> fields(FieldSet fields) {
    return fields.paths().stream()
        .map(path -> path.stream().map(PathElement::toString).collect(Collectors.joining()))
        .toList();
  }

  // As prune, addBackOwnedItems and addBackDanglingItems in update.go.
  private Tree pruned(Tree merged, ManagedFields claimed, FieldSet last) throws PatchRefused {
    if (last.isEmpty()) {
      return merged;
    }
    FieldSet all = named(FieldComparison.fieldsOf(schema, merged));
    FieldSet owned = FieldSet.EMPTY;
    for (ManagedEntry entry : claimed.entries()) {
      owned = owned.union(entry.fields());
    }
    Tree without = FieldRemoval.of(schema, merged, named(last));
    FieldSet kept = named(FieldComparison.fieldsOf(schema, without)).union(named(owned));
    Tree withOwned = FieldRemoval.of(schema, merged, all.difference(kept));
    FieldSet stays = named(FieldComparison.fieldsOf(schema, withOwned));
    return FieldRemoval.of(schema, merged, all.difference(stays).intersection(named(last)));
  }

  private FieldSet named(FieldSet fields) {
    return fields.withNamedFields(schema);
  }

  // As lastappliedupdater.go: what the client's side keeps goes with what the server's side does.
  private Tree withLastApplied(Tree object, Tree applied) {
    boolean kept = !object.text("", "metadata", "annotations", LAST_APPLIED).isEmpty();
    if (!kept || !write.writer().manager().equals(KUBECTL)) {
      return object;
    }
    Tree plain = applied.without("metadata", "annotations", LAST_APPLIED);
    Tree text = Tree.of(Json.sorted(plain).toJson() + "\n");
    return object.with(text, "metadata", "annotations", LAST_APPLIED);
  }

  // As allowedConflictsFromLastApplied in lastappliedmanager.go.
  private FieldSet lastApplied(Tree live) {
    String annotation = live.text("", "metadata", "annotations", LAST_APPLIED);
    if (annotation.isEmpty()) {
      return FieldSet.EMPTY;
    }
    try {
      Tree last = Json.read(annotation);
      if (!last.text("", "apiVersion").equals(write.apiVersion())) {
        return FieldSet.EMPTY;
      }
      FieldComparison since = FieldComparison.of(schema, last, live);
      return FieldComparison.fieldsOf(schema, last)
          .difference(since.modified())
          .difference(since.added())
          .difference(since.removed());
    } catch (JsonSyntaxException unreadable) {
      return FieldSet.EMPTY;
    }
  }

  /** What the API server says of conflicts. */
  // As getConflictMessage in conflict.go.
  public static String message(List<Conflict> conflicts) {
    if (conflicts.size() == 1) {
      Conflict only = conflicts.get(0);
      return "Apply failed with 1 conflict: conflict with " + rival(only) + ": " + only.field();
    }
    StringBuilder message =
        new StringBuilder("Apply failed with " + conflicts.size() + " conflicts: ");
    String last = "";
    for (Conflict conflict : conflicts) {
      String identifier = conflict.rival().identifier();
      if (!identifier.equals(last)) {
        message.append(last.isEmpty() ? "" : "\n");
        message.append("conflicts with ").append(rival(conflict)).append(':');
        last = identifier;
      }
      message.append("\n- ").append(conflict.field());
    }
    return message.toString();
  }

  /** Whom a conflict is with. */
  // As printManager in conflict.go.
  public static String rival(Conflict conflict) {
    ManagedEntry.Writer writer = conflict.rival().writer();
    String subresource =
        writer.subresource().isEmpty() ? "" : " with subresource " + quoted(writer.subresource());
    return quoted(writer.manager())
        + subresource
        + (writer.operation() == Operation.UPDATE ? " using " + conflict.rival().apiVersion() : "");
  }

  private static String quoted(String text) {
    return Tree.of(text).toJson();
  }
}
