package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.apiserver.FieldOwners.Author;
import dev.seatrial.patch.ManagedEntry.Writer;
import dev.seatrial.patch.ManagedFields;
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
    if (!applied.at("metadata", "managedFields").isUnset()) {
      throw ApiError.badRequest("metadata.managedFields must be nil");
    }
    Tree old = Versions.in(resource, server.store().get(key));
    if (!old.isPresent() && part != Part.OBJECT) {
      throw ApiError.notFound(key);
    }
    ServerSideApply apply =
        new ServerSideApply(
            resource.schema(), write(resource, part, options), application.rivals());
    ManagedFields managed = old.isPresent() ? server.owners().of(key) : ManagedFields.NONE;
    Tree live = old.isPresent() ? old : ObjectTree.EMPTY;
    ServerSideApply.Outcome outcome = apply.apply(live, managed, applied, name(resource, applied));
    if (outcome instanceof ServerSideApply.Conflicting conflicting) {
      throw ApiError.applyConflict(conflicting.conflicts());
    }
    if (outcome instanceof ServerSideApply.Refused refused) {
      throw new ApiError(Reason.UNKNOWN, refused.words(), Tree.ABSENT);
    }
    String uid = applied.text("", "metadata", "uid");
    if (!old.isPresent() && !uid.isEmpty()) {
      throw ApiError.conflict(
          key,
          "uid mismatch: the provided object specified uid "
              + uid
              + ", and no existing object was found");
    }
    ServerSideApply.Applied done = (ServerSideApply.Applied) outcome;
    Tree placed = Placement.of(key, done.object());
    Placement.checkName(key.name(), placed);
    return writing.applied(placed, done.managed(), part, options);
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
  private static String name(Resource resource, Tree applied) {
    String version = resource.group().isEmpty() ? "/v1" : resource.apiVersion();
    return applied.text("", "metadata", "namespace")
        + "/"
        + applied.text("", "metadata", "name")
        + "; "
        + version
        + ", Kind="
        + resource.kind();
  }
}
