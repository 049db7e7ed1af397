package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.NameRule;
import dev.seatrial.validation.storage.FieldReferenceValidation;
import dev.seatrial.validation.storage.PathValidation;
import dev.seatrial.validation.storage.StorageVolumeValidation;
import java.util.List;

/**
 * The rules for the environment variables of a container.
 *
 * <p>Follows ValidateEnv and ValidateEnvFrom in {@code pkg/apis/core/validation/validation.go},
 * v1.37.
 */
final class EnvironmentValidation {
  private static final List<String> SOURCES =
      List.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef");

  private EnvironmentValidation() {}

  static void variables(FieldValue variables, FieldErrors errors) {
    for (FieldValue variable : variables.items()) {
      FieldValue name = variable.at("name");
      if (name.isEmpty()) {
        errors.required(name, "");
      } else {
        errors.invalidEach(name, Formats.environmentVariableName(name.text()));
      }
      if (variable.at("valueFrom").isSet()) {
        valueFrom(variable, errors);
      }
    }
  }

  static void sources(FieldValue sources, FieldErrors errors) {
    for (FieldValue source : sources.items()) {
      FieldValue prefix = source.at("prefix");
      if (!prefix.isEmpty()) {
        errors.invalidEach(prefix, Formats.environmentVariableName(prefix.text()));
      }
      int given = 0;
      for (String field : List.of("configMapRef", "secretRef")) {
        if (source.at(field).isSet()) {
          given++;
          sourceName(source.at(field, "name"), errors);
        }
      }
      // Upstream reports these two at the list.
      if (given == 0) {
        errors.invalid(sources, Tree.of(""), "must specify one of: `configMapRef` or `secretRef`");
      } else if (given > 1) {
        errors.invalid(
            sources, Tree.of(""), "may not have more than one field specified at a time");
      }
    }
  }

  /** As validateFileKeyRefVolumes: a file's volume is there and is an emptyDir. */
  static void fileVolumes(FieldValue spec, FieldErrors errors) {
    for (FieldValue container : PodContainers.of(spec)) {
      for (FieldValue variable : container.at("env").items()) {
        FieldValue file = variable.at("valueFrom", "fileKeyRef");
        if (file.isSet()) {
          fileVolume(file.at("volumeName"), spec, errors);
        }
      }
    }
  }

  private static void valueFrom(FieldValue variable, FieldErrors errors) {
    FieldValue from = variable.at("valueFrom");
    int given = 0;
    for (String source : SOURCES) {
      if (from.at(source).isSet()) {
        given++;
        source(source, from.at(source), errors);
      }
    }
    if (given == 0) {
      errors.invalid(
          from,
          Tree.of(""),
          "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or"
              + " `fileKeyRef`");
    } else if (!variable.at("value").isEmpty()) {
      errors.invalid(from, Tree.of(""), "may not be specified when `value` is not empty");
    } else if (given > 1) {
      errors.invalid(from, Tree.of(""), "may not have more than one field specified at a time");
    }
  }

  private static void source(String kind, FieldValue source, FieldErrors errors) {
    switch (kind) {
      case "fieldRef" -> FieldReferenceValidation.ofEnvironment(source, errors);
      case "resourceFieldRef" -> FieldReferenceValidation.resource(source, errors);
      case "fileKeyRef" -> fileKey(source, errors);
      default -> key(source, errors);
    }
  }

  // As validateConfigMapKeySelector and validateSecretKeySelector.
  private static void key(FieldValue selector, FieldErrors errors) {
    FieldValue name = selector.at("name");
    errors.invalidEach(name, Tree.of(name.text()), NameRule.DNS_SUBDOMAIN.wrong(name.text()));
    FieldValue key = selector.at("key");
    if (key.isEmpty()) {
      errors.required(key, "");
    } else {
      errors.invalidEach(key, Formats.configMapKey(key.text()));
    }
  }

  private static void fileKey(FieldValue selector, FieldErrors errors) {
    StorageVolumeValidation.required(errors, selector, "key");
    FieldValue key = selector.at("key");
    if (!key.isEmpty()) {
      errors.invalidEach(key, Formats.environmentVariableName(key.text()));
    }
    FieldValue volume = selector.at("volumeName");
    if (volume.isEmpty()) {
      errors.required(volume, "");
    } else {
      errors.invalidEach(volume, Formats.dnsLabel(volume.text()));
    }
    StorageVolumeValidation.required(errors, selector, "path");
    PathValidation.noBacksteps(selector.at("path"), errors);
  }

  private static void sourceName(FieldValue name, FieldErrors errors) {
    if (name.isEmpty()) {
      errors.required(name, "");
    } else {
      errors.invalidEach(name, NameRule.DNS_SUBDOMAIN.wrongPrefix(name.text()));
    }
  }

  private static void fileVolume(FieldValue name, FieldValue spec, FieldErrors errors) {
    Tree found = Tree.ABSENT;
    for (Tree volume : spec.tree().items("volumes")) {
      if (volume.text("", "name").equals(name.text())) {
        // Where two volumes have the name, the last one counts.
        found = volume;
      }
    }
    if (!found.isPresent()) {
      errors.notFound(name);
    } else if (found.at("emptyDir").isUnset()) {
      errors.invalidText(name, "referenced volume must be of type emptyDir");
    }
  }
}
