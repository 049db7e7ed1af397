package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.apiserver.DeleteOptions.Propagation;
import dev.seatrial.apiserver.WriteOptions.FieldValidation;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What the parameters of requests that write ask for, by their names in the API.
 *
 * <p>Follows {@code apimachinery/pkg/apis/meta/v1/validation/validation.go}, v1.37.
 */
public final class RequestParameters {
  private static final int LONGEST_MANAGER = 128;

  // As Delete in pkg/registry/batch/job/storage/storage.go, v1.37.
  private static final String JOBS_KEEP_PODS =
      "child pods are preserved by default when jobs are deleted; set"
          + " propagationPolicy=Background to remove them or set propagationPolicy=Orphan to"
          + " suppress this warning";

  private final Map<String, List<String>> given;
  private final List<FieldError> errors = new ArrayList<>();

  /** The parameters as given. */
  public RequestParameters(Map<String, List<String>> given) {
    this.given = given;
  }

  /**
   * How a write is to be carried out; refuses what means nothing.
   *
   * @param kind of the options, as the refusal names it: {@code CreateOptions}
   */
  public WriteOptions writing(String kind, Consumer<String> warnings) {
    List<String> dry = given.getOrDefault("dryRun", List.of());
    dryRun(Tree.texts(dry));
    String manager = first("fieldManager");
    if (manager.length() > LONGEST_MANAGER) {
      errors.add(
          new FieldError(
              FieldError.Type.TOO_LONG,
              Path.of("fieldManager"),
              Tree.ABSENT,
              "may not be more than " + LONGEST_MANAGER + " bytes"));
    }
    unprintable(manager);
    String validation = first("fieldValidation");
    if (!List.of("", "Ignore", "Warn", "Strict").contains(validation)) {
      unsupported("fieldValidation", Tree.of(validation), List.of("", "Ignore", "Strict", "Warn"));
    }
    refuse(kind);
    return new WriteOptions(!dry.isEmpty(), level(validation), manager, warnings);
  }

  /** The refusal of force where nothing is applied. */
  // As ValidatePatchOptions.
  public static ApiError forced() {
    return ApiError.invalid(
        new Identity("PatchOptions.meta.k8s.io", ""),
        List.of(
            new FieldError(
                FieldError.Type.FORBIDDEN,
                Path.of("force"),
                Tree.ABSENT,
                "may not be specified for non-apply patch")));
  }

  /**
   * How an object is to be deleted; refuses what contradicts itself.
   *
   * @param body the options in the body of the request, which go before the parameters
   * @param warnings hears what the server warns of
   */
  public DeleteOptions deleting(Tree body, Resource resource, Consumer<String> warnings) {
    Tree dry =
        body.at("dryRun").isPresent() || !given.containsKey("dryRun")
            ? body.at("dryRun")
            : Tree.texts(given.getOrDefault("dryRun", List.of()));
    dryRun(dry);
    String policy = body.text(first("propagationPolicy"), "propagationPolicy");
    Optional<Boolean> orphan = orphan(body);
    if (orphan.isPresent() && !policy.isEmpty()) {
      errors.add(
          new FieldError(
              FieldError.Type.INVALID,
              Path.of("propagationPolicy"),
              Tree.of(policy),
              "orphanDependents and deletionPropagation cannot be both set"));
    }
    if (!List.of("", "Foreground", "Background", "Orphan").contains(policy)) {
      unsupported(
          "propagationPolicy",
          Tree.of(policy),
          List.of("Foreground", "Background", "Orphan", "nil"));
    }
    refuse("DeleteOptions");
    if (policy.isEmpty() && orphan.isEmpty() && resource.groupResource().equals(Resources.JOBS)) {
      warnings.accept(JOBS_KEEP_PODS);
    }
    return new DeleteOptions(
        graceSeconds(body),
        orphan
            .map(stay -> stay ? Propagation.ORPHAN : Propagation.BACKGROUND)
            .orElse(policy(policy)),
        body.at("preconditions", "uid").textAt(),
        body.at("preconditions", "resourceVersion").textAt(),
        !dry.items().isEmpty());
  }

  private static Propagation policy(String word) {
    return switch (word) {
      case "Foreground" -> Propagation.FOREGROUND;
      case "Orphan" -> Propagation.ORPHAN;
      case "Background" -> Propagation.BACKGROUND;
      default -> Propagation.UNSAID;
    };
  }

  /** Whether dependents are to stay, in the words of old clients; empty where nothing is said. */
  public Optional<Boolean> orphan(Tree body) {
    if (body.at("orphanDependents").isPresent()) {
      return Optional.of(body.flag(false, "orphanDependents"));
    }
    String text = first("orphanDependents");
    return text.isEmpty() ? Optional.empty() : Optional.of(text.equals("true"));
  }

  private OptionalLong graceSeconds(Tree body) {
    if (!body.at("gracePeriodSeconds").isUnset()) {
      return OptionalLong.of(body.number(0, "gracePeriodSeconds"));
    }
    String text = first("gracePeriodSeconds");
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!text.matches("-?[0-9]{1,18}")) {
      throw ApiError.badRequest("strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  private String first(String name) {
    return given.getOrDefault(name, List.of("")).get(0);
  }

  private void dryRun(Tree values) {
    if (values.items().stream().anyMatch(value -> !value.text("").equals("All"))) {
      unsupported("dryRun", values, List.of("All"));
    }
  }

  private void unsupported(String field, Tree value, List<String> supported) {
    String listed =
        supported.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
    errors.add(
        new FieldError(
            FieldError.Type.NOT_SUPPORTED, Path.of(field), value, "supported values: " + listed));
  }

  private void unprintable(String manager) {
    int at = 0;
    while (at < manager.length() && !Character.isISOControl(manager.charAt(at))) {
      at++;
    }
    if (at < manager.length()) {
      String why =
          String.format("invalid character U+%04X (at position %d)", (int) manager.charAt(at), at);
      errors.add(
          new FieldError(FieldError.Type.INVALID, Path.of("fieldManager"), Tree.of(manager), why));
    }
  }

  private void refuse(String kind) {
    if (!errors.isEmpty()) {
      throw ApiError.invalid(new Identity(kind + ".meta.k8s.io", ""), errors);
    }
  }

  private static FieldValidation level(String word) {
    return switch (word) {
      case "Strict" -> FieldValidation.STRICT;
      case "Ignore" -> FieldValidation.IGNORE;
      default -> FieldValidation.WARN;
    };
  }
}
