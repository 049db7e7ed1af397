package dev.seatrial.validation.device;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.storage.StorageVolumeValidation;

/**
 * The names that drivers, pools, devices and their attributes go by.
 *
 * <p>As {@code pkg/apis/resource/validation/validation.go}, v1.37.
 */
final class DeviceNames {
  /** A domain, a slash and an id. */
  static final int KEY_LENGTH = 96;

  private static final int ID_LENGTH = 32;
  private static final int POOL_LENGTH = 253;
  private static final int PREFIX_LENGTH = 63;

  private DeviceNames() {}

  static void driver(FieldValue name, FieldErrors errors) {
    StorageVolumeValidation.csiDriver(name, errors);
  }

  /** As validateDeviceName, validateRequestName and validateCounterName. */
  static void label(FieldValue name, FieldErrors errors) {
    errors.invalidEach(name, Tree.of(name.text()), Formats.dnsLabel(name.text()));
  }

  /** A counter or a set of them, whose name a rule beside the type checks. */
  static void counter(FieldValue name, FieldErrors errors) {
    if (name.isEmpty()) {
      errors.declare(declared -> declared.required(name, ""));
    } else {
      errors.declare(declared -> declared.invalidEach(name, Formats.shortName(name.text())));
    }
  }

  /** The key of a map of counters. */
  static void counterKey(String key, FieldValue map, FieldErrors errors) {
    errors.declare(declared -> declared.invalidEach(map, Tree.of(key), Formats.shortName(key)));
  }

  static void node(FieldValue name, FieldErrors errors) {
    errors.invalidEach(name, Tree.of(name.text()), Formats.dnsSubdomain(name.text()));
  }

  /** As validatePoolName: subdomains, parted by slashes. */
  static void pool(FieldValue name, FieldErrors errors) {
    if (name.isEmpty()) {
      errors.required(name, "");
      return;
    }
    if (Formats.bytes(name.text()) > POOL_LENGTH) {
      errors.tooLong(name, POOL_LENGTH);
    }
    for (String part : name.text().split("/", -1)) {
      errors.invalidEach(name, Tree.of(part), Formats.dnsSubdomain(part));
    }
  }

  /** The driver of an allocated device, whose name a rule beside the type checks. */
  static void declaredDriver(FieldValue name, FieldErrors errors) {
    errors.declare(
        declared -> {
          if (name.isEmpty()) {
            declared.required(name, "");
          } else {
            declared.invalidEach(name, Formats.dnsSubdomainOfAnyCase(name.text()));
          }
        });
  }

  /** The pool of an allocated device, likewise. */
  static void declaredPool(FieldValue name, FieldErrors errors) {
    errors.declare(
        declared -> {
          if (name.isEmpty()) {
            declared.required(name, "");
            return;
          }
          String[] parts = name.text().split("/", -1);
          for (int i = 0; i < parts.length; i++) {
            String segment = "segment " + i + ": ";
            declared.invalidEach(
                name,
                Formats.dnsSubdomain(parts[i]).stream().map(wrong -> segment + wrong).toList());
          }
        });
  }

  /** As validateDeviceClass. */
  static void deviceClass(FieldValue name, FieldErrors errors) {
    if (name.isEmpty()) {
      errors.required(name, "");
    } else {
      errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
    }
  }

  /** The class of an alternative, which a rule beside the type checks. */
  static void declaredClass(FieldValue name, FieldErrors errors) {
    errors.declare(
        declared -> {
          if (name.isEmpty()) {
            declared.required(name, "");
          } else {
            declared.invalidEach(name, Formats.longName(name.text()));
          }
        });
  }

  /** A rule beside the type, which calls the domain a prefix. */
  // As ResourceFullyQualifiedName in k8s.io/apimachinery/pkg/api/validate/strfmt.go, v1.37; more
  // than one slash goes unseen.
  static void fullyQualified(FieldValue name, FieldErrors errors) {
    errors.declare(
        declared -> {
          String[] parts = name.text().split("/", -1);
          if (parts.length == 1) {
            identifier(parts[0], name, declared);
            declared.invalidText(
                name, "a fully qualified name must be a domain and a name separated by a slash");
          } else if (parts.length == 2) {
            prefix(parts[0], name, declared);
            if (parts[1].isEmpty()) {
              declared.invalid(name, Tree.of(""), "name must not be empty");
            } else {
              identifier(parts[1], name, declared);
            }
          }
        });
  }

  private static void prefix(String prefix, FieldValue place, FieldErrors errors) {
    if (prefix.isEmpty()) {
      errors.invalid(place, Tree.of(""), "prefix must not be empty");
      return;
    }
    if (Formats.bytes(prefix) > PREFIX_LENGTH) {
      errors.tooLong(place, PREFIX_LENGTH);
    }
    for (String wrong : Formats.dnsSubdomain(prefix)) {
      errors.invalid(place, Tree.of(prefix), "prefix: " + wrong);
    }
  }

  /** As validateQualifiedName; more than one slash goes unseen. */
  static void qualified(String name, FieldValue place, FieldErrors errors) {
    String[] parts = name.split("/", -1);
    if (parts.length == 1) {
      identifier(name, place, errors);
    } else if (parts.length == 2) {
      if (parts[0].isEmpty()) {
        errors.invalid(place, Tree.of(""), "the domain must not be empty");
      } else {
        driver(new FieldValue(place.path(), Tree.of(parts[0])), errors);
      }
      if (parts[1].isEmpty()) {
        errors.invalid(place, Tree.of(""), "the name must not be empty");
      } else {
        identifier(parts[1], place, errors);
      }
    }
  }

  private static void identifier(String id, FieldValue place, FieldErrors errors) {
    if (Formats.bytes(id) > ID_LENGTH) {
      errors.tooLong(place, ID_LENGTH);
    }
    errors.invalidEach(place, Tree.of(id), Formats.cIdentifier(id));
  }
}
