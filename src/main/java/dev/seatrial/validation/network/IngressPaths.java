package dev.seatrial.validation.network;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.ObjectReferenceRules;
import java.util.List;

/**
 * The paths of an Ingress rule and the backends that serve them.
 *
 * <p>As {@code validateHTTPIngressPath} and {@code validateIngressBackend} in {@code
 * pkg/apis/networking/validation/validation.go}, v1.37.
 */
final class IngressPaths {
  private static final List<String> TYPES = List.of("Exact", "ImplementationSpecific", "Prefix");
  private static final List<String> SEQUENCES = List.of("//", "/./", "/../", "%2f", "%2F");
  private static final List<String> SUFFIXES = List.of("/..", "/.");

  private IngressPaths() {}

  static void check(FieldValue http, FieldErrors errors) {
    if (!http.isSet()) {
      return;
    }
    FieldValue paths = http.at("paths");
    if (paths.isEmpty()) {
      errors.required(paths, "");
    }
    paths.items().forEach(path -> checkPath(path, errors));
  }

  private static void checkPath(FieldValue item, FieldErrors errors) {
    FieldValue type = item.at("pathType");
    FieldValue path = item.at("path");
    if (!type.isSet()) {
      errors.required(type, "pathType must be specified");
      return;
    }
    switch (type.text()) {
      case "Exact", "Prefix" -> {
        checkAbsolute(path, errors);
        checkParts(path, errors);
      }
      case "ImplementationSpecific" -> {
        if (!path.isEmpty()) {
          checkAbsolute(path, errors);
        }
      }
      default -> errors.notSupported(type, TYPES);
    }
    checkBackend(item.at("backend"), errors);
  }

  private static void checkAbsolute(FieldValue path, FieldErrors errors) {
    if (!path.text().startsWith("/")) {
      errors.invalidText(path, "must be an absolute path");
    }
  }

  private static void checkParts(FieldValue path, FieldErrors errors) {
    for (String sequence : SEQUENCES) {
      if (path.text().contains(sequence)) {
        errors.invalid(path, "must not contain '" + sequence + "'");
      }
    }
    for (String suffix : SUFFIXES) {
      if (path.text().endsWith(suffix)) {
        errors.invalid(path, "cannot end with '" + suffix + "'");
      }
    }
  }

  static void checkBackend(FieldValue backend, FieldErrors errors) {
    FieldValue resource = backend.at("resource");
    FieldValue service = backend.at("service");
    if (resource.isSet() && service.isSet()) {
      errors.invalid(backend, Tree.of(""), "cannot set both resource and service backends");
    } else if (resource.isSet()) {
      checkResource(resource, errors);
    } else if (service.isSet()) {
      checkService(backend, service, errors);
    } else {
      errors.invalid(backend, Tree.of(""), "resource or service backend is required");
    }
  }

  private static void checkResource(FieldValue resource, FieldErrors errors) {
    FieldValue group = resource.at("apiGroup");
    if (group.isSet()) {
      errors.invalidEach(group, Formats.dnsSubdomain(group.text()));
    }
    ObjectReferenceRules.required(resource.at("kind"), errors);
    ObjectReferenceRules.required(resource.at("name"), errors);
  }

  private static void checkService(FieldValue backend, FieldValue service, FieldErrors errors) {
    FieldValue name = service.at("name");
    if (name.isEmpty()) {
      errors.required(name, "");
    } else {
      errors.invalidEach(name, Formats.dnsLabel(name.text()));
    }
    FieldValue portName = service.at("port", "name");
    FieldValue number = service.at("port", "number");
    boolean named = !portName.isEmpty();
    boolean numbered = number.number() != 0;
    if (named && numbered) {
      errors.invalid(backend, Tree.of(""), "cannot set both port name & port number");
    } else if (named) {
      errors.invalidEach(portName, Formats.portName(portName.text()));
    } else if (numbered) {
      errors.invalidEach(number, Formats.portNumber(number.number()));
    } else {
      errors.required(backend, "port name or number is required");
    }
  }
}
