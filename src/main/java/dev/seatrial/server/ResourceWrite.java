package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Application;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ListOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.ObjectList;
import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.apiserver.Placement;
import dev.seatrial.apiserver.RequestParameters;
import dev.seatrial.apiserver.ResourcePath;
import dev.seatrial.apiserver.ScaleShape;
import dev.seatrial.apiserver.WriteOptions;
import dev.seatrial.patch.ScaleFields;
import dev.seatrial.patch.ServerSideApply.Rivals;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A request that changes objects.
 *
 * <p>Follows {@code create.go}, {@code update.go}, {@code patch.go} and {@code delete.go} in {@code
 * apiserver/pkg/endpoints/handlers}, v1.37.
 */
final class ResourceWrite {
  private final Api api;
  private final ResourcePath path;
  private final Request request;
  private final Consumer<String> warnings;

  ResourceWrite(Api api, ResourcePath path, Request request, Consumer<String> warnings) {
    this.api = api;
    this.path = path;
    this.request = request;
    this.warnings = warnings;
  }

  Api api() {
    return api;
  }

  /** The body of the request. */
  Body body() {
    return new Body(request, path.resource(), api.catalog());
  }

  Answer answer() {
    return switch (request.method()) {
      case "POST" -> created();
      case "PUT" -> replaced(Part.OBJECT);
      case "PATCH" -> patched(Part.OBJECT);
      default -> path.isCollection() ? deletedCollection() : deleted();
    };
  }

  Answer replaced(Part part) {
    boolean isNew = api.find(path.key()).isEmpty();
    WriteOptions options = options("UpdateOptions");
    return shown(isNew ? 201 : 200, api.update(sent(path.name(), options), part, options));
  }

  private Answer created() {
    WriteOptions options = options("CreateOptions");
    Tree sent = placed(body().object(options.fieldValidation(), options.warnings()));
    if (Reviews.isReview(path.resource())) {
      Tree asked = api.asked(sent, options);
      return Answer.json(201, new Reviews(api, Caller.of(request, api)).answered(asked));
    }
    if (path.resource().kind().equals("Binding")) {
      String name = sent.text("", "metadata", "name");
      return new PodBinding(this, ObjectKey.pod(path.namespace(), name)).answer(sent);
    }
    return shown(201, api.create(sent, options));
  }

  Answer shown(int code, Tree object) {
    boolean dry = request.query().containsKey("dryRun");
    Accept accept = Accept.of(request);
    Shapes shapes = new Shapes(api, path.resource(), accept, request);
    return Answer.of(code, accept, shapes.one(dry ? object : api.shown(object)));
  }

  /** The body as an object of that name. */
  // As checkName in apiserver/pkg/endpoints/handlers/rest.go, v1.37.
  Tree sent(String name, WriteOptions options) {
    Tree object = placed(body().object(options.fieldValidation(), options.warnings()));
    Placement.checkName(name, object);
    return object;
  }

  private Tree placed(Tree object) {
    return Placement.of(path.key(), object);
  }

  Answer patched(Part part) {
    boolean isNew = api.find(path.key()).isEmpty();
    Tree patched = patchedObject(part);
    return shown(isNew ? 201 : 200, patched);
  }

  Tree patchedObject(Part part) {
    String type = request.contentType();
    List<String> taken = PatchTypes.of(path.resource());
    if (!taken.contains(type) || type.equals(PatchTypes.APPLY_CBOR)) {
      if (!path.resource().isCustom() && !type.equals(PatchTypes.APPLY_CBOR)) {
        // go-restful has no route for it.
        throw new ApiError(
            ApiError.Reason.UNSUPPORTED_MEDIA_TYPE,
            "415: Unsupported Media Type",
            ObjectTree.EMPTY);
      }
      throw new ApiError(
          ApiError.Reason.UNSUPPORTED_MEDIA_TYPE,
          "the body of the request was in an unknown format - accepted media types include: "
              + String.join(", ", taken),
          Tree.ABSENT);
    }
    WriteOptions options = options("PatchOptions");
    boolean applies = type.equals(PatchTypes.APPLY);
    if (!applies && request.query().containsKey("force")) {
      throw RequestParameters.forced();
    }
    if (applies) {
      String kind = path.resource().kind();
      return applied(body().applied(path.resource().apiVersion(), kind), part);
    }
    Patch.Type patch =
        switch (type) {
          case PatchTypes.JSON -> Patch.Type.JSON;
          case PatchTypes.MERGE -> Patch.Type.MERGE;
          default -> Patch.Type.STRATEGIC;
        };
    return api.patch(path, part, body().patch(patch, options.fieldValidation(), warnings), options);
  }

