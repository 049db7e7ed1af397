package dev.seatrial.server;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;

/** The server's own types, by which some refusals name what was asked for. */
final class GoTypes {
  private GoTypes() {}

  /** The package of the types of a group, which is named as the group begins. */
  static String internal(String group) {
    int dot = group.indexOf('.');
    String name = dot < 0 ? group : group.substring(0, dot);
    return name.isEmpty() || name.equals("events") ? "core" : name;
  }

  /** An object was asked for in the form of a list. */
  // As asPartialObjectMetadataList in apiserver/pkg/endpoints/handlers/response.go, v1.37.
  static ApiError noList(Resource resource) {
    // Of a custom object, something fails before.
    return resource.isCustom()
        ? new ApiError(Reason.UNKNOWN, "content is not a list", Tree.ABSENT)
        : refusal("PartialObjectMetadataList", "not a list", type(resource, ""));
  }

  /** A list was asked for in the form of an object. */
  // As asPartialObjectMetadata there.
  static ApiError list(Resource resource) {
    return refusal("PartialObjectMetadata", "a list", type(resource, "List"));
  }

  private static ApiError refusal(String form, String what, String type) {
    String words =
        "you requested " + form + ", but the requested object is " + what + " (" + type + ")";
    return new ApiError(Reason.NOT_ACCEPTABLE, words, Tree.ABSENT);
  }

  private static String type(Resource resource, String suffix) {
    return resource.isCustom()
        ? "*unstructured.Unstructured" + suffix
        : "*" + internal(resource.group()) + "." + resource.kind() + suffix;
  }
}
