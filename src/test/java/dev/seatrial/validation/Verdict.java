package dev.seatrial.validation;

import dev.seatrial.defaulting.Defaults;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.decode.DecodeError;
import dev.seatrial.validation.field.FieldError;
import java.util.List;

/**
 * What we say of an object, in the form in which the recordings of the API server say it.
 *
 * @param name VALID, INVALID, STRICT-ERROR or DECODE-ERROR
 * @param errors of an invalid object, each as {@code [reason] path: words}, sorted
 */
record Verdict(String name, List<String> errors) {
  private static final Catalog CATALOG = Catalog.of(KubernetesVersion.NEWEST);
  private static final Validator VALIDATOR = Validator.of(CATALOG);
  private static final Defaults DEFAULTS = Defaults.of(CATALOG);

  /** Of an object that is to be created, decoded strictly. */
  static Verdict ofCreating(Tree object) {
    List<DecodeError> errors = VALIDATOR.decode(object);
    boolean strict =
        !errors.isEmpty()
            && errors.stream().allMatch(error -> error.type() == DecodeError.Type.STRICT);
    return strict
        ? new Verdict("STRICT-ERROR", List.of(DecodeError.answer(errors)))
        : ofCreatingLeniently(object);
  }

  /** Of an object that is to be created, unknown fields dropped. */
  static Verdict ofCreatingLeniently(Tree object) {
    List<DecodeError> malformed =
        VALIDATOR.decode(object).stream()
            .filter(error -> error.type() == DecodeError.Type.MALFORMED)
            .toList();
    return malformed.isEmpty()
        ? ofErrors(VALIDATOR.create(defaulted(object)))
        : new Verdict("DECODE-ERROR", List.of(DecodeError.answer(malformed)));
  }

  /** Of an object that is to replace another. */
  static Verdict ofReplacing(Tree object, Tree old) {
    return ofErrors(VALIDATOR.change(object, old));
  }

  /** Of a recorded request that writes a custom resource. */
  static Verdict ofCustom(Validator validator, Defaults defaults, Tree recording) {
    Tree object = recording.at("object");
    List<DecodeError> undecoded = validator.decode(object);
    if (!undecoded.isEmpty()) {
      return new Verdict("DECODE-ERROR", List.of(DecodeError.answer(undecoded)));
    }
    Tree defaulted = defaults.applied(object);
    Tree old = defaults.applied(recording.at("old"));
    return switch (recording.text("", "op")) {
      case "update" -> ofErrors(validator.update(defaulted, old));
      case "update/status" -> ofErrors(validator.updateStatus(defaulted, old));
      default -> ofErrors(validator.create(defaulted));
    };
  }

  private static Tree defaulted(Tree object) {
    return WrittenEmpties.kept(object, DEFAULTS.applied(object));
  }

  private static Verdict ofErrors(List<FieldError> errors) {
    List<String> told =
        errors.stream().map(error -> "[" + error.type().reason() + "] " + error).sorted().toList();
    return new Verdict(told.isEmpty() ? "VALID" : "INVALID", told);
  }
}
