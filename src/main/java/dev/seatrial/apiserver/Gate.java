package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.apiserver.WriteOptions.FieldValidation;
import dev.seatrial.defaulting.Defaults;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.Validator;
import dev.seatrial.validation.WrittenEmpties;
import dev.seatrial.validation.decode.DecodeError;
import dev.seatrial.validation.field.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * What every object passes on its way in: its kind is known, it is decoded, defaulted, validated.
 */
final class Gate {
  private final Catalog catalog;
  private final Defaults defaults;
  private final Validator validator;
  private final PassedSpecs passed = new PassedSpecs();

  Gate(Catalog catalog) {
    this.catalog = catalog;
    this.defaults = Defaults.of(catalog);
    this.validator = Validator.of(catalog);
  }

  /** The resource that an object is stored under; refuses an object of an unknown kind. */
  Resource resourceOf(Tree object) {
    String apiVersion = object.text("", "apiVersion");
    String kind = object.text("", "kind");
    return catalog
        .kind(apiVersion, kind)
        .orElseThrow(
            () ->
                ApiError.badRequest(
                    "no kind \"" + kind + "\" is registered for version \"" + apiVersion + "\""));
  }

  /**
   * The object as the server decodes it, with its defaults.
   *
   * @param old what is stored, absent where nothing is: what it shares with that is decoded already
   */
  Tree decoded(Tree object, Tree old, Resource resource, WriteOptions options) {
    if (options == WriteOptions.COMPONENT && isEvent(resource)) {
      return object;
    }
    if (options != WriteOptions.COMPONENT) {
      refuseUndecodable(object, resource, options);
    }
    return resource.isCustom()
        ? defaults.applied(object)
        : defaults.applied(object, old, resource.schema());
  }

  /**
   * Refuses an object that must not be created.
   *
   * <p>The pods of one replica set come with the very same spec; it is looked at once.
   *
   * @param written the object as the request had it
   * @param trusted whether one of our own components made it and nobody changed it since
   */
  void checkCreate(Resource resource, Tree object, Tree written, boolean trusted) {
    if (trusted && (isEvent(resource) || passed.contains(written.at("spec")))) {
      return;
    }
    refuse(resource, object, validator.create(WrittenEmpties.kept(written, object)));
    if (trusted && resource.groupResource().equals(Resources.PODS)) {
      passed.add(written.at("spec"));
    }
  }

  /**
   * Refuses an object that must not replace the old one.
   *
   * <p>Our own components change numbers and labels of what was validated when it came.
   *
   * @param trusted as when it is created
   */
  void checkUpdate(Resource resource, Tree object, Tree old, boolean trusted) {
    if (!trusted) {
      refuse(resource, object, validator.update(object, old));
    }
  }

  /** Refuses a status that must not replace the old one. */
  void checkStatus(Resource resource, Tree object, Tree old, WriteOptions options) {
    if (options != WriteOptions.COMPONENT) {
      refuse(resource, object, validator.updateStatus(object, old));
    }
  }

  /** Refuses an object that a subresource must not make of the old one. */
  void checkPart(Resource resource, Part part, Tree object, Tree old) {
    switch (part) {
      case EPHEMERAL_CONTAINERS ->
          refuse(resource, object, validator.updateEphemeralContainers(object, old));
      case RESIZE -> refuse(resource, object, validator.resize(object, old));
      case SCALE -> checkUpdate(resource, object, old, false);
      case APPROVAL -> refuse(resource, object, validator.approve(object, old));
      case FINALIZE -> refuse(resource, object, validator.finalizeNamespace(object, old));
      case OBJECT, STATUS -> {}
    }
  }

  /** Refuses a Scale that asks for less than nothing. */
  // As ValidateScale in pkg/apis/autoscaling/validation/validation.go, v1.37.
  static void checkScale(Tree scaled) {
    Tree replicas = scaled.at("spec", "replicas");
    if (replicas.number(0) < 0) {
      throw ApiError.invalid(
          new Identity("Scale.autoscaling", scaled.text("", "metadata", "name")),
          List.of(
              new FieldError(
                  FieldError.Type.INVALID,
                  Path.of("spec", "replicas"),
                  replicas,
                  "must be greater than or equal to 0")));
    }
  }

  /** Refuses nulls in what was applied: nobody reads it as an object that somebody sent. */
  void checkNulls(Resource resource, Tree applied) {
    if (resource.isCustom() && defaults.hasWrongNulls(applied)) {
      refuse(resource, applied, validator.create(applied));
    }
  }

  /** Why what a patch made can't be read as its kind any more; empty where it can. */
  Optional<String> misread(Tree patched, Patch patch, WriteOptions options) {
    String version = patched.text("", "apiVersion");
    String kind = patched.text("", "kind");
    return patched instanceof ObjectTree && catalog.kind(version, kind).isEmpty()
        ? Optional.of(ApiError.unregistered(kind, version))
        : words(validator.decode(patched), patch, options);
  }

  /** As {@link #misread(Tree, Patch, WriteOptions)}, of a Scale. */
  Optional<String> misreadScale(Tree patched, Patch patch, WriteOptions options) {
    return words(validator.decode(patched, ScaleShape.schema(catalog)), patch, options);
  }

  private static Optional<String> words(
      List<DecodeError> errors, Patch patch, WriteOptions options) {
    boolean isStrict = options.fieldValidation() == FieldValidation.STRICT;
    boolean isMalformed =
        errors.stream().anyMatch(error -> error.type() == DecodeError.Type.MALFORMED);
    if (!isMalformed && (!isStrict || errors.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        patch.type() == Patch.Type.STRATEGIC
            ? DecodeError.answerToMerge(errors)
            : DecodeError.answer(errors));
  }

  /** What can't be read of an object that a patch of the server's own made; empty where all can. */
  String undecodable(Tree object) {
    return DecodeError.answer(validator.decode(object));
  }

  private static boolean isEvent(Resource resource) {
    return resource.plural().equals(Resources.EVENTS);
  }

  private void refuseUndecodable(Tree object, Resource resource, WriteOptions options) {
    FieldValidation fields = options.fieldValidation();
    List<DecodeError> all = validator.decode(object);
    List<DecodeError> errors =
        all.stream()
            .filter(
                error ->
                    fields == FieldValidation.STRICT || error.type() == DecodeError.Type.MALFORMED)
            .toList();
    if (fields == FieldValidation.WARN && errors.isEmpty()) {
      DecodeError.named(all).forEach(error -> options.warnings().accept(error.message()));
    }
    if (!errors.isEmpty()) {
      throw ApiError.unreadable(
          resource.kind(), resource.version(), resource, DecodeError.answer(errors));
    }
  }

  private static void refuse(Resource resource, Tree object, List<FieldError> errors) {
    if (!errors.isEmpty()) {
      // What is kept in the core group is refused as one of it.
      boolean core = resource.group().isEmpty() || resource.keptAs().equals(resource.plural());
      String group = core ? "" : "." + resource.group();
      throw ApiError.invalid(
          new Identity(resource.kind() + group, object.text("", "metadata", "name")), errors);
    }
  }
}