  private Tree applied(Tree fields, Part part) {
    return api.apply(path.key(), new Application(fields, part, rivals()), options("PatchOptions"));
  }

  /** Applies the body, a Scale, to the object that the path names. */
  Tree appliedScale() {
    Tree scale = body().applied(ScaleFields.VERSION, "Scale");
    return api.applyScale(
        path, new Application(scale, Part.SCALE, rivals()), options("PatchOptions"));
  }

  /** The object that the path names, scaled as the body says, a Scale. */
  Tree scaled(ScaleShape shape) {
    WriteOptions options = options("UpdateOptions");
    Body body = new Body(request, ScaleShape.resource(api.catalog()), api.catalog());
    Tree scale = placed(body.object(options.fieldValidation(), options.warnings()));
    return api.update(shape.applied(scale, api.get(path.key())), Part.SCALE, options);
  }

  private Rivals rivals() {
    return request.flag("force") ? Rivals.FORCED : Rivals.RESPECTED;
  }

  private Answer deleted() {
    DeleteOptions asked = deleting();
    Tree before = api.shown(api.get(path.key()));
    Tree after = api.delete(path.key(), asked);
    boolean gone = api.find(path.key()).isEmpty();
    // What a dry run would remove at once is marked like what has to wait for something.
    boolean waits =
        after.number(0, "metadata", "deletionGracePeriodSeconds") > 0
            || !after.items("metadata", "finalizers").isEmpty()
            || path.resource().kind().equals("Namespace");
    if (!gone && (waits || !asked.dryRun())) {
      return Answer.json(isAccepted() ? 202 : 200, api.shown(after));
    }
    return Answer.json(200, DeleteAnswer.of(path.resource(), last(before, after)));
  }

  // As DeleteResource in apiserver/pkg/endpoints/handlers/delete.go, v1.37: to others, what waits
  // is told as if it was gone.
  private boolean isAccepted() {
    return new RequestParameters(request.query())
        .orphan(body().deleteOptions())
        .equals(Optional.of(false));
  }

  // A pod is told as it was marked to have no time left; others as they were.
  private Tree last(Tree before, Tree after) {
    String[] managers = {"metadata", "managedFields"};
    return path.resource().groupResource().equals("pods")
        ? after.with(before.at(managers), managers)
        : before;
  }

  private Answer deletedCollection() {
    ListOptions which = ListOptions.read(request.parameters());
    DeleteOptions how = deleting();
    // Who managed what is forgotten with the objects.
    Map<ObjectKey, Tree> managers = new LinkedHashMap<>();
    String[] managed = {"metadata", "managedFields"};
    for (Tree object : api.list(path.resource(), path.namespace(), which).items()) {
      managers.put(api.keyOf(object), api.shown(object).at(managed));
    }
    ObjectList list = api.deleteCollection(path.resource(), path.namespace(), which, how);
    List<Tree> shown =
        list.items().stream()
            .<Tree>map(
                each -> each.with(managers.getOrDefault(api.keyOf(each), Tree.ABSENT), managed))
            .toList();
    return Answer.json(200, list.of(shown).toTree());
  }

  private DeleteOptions deleting() {
    return new RequestParameters(request.query())
        .deleting(body().deleteOptions(), path.resource(), warnings);
  }

  /** How the request wants to be carried out; refuses parameters that mean nothing. */
  WriteOptions options(String kind) {
    return new RequestParameters(request.query()).writing(kind, warnings);
  }
}
