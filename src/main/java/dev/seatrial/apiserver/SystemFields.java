package dev.seatrial.apiserver;

import dev.seatrial.object.Timestamps;
import dev.seatrial.patch.ManagedFields;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * The metadata that the server keeps: whatever a request says of it, it is as the server has it.
 */
// As apiserver/pkg/registry/rest/meta.go and update.go, v1.37.
final class SystemFields {
  private static final String[] RESOURCE_VERSION = {"metadata", "resourceVersion"};
  private static final List<String> WIPED =
      List.of(
          "creationTimestamp",
          "uid",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "selfLink");
  private static final List<String> OFTEN_LEFT_OUT =
      List.of("uid", "deletionTimestamp", "deletionGracePeriodSeconds");
  private static final String[] MANAGED = {"metadata", "managedFields"};
  private static final String CHANGED =
      "the object has been modified; please apply your changes to the latest version and try again";

  private SystemFields() {}

  /** A new object without what only the server says of it. */
  // As WipeObjectMetaSystemFields.
  static Tree wiped(Tree object) {
    Tree metadata = object.at("metadata");
    for (String field : WIPED) {
      metadata = metadata.without(field);
    }
    return metadata == object.at("metadata") ? object : object.with(metadata, "metadata");
  }

  /** A new object with a UID and a time of creation, at its place. */
  static Tree begun(Tree object, ObjectKey key, Names names, Clock clock) {
    Tree metadata =
        object
            .at("metadata")
            .without("resourceVersion")
            .with(Tree.of(names.uid()), "uid")
            .with(
                Tree.common(Timestamps.ofSeconds(clock.nowMicros() / 1_000_000)),
                "creationTimestamp");
    Tree placed =
        key.namespace().isEmpty()
            ? metadata.without("namespace")
            : metadata.with(Tree.common(key.namespace()), "namespace");
    return object.with(placed, "metadata");
  }

  /** What a client cannot change is as it is stored; what may not be changed, validation sees. */
  // As BeforeUpdate.
  @SuppressWarnings("ReferenceEquality")
  static Tree kept(Tree object, Tree old) {
    Tree stored = old.at("metadata");
    // What writes a status leaves the metadata as it was read.
    if (object.at("metadata") == stored) {
      return object;
    }
    Tree metadata =
        object
            .at("metadata")
            .without("selfLink")
            .with(stored.at("resourceVersion"), "resourceVersion")
            .with(stored.at("creationTimestamp"), "creationTimestamp")
            .with(stored.at("generation"), "generation");
    if (stored.at("deletionTimestamp").isPresent()) {
      metadata = metadata.with(stored.at("deletionTimestamp"), "deletionTimestamp");
    }
    for (String field : OFTEN_LEFT_OUT) {
      if (metadata.at(field).isUnset()) {
        metadata = metadata.with(stored.at(field), field);
      }
    }
    return object.with(metadata, "metadata");
  }

  /** Refuses an object that is another than the stored one. */
  // As Check of Preconditions in apiserver/pkg/storage/interfaces.go, v1.37.
  static void checkUid(ObjectKey key, String storageKey, Tree object, Tree old) {
    String uid = object.text("", "metadata", "uid");
    String stored = old.text("", "metadata", "uid");
    if (!uid.isEmpty() && !uid.equals(stored)) {
      throw ApiError.conflict(
          key,
          "StorageError: invalid object, Code: 4, Key: "
              + storageKey
              + ", ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in"
              + " precondition: "
              + uid
              + ", UID in object meta: "
              + stored);
    }
  }

  /** Refuses an object that was read before the stored one was written. */
  static void checkVersion(ObjectKey key, Tree object, Tree old) {
    String asked = object.text("", RESOURCE_VERSION);
    boolean same = asked.isEmpty() || asked.equals(old.text("", RESOURCE_VERSION));
    if (!same && Revisions.ofObject(asked) != 0) {
      throw ApiError.conflict(key, CHANGED);
    }
  }

  /** Refuses an object that was read from a server before it is stored as a new one. */
  // As Create in apiserver/pkg/storage/etcd3/store.go, v1.37, which takes a malformed one for none.
  static void checkNew(Tree object) {
    String version = object.text("", RESOURCE_VERSION);
    if (version.matches("[0-9]*[1-9][0-9]*")) {
      String why = "resourceVersion should not be set on objects to be created";
      throw new ApiError(ApiError.Reason.UNKNOWN, why, Tree.ABSENT);
    }
  }

  static Tree withoutManaged(Tree object) {
    return object.without(MANAGED);
  }

  /** The object with the list of its managers, where there are any. */
  static Tree withManaged(Tree object, Tree list) {
    if (!list.isPresent() || object.at(MANAGED).isPresent()) {
      return object;
    }
    ObjectTree metadata = object.object("metadata");
    ObjectBuilder builder = new ObjectBuilder(metadata.size() + 1);
    for (int i = 0; i < metadata.size(); i++) {
      if (metadata.name(i).compareTo("managedFields") > 0) {
        builder.put("managedFields", list);
      }
      builder.put(metadata.name(i), metadata.value(i));
    }
    return object.with(builder.put("managedFields", list).build(), "metadata");
  }

  /** The managers that a request sets; empty where it leaves them as they are. */
  // As decodeLiveOrNew and isResetManagedFields in fieldmanager.go, v1.37.
  static Optional<ManagedFields> managedByRequest(Tree object) {
    if (!(object.at(MANAGED) instanceof ListTree list)) {
      return Optional.empty();
    }
    if (list.isEmpty() || list.size() == 1 && list.at(0).isEmpty()) {
      return Optional.of(ManagedFields.NONE);
    }
    ManagedFields read = ManagedFields.read(list);
    return read.entries().isEmpty() ? Optional.empty() : Optional.of(read);
  }
}
