package dev.seatrial.apiserver;

import dev.seatrial.patch.ServerSideApply;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The API server's refusal: what it would answer as a {@code Status} with {@code status: Failure}.
 *
 * <p>The constructors' words follow {@code k8s.io/apimachinery/pkg/api/errors/errors.go}.
 */
public final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Tree details;
  private final transient Tree metadata;

  /** Why a request was refused, with the HTTP status code. */
  public enum Reason {
    BAD_REQUEST("BadRequest", 400),
    UNAUTHORIZED("Unauthorized", 401),
    FORBIDDEN("Forbidden", 403),
    NOT_FOUND("NotFound", 404),
    METHOD_NOT_ALLOWED("MethodNotAllowed", 405),
    NOT_ACCEPTABLE("NotAcceptable", 406),
    ALREADY_EXISTS("AlreadyExists", 409),
    CONFLICT("Conflict", 409),
    GONE("Gone", 410),
    EXPIRED("Expired", 410),
    REQUEST_ENTITY_TOO_LARGE("RequestEntityTooLarge", 413),
    UNSUPPORTED_MEDIA_TYPE("UnsupportedMediaType", 415),
    INVALID("Invalid", 422),
    TOO_MANY_REQUESTS("TooManyRequests", 429),
    INTERNAL_ERROR("InternalError", 500),
    TIMEOUT("Timeout", 504),
    UNKNOWN("", 500);

    private final String word;
    private final int code;

    Reason(String word, int code) {
      this.word = word;
      this.code = code;
    }

    /** The reason as a status has it: {@code NotFound}. */
    public String word() {
      return word;
    }

    /** The HTTP status code. */
    public int code() {
      return code;
    }
  }

  /** An error with details as a status has them; an empty object where there are none. */
  public ApiError(Reason reason, String message, Tree details) {
    this(reason, message, details, ObjectTree.EMPTY);
  }

  private ApiError(Reason reason, String message, Tree details, Tree metadata) {
    super(message, null, false, false);
    this.reason = reason;
    this.details = details;
    this.metadata = metadata;
  }

  /** The resource does not know that verb. */
  public static ApiError methodNotAllowed() {
    String message = "the server does not allow this method on the requested resource";
    return new ApiError(Reason.METHOD_NOT_ALLOWED, message, ObjectTree.EMPTY);
  }

  /** Nothing is served at that path. */
  public static ApiError unknownPath() {
    String message = "the server could not find the requested resource";
    return new ApiError(Reason.NOT_FOUND, message, ObjectTree.EMPTY);
  }

  /** What was asked for is no longer known. */
  public static ApiError expired(String message) {
    return new ApiError(Reason.EXPIRED, message, Tree.ABSENT);
  }

  /** The rest of a list is no longer known as it was; the token gets what there is now. */
  // As handleCompactedErrorForPaging in apiserver/pkg/storage/etcd3/errors.go, v1.37.
  static ApiError expired(ContinueToken token) {
    String message =
        "The provided continue parameter is too old to display a consistent list result. You can"
            + " start a new list without the continue parameter, or use the continue token in this"
            + " response to retrieve the remainder of the results. Continuing with the provided"
            + " token results in an inconsistent list - objects that were created, modified, or"
            + " deleted between the time the first chunk was returned and now may show up in the"
            + " list.";
    Tree metadata = ObjectTree.of("continue", Tree.of(token.write()));
    return new ApiError(Reason.EXPIRED, message, Tree.ABSENT, metadata);
  }

  /** The store has not come to that revision. */
  // As NewTooLargeResourceVersionError in apiserver/pkg/storage/errors.go, v1.37.
  public static ApiError tooLargeVersion(String asked, long latest) {
    Tree cause =
        ObjectTree.of(
            "reason",
            Tree.of("ResourceVersionTooLarge"),
            "message",
            Tree.of("Too large resource version"));
    return new ApiError(
        Reason.TIMEOUT,
        "Timeout: Too large resource version: " + asked + ", current: " + latest,
        ObjectTree.of("causes", Tree.of(List.of(cause)), "retryAfterSeconds", Tree.of(1)));
  }

  /** A request that makes no sense. */
  public static ApiError badRequest(String message) {
    return new ApiError(Reason.BAD_REQUEST, message, Tree.ABSENT);
  }

  /** An object of a kind and version that cannot be read as one of the resource. */
  public static ApiError unreadable(String kind, String version, Resource resource, String why) {
    return badRequest(
        kind
            + " in version \""
            + version
            + "\" cannot be handled as a "
            + resource.kind()
            + ": "
            + why);
  }

  /** What is said of a kind that nobody knows. */
  public static String unregistered(String kind, String version) {
    return "no kind \""
        + kind
        + "\" is registered for version \""
        + version
        + "\" in scheme \"pkg/runtime/scheme.go:111\"";
  }

  /** No such object. */
  public static ApiError notFound(ObjectKey key) {
    return new ApiError(Reason.NOT_FOUND, quoted(key) + " not found", details(key));
  }

  /** An object of that name is there. */
  public static ApiError alreadyExists(ObjectKey key) {
    return new ApiError(Reason.ALREADY_EXISTS, quoted(key) + " already exists", details(key));
  }

  /** An object of that name is there and has not gone yet. */
  // As Create in apiserver/pkg/registry/generic/registry/store.go, v1.37.
  static ApiError stillDeleted(ObjectKey key) {
    String message = "object is being deleted: " + quoted(key) + " already exists";
    return new ApiError(Reason.ALREADY_EXISTS, message, details(key));
  }

  /** The object changed, or its preconditions do not hold. */
  public static ApiError conflict(ObjectKey key, String why) {
    String message = "Operation cannot be fulfilled on " + quoted(key) + ": " + why;
    return new ApiError(Reason.CONFLICT, message, details(key));
  }

  /** The server did not answer in time; whether it did what it was asked is not known. */
  // As NewTimeoutError in errors.go, v1.37, in the words of the filter for requests' time limits.
  public static ApiError timeout(ObjectKey key) {
    String message = "Timeout: request did not complete within requested timeout";
    return new ApiError(Reason.TIMEOUT, message + " - context deadline exceeded", details(key));
  }

  /** Others manage the fields that were to be applied. */
  // As NewApplyConflict in errors.go, v1.37.
  public static ApiError applyConflict(List<ServerSideApply.Conflict> conflicts) {
    List<Tree> causes =
        conflicts.stream()
            .<Tree>map(
                conflict ->
                    new ObjectBuilder()
                        .put("reason", "FieldManagerConflict")
                        .put("message", "conflict with " + ServerSideApply.rival(conflict))
                        .put("field", conflict.field())
                        .build())
            .toList();
    return new ApiError(
        Reason.CONFLICT,
        ServerSideApply.message(conflicts),
        ObjectTree.of("causes", Tree.of(causes)));
  }

  /** Admission or a policy refuses. */
  public static ApiError forbidden(ObjectKey key, String why) {
    return new ApiError(Reason.FORBIDDEN, quoted(key) + " is forbidden: " + why, details(key));
  }

  /** The namespace of a new object is going. */
  // As Admit in admission/plugin/namespace/lifecycle/admission.go, v1.37.
  static ApiError terminating(ObjectKey key) {
    String namespace = key.namespace();
    String why =
        "unable to create new content in namespace "
            + namespace
            + " because it is being terminated";
    Tree cause =
        new ObjectBuilder()
            .put("field", "metadata.namespace")
            .put("message", "namespace " + namespace + " is being terminated")
            .put("reason", "NamespaceTerminating")
            .build();
    return new ApiError(
        Reason.FORBIDDEN,
        quoted(key) + " is forbidden: " + why,
        details(key).with(Tree.of(List.of(cause)), "causes"));
  }

  /**
   * An admission policy denies.
   *
   * @param reason as the policy has it; whatever is not a known one stands for {@code Invalid}
   */
  // As the end of Dispatch in policy/validating/dispatcher.go, v1.37.
  public static ApiError denied(ObjectKey key, String why, String reason) {
    Tree cause = ObjectTree.of("message", Tree.of(why));
    return new ApiError(
        denialReason(reason),
        quoted(key) + " is forbidden: " + why,
        details(key).with(Tree.of(List.of(cause)), "causes"));
  }

  /**
   * Mutating admission policies deny, or can't do what they are to do.
   *
   * @param messages all of them; the first is that of the error
   * @param reason empty for {@code Forbidden}
   */
  // As the end of Dispatch in policy/generic/policy_dispatcher.go, v1.37.
  static ApiError unmutated(ObjectKey key, List<String> messages, String reason) {
    List<Tree> causes =
        messages.stream().<Tree>map(each -> ObjectTree.of("message", Tree.of(each))).toList();
    return new ApiError(
        reason.isEmpty() ? Reason.FORBIDDEN : denialReason(reason),
        messages.get(0),
        details(key).with(Tree.of(causes), "causes"));
  }

  private static Reason denialReason(String word) {
    return switch (word) {
      case "Unauthorized" -> Reason.UNAUTHORIZED;
      case "Forbidden" -> Reason.FORBIDDEN;
      case "RequestEntityTooLarge" -> Reason.REQUEST_ENTITY_TOO_LARGE;
      default -> Reason.INVALID;
    };
  }

  /** The server itself made a mistake. */
  static ApiError internal(String why) {
    Tree cause = ObjectTree.of("message", Tree.of(why));
    return new ApiError(
        Reason.INTERNAL_ERROR,
        "Internal error occurred: " + why,
        ObjectTree.of("causes", Tree.of(List.of(cause))));
  }

  /** Validation refuses. */
  public static ApiError invalid(Identity object, List<FieldError> errors) {
    String listed = errors.stream().map(FieldError::toString).collect(Collectors.joining(", "));
    String message =
        object.groupKind()
            + " \""
            + object.name()
            + "\" is invalid: "
            + (errors.size() == 1 ? listed : "[" + listed + "]");
    return new ApiError(Reason.INVALID, message, causes(object, errors));
  }

  /** Whose refusal it is: {@code Deployment.apps} and the object's name. */
  public record Identity(String groupKind, String name) {}

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Whether this is that kind of refusal. */
  public boolean is(Reason other) {
    return reason == other;
  }

  /** The message; never absent. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** The details of the status, {@link Tree#ABSENT} where there are none. */
  public Tree details() {
    return details;
  }

  /** The whole answer as a {@code Status} object. */
  public Tree status() {
    return new ObjectBuilder()
        .put("kind", "Status")
        .put("apiVersion", "v1")
        .put("metadata", metadata)
        .put("status", "Failure")
        .put("message", message())
        .put("reason", reason == Reason.UNKNOWN ? Tree.ABSENT : Tree.of(reason.word()))
        .put("details", details)
        .put("code", reason.code())
        .build();
  }

  private static String quoted(ObjectKey key) {
    return key.resource() + " \"" + key.name() + "\"";
  }

  private static Tree details(ObjectKey key) {
    int dot = key.resource().indexOf('.');
    ObjectBuilder details = named(key.name());
    if (dot >= 0) {
      details.put("group", key.resource().substring(dot + 1));
    }
    return details.put("kind", dot < 0 ? key.resource() : key.resource().substring(0, dot)).build();
  }

  private static Tree causes(Identity object, List<FieldError> errors) {
    int dot = object.groupKind().indexOf('.');
    ObjectBuilder details = named(object.name());
    if (dot >= 0) {
      details.put("group", object.groupKind().substring(dot + 1));
    }
    String kind = dot < 0 ? object.groupKind() : object.groupKind().substring(0, dot);
    if (!kind.isEmpty()) {
      details.put("kind", kind);
    }
    return details.put("causes", Tree.of(errors.stream().map(ApiError::cause).toList())).build();
  }

  private static ObjectBuilder named(String name) {
    ObjectBuilder details = new ObjectBuilder();
    return name.isEmpty() ? details : details.put("name", name);
  }

  private static Tree cause(FieldError error) {
    return new ObjectBuilder()
        .put("reason", error.type().reason())
        .put("message", error.body())
        .put("field", error.field())
        .build();
  }
}
