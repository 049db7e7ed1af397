package dev.seatrial.patch;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.Comparator;

/**
 * Which fields one manager set by one way of writing.
 *
 * @param writer who, and how
 * @param apiVersion the version in which the fields are named
 * @param time when it last changed something, RFC 3339; empty where that is not known
 */
public record ManagedEntry(Writer writer, String apiVersion, String time, FieldSet fields) {
  /** The order in which objects list their managers. */
  // As sortEncodedManagedFields in managedfields.go, v1.37.
  static final Comparator<ManagedEntry> ORDER =
      Comparator.comparing((ManagedEntry entry) -> entry.writer().operation())
          .thenComparing(ManagedEntry::time)
          .thenComparing(entry -> entry.writer().manager())
          .thenComparing(ManagedEntry::apiVersion)
          .thenComparing(entry -> entry.writer().subresource());

  /** How a manager wrote. */
  public enum Operation {
    APPLY("Apply"),
    UPDATE("Update");

    private final String word;

    Operation(String word) {
      this.word = word;
    }

    /** The word in the object. */
    public String word() {
      return word;
    }
  }

  /**
   * Who wrote.
   *
   * @param subresource empty where the object itself was written
   */
  public record Writer(String manager, Operation operation, String subresource) {
    /** Somebody who creates, replaces or patches. */
    public static Writer update(String manager, String subresource) {
      return new Writer(manager.isEmpty() ? "unknown" : manager, Operation.UPDATE, subresource);
    }

    /** Somebody who applies. */
    public static Writer apply(String manager, String subresource) {
      return new Writer(manager, Operation.APPLY, subresource);
    }
  }

  boolean isApplied() {
    return writer.operation() == Operation.APPLY;
  }

  /** Whether a write in a version goes into this entry. */
  boolean isOf(Writer other, String version) {
    return writer.equals(other) && (isApplied() || apiVersion.equals(version));
  }

  ManagedEntry with(FieldSet other) {
    return new ManagedEntry(writer, apiVersion, time, other);
  }

  /** Tells entries apart and orders the managers of conflicts. */
  // As BuildManagerIdentifier in managedfields.go, v1.37.
  String identifier() {
    return new ObjectBuilder()
        .put("manager", writer.manager())
        .put("operation", writer.operation().word())
        .put("apiVersion", isApplied() ? Tree.ABSENT : Tree.of(apiVersion))
        .put(
            "subresource",
            writer.subresource().isEmpty() ? Tree.ABSENT : Tree.of(writer.subresource()))
        .build()
        .toJson();
  }

  /** As the object has it. */
  Tree toTree() {
    return new ObjectBuilder()
        .put("apiVersion", apiVersion)
        .put("fieldsType", "FieldsV1")
        .put("fieldsV1", fields.written())
        .put("manager", writer.manager())
        .put("operation", writer.operation().word())
        .put(
            "subresource",
            writer.subresource().isEmpty() ? Tree.ABSENT : Tree.of(writer.subresource()))
        .put("time", time.isEmpty() ? Tree.ABSENT : Tree.of(time))
        .build();
  }

  /** The entry that an object has. Throws IllegalArgumentException where it makes no sense. */
  static ManagedEntry read(Tree entry) {
    String operation = entry.text("", "operation");
    boolean applied = operation.equals(Operation.APPLY.word());
    if (!applied && !operation.equals(Operation.UPDATE.word())) {
      throw new IllegalArgumentException("operation must be `Apply` or `Update`");
    }
    if (entry.text("", "apiVersion").isEmpty()
        || !entry.text("", "fieldsType").equals("FieldsV1")) {
      throw new IllegalArgumentException("apiVersion must not be empty");
    }
    Writer writer =
        new Writer(
            entry.text("", "manager"),
            applied ? Operation.APPLY : Operation.UPDATE,
            entry.text("", "subresource"));
    return new ManagedEntry(
        writer,
        entry.text("", "apiVersion"),
        entry.text("", "time"),
        FieldSet.read(entry.at("fieldsV1")));
  }
}
