package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.apiserver.FieldOwners.Author;
import dev.seatrial.patch.ManagedEntry.Writer;
import dev.seatrial.patch.ManagedFields;
import dev.seatrial.patch.ScaleFields;
import dev.seatrial.patch.ServerSideApply;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.List;

/**
 * Answers requests to apply on the server's side.
 *
 * <p>Follows {@code applyPatcher} in {@code apiserver/pkg/endpoints/handlers/patch.go}, v1.37.
 */
final class Applying {
  // Where nobody manages the scale of a custom resource, the real server makes an empty one to
  // compare with, takes it for one of the custom kind, and fails.
  private static final String UNAPPLIED =
      "failed to create manager for existing fields: failed to convert live object (/;"
          + " autoscaling/v1, Kind=Scale)";

  // What an applied scale becomes, it takes for one of the custom kind, too.
  private static final String UNCONVERTED =
      " to proper version: request to convert CR to an invalid group/version: autoscaling/v1";

  private final Server server;
  private final Writing writing;

  Applying(Server server, Writing writing) {
    this.server = server;
    this.writing = writing;
  }

  Tree apply(ObjectKey key, Application application, WriteOptions options) {
    checkOptions(options);
    Tree applied = application.object();
    Part part = application.part();
    Resource resource = server.gate().resourceOf(applied);
    checkUnmanaged(applied);
    Tree old = Versions.in(resource, server.store().get(key));
    if (!old.isPresent() && !UpdateTerms.appliedAnew(resource, part)) {
      throw ApiError.notFound(key);
    }
    ServerSideApply apply =
        new ServerSideApply(
            resource.schema(), write(resource, part, options), application.rivals());
    ManagedFields managed = old.isPresent() ? server.owners().of(key) : ManagedFields.NONE;
    Tree live = old.isPresent() ? old : ObjectTree.EMPTY;
    ServerSideApply.Applied done =
        done(apply.apply(live, managed, applied, name(resource.apiVersion(), applied)));
    String uid = applied.text("", "metadata", "uid");
    if (!old.isPresent() && !uid.isEmpty()) {
      throw ApiError.conflict(
          key,
          "uid mismatch: the provided object specified uid "
              + uid
              + ", and no existing object was found");
    }
    Tree placed = Placement.of(key, done.object());
    Placement.checkName(key.name(), placed);
    server.gate().checkNulls(resource, placed);
    return writing.applied(placed, done.managed(), part, options);
  }

  /** Applies a Scale to the object that a path names; returns the whole object. */
  Tree applyScale(ResourcePath path, Application application, WriteOptions options) {
    checkOptions(options);
    Tree applied = application.object();
    checkUnmanaged(applied);
    Tree old = Versions.in(path.resource(), server.store().get(path.key()));
    if (!old.isPresent()) {
      throw ApiError.notFound(path.key());
    }
    ScaleOwners owners = new ScaleOwners(server, path.resource(), path.key());
    ManagedFields managed = owners.ofScale();
    if (managed.entries().isEmpty() && path.resource().isCustom()) {
      throw new ApiError(Reason.UNKNOWN, UNAPPLIED + UNCONVERTED, Tree.ABSENT);
    }
    Writer writer = Writer.apply(options.manager(), Part.SCALE.subresource());
    ServerSideApply apply =
        new ServerSideApply(owners.schema(), ScaleOwners.write(writer), application.rivals());
    Tree live = owners.shape().live(old);
    String name = name(ScaleFields.VERSION, applied);
    ServerSideApply.Applied done = done(apply.apply(live, managed, applied, name));
    if (path.resource().isCustom() && !done.object().equals(live)) {
      String words = "failed to convert new object (" + name + ")" + UNCONVERTED;
      throw new ApiError(Reason.UNKNOWN, words, Tree.ABSENT);
    }
    Tree scaled = owners.shape().applied(done.object(), old);
    return writing.scaled(scaled, owners.with(done.managed()), options, true);
  }

  private static ServerSideApply.Applied done(ServerSideApply.Outcome outcome) {
    if (outcome instanceof ServerSideApply.Conflicting conflicting) {
      throw ApiError.applyConflict(conflicting.conflicts());
    }
    if (outcome instanceof ServerSideApply.Refused refused) {
      throw new ApiError(Reason.UNKNOWN, refused.words(), Tree.ABSENT);
    }
    return (ServerSideApply.Applied) outcome;
  }

  private static void checkUnmanaged(Tree applied) {
    if (!applied.at("metadata", "managedFields").isUnset()) {
      throw ApiError.badRequest("metadata.managedFields must be nil");
    }
  }

  // As ValidatePatchOptions in apimachinery/pkg/apis/meta/v1/validation, v1.37.
  private static void checkOptions(WriteOptions options) {
    if (options.manager().isEmpty()) {
      throw ApiError.invalid(
          new Identity("PatchOptions.meta.k8s.io", ""),
          List.of(
              new FieldError(
                  FieldError.Type.REQUIRED,
                  Path.of("fieldManager"),
                  Tree.ABSENT,
                  "is required for apply patch")));
    }
  }

  private ManagedFields.Write write(Resource resource, Part part, WriteOptions options) {
    Author author =
        new Author(
            resource.schema(),
            Writer.apply(options.manager(), part.subresource()),
            resource.apiVersion(),
            ResetFields.of(resource, part));
    return author.at(server.clock().nowMicros());
  }

  // As objectGVKNN in structuredmerge.go, apimachinery, v1.37.
  private static String name(String apiVersion, Tree applied) {
    return applied.text("", "metadata", "namespace")
        + "/"
        + applied.text("", "metadata", "name")
        + "; "
        + (apiVersion.indexOf('/') < 0 ? "/" + apiVersion : apiVersion)
        + ", Kind="
        + applied.text("", "kind");
  }
}
