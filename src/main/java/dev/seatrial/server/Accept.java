package dev.seatrial.server;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Locale;

/**
 * The form in which a client wants an answer.
 *
 * @param contentType what the answer calls itself
 */
record Accept(Form form, String contentType) {
  /** The forms. */
  enum Form {
    /** The objects as they are. */
    OBJECT,
    /** As a table, as {@code kubectl get} shows it. */
    TABLE,
    /** Nothing but the metadata of an object. */
    METADATA,
    /** Nothing but the metadata of the objects of a list. */
    METADATA_LIST,
    /** All of discovery in one document. */
    AGGREGATED
  }

  private static final List<String> META = List.of("v1", "v1beta1");
  private static final List<String> JSON = List.of("", "*/*", "application/*", "application/json");

  /** The first form of the header that is served; refuses where none is. */
  // As NegotiateOutputMediaType in apiserver/pkg/endpoints/handlers/negotiation, v1.37.
  static Accept of(Request request) {
    return of(request, false);
  }

  private static Accept of(Request request, boolean aggregator) {
    for (String clause : request.header("accept").split(",", -1)) {
      String[] parts = clause.strip().split(";", -1);
      if (parts[0].strip().equalsIgnoreCase(Answer.YAML) && parameter(parts, "as").isEmpty()) {
        return new Accept(Form.OBJECT, Answer.YAML);
      }
      if (JSON.contains(parts[0].strip().toLowerCase(Locale.ROOT))) {
        String as = parameter(parts, "as");
        boolean isMeta =
            parameter(parts, "g").equals("meta.k8s.io") && META.contains(parameter(parts, "v"));
        switch (isMeta || as.isEmpty() || as.startsWith("APIGroup") ? as : "unknown") {
          case "" -> {
            return new Accept(Form.OBJECT, Answer.JSON);
          }
          case "Table" -> {
            return new Accept(Form.TABLE, Answer.JSON);
          }
          case "PartialObjectMetadata" -> {
            return new Accept(Form.METADATA, Answer.JSON);
          }
          case "PartialObjectMetadataList" -> {
            return new Accept(Form.METADATA_LIST, Answer.JSON);
          }
          case "APIGroupDiscoveryList" -> {
            if (parameter(parts, "v").equals("v2")) {
              return new Accept(
                  Form.AGGREGATED,
                  "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList");
            }
          }
          default -> {}
        }
      }
    }
    throw refusal(request, aggregator);
  }

  /** The form in which groups are told, which have none but the plain one and the aggregated. */
  static Accept ofGroups(Request request) {
    Accept accept = of(request, true);
    boolean fits = accept.form() == Form.OBJECT || accept.form() == Form.AGGREGATED;
    if (!fits) {
      throw onlyThese();
    }
    return accept;
  }

  private static ApiError onlyThese() {
    return new ApiError(
        Reason.NOT_ACCEPTABLE,
        "only the following media types are accepted: application/json, application/yaml",
        Tree.ABSENT);
  }

  private static ApiError refusal(Request request, boolean aggregator) {
    return aggregator || isServed(request)
        ? onlyThese()
        // go-restful has no route for it.
        : new ApiError(
            Reason.NOT_ACCEPTABLE,
            "406: Not Acceptable\n\nAvailable representations: application/json, application/yaml",
            ObjectTree.EMPTY);
  }

  /** Whether a type is asked for that a real server has. */
  private static boolean isServed(Request request) {
    for (String clause : request.header("accept").split(",", -1)) {
      String type = clause.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
      if (JSON.contains(type) || type.equals(Answer.YAML) || type.equals(Protobuf.CONTENT_TYPE)) {
        return true;
      }
    }
    return false;
  }

  private static String parameter(String[] parts, String name) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.startsWith(name + "=")) {
        return part.substring(name.length() + 1);
      }
    }
    return "";
  }
}
