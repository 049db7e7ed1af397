package dev.seatrial.server;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.RequestParameters;
import dev.seatrial.apiserver.ResourcePath;
import dev.seatrial.apiserver.ScaleShape;
import dev.seatrial.tree.Tree;

/** A request about a part of an object, or about something done to it. */
final class SubresourceRequest {
  private final Api api;
  private final ResourceWrite write;
  private final ResourcePath path;
  private final Request request;

  SubresourceRequest(ResourceWrite write, ResourcePath path, Request request) {
    this.api = write.api();
    this.write = write;
    this.path = path;
    this.request = request;
  }

  Answer answer() {
    return switch (path.part()) {
      case "status" -> part(Part.STATUS);
      case "approval" -> part(Part.APPROVAL);
      case "finalize" -> part(Part.FINALIZE);
      case "resize" -> part(Part.RESIZE);
      case "ephemeralcontainers" -> part(Part.EPHEMERAL_CONTAINERS);
      case "scale" -> scale();
      case "eviction" -> evicted();
      case "binding" -> new PodBinding(write, path.key()).answer(write.body().options());
      case "token" -> new TokenRequests(api, path.key()).answer(write.body().options());
      default -> {
        if (api.find(path.key()).isEmpty() && !path.resource().groupResource().equals("services")) {
          throw ApiError.notFound(path.key());
        }
        throw ApiError.badRequest(
            path.part()
                + " is not simulated: the containers of a simulated cluster run no programs");
      }
    };
  }

  private Answer part(Part part) {
    return switch (request.method()) {
      case "GET" -> write.shown(200, api.get(path.key()));
      case "PUT" -> write.replaced(part);
      default -> write.patched(part);
    };
  }

  // As ScaleREST in pkg/registry/apps/deployment/storage/storage.go, v1.37.
  private Answer scale() {
    ScaleShape shape = ScaleShape.of(api.catalog(), path.resource());
    if (request.method().equals("GET")) {
      return Answer.json(200, shape.read(api.get(path.key())));
    }
    if (request.method().equals("PUT")) {
      return Answer.json(200, shape.of(write.scaled(shape)));
    }
    if (request.contentType().equals(PatchTypes.APPLY)) {
      return Answer.json(200, shape.of(write.appliedScale()));
    }
    return Answer.json(200, shape.of(write.patchedObject(Part.SCALE)));
  }

  // As EvictionREST.Create in pkg/registry/core/pod/storage/eviction.go, v1.37.
  private Answer evicted() {
    Tree eviction = write.body().options();
    if (!eviction.text("", "metadata", "name").equals(path.name())) {
      throw ApiError.badRequest("name in URL does not match name in Eviction object");
    }
    DeleteOptions asked =
        new RequestParameters(request.query())
            .deleting(eviction.object("deleteOptions"), path.resource(), warning -> {});
    api.evict(path.key(), asked);
    return Answer.created();
  }
}
