package dev.seatrial.validation.storage;

import dev.seatrial.tree.GoJson;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Secrets.
 *
 * <p>As {@code ValidateSecret} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class SecretValidation implements KindValidation {
  private static final String SERVICE_ACCOUNT = "kubernetes.io/service-account.name";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue data = data(object);
    long size = 0;
    for (FieldValue entry : data.entries()) {
      errors.invalidEach(entry, key(entry), Formats.configMapKey(entry.name()));
      size += decoded(entry.text()).length;
    }
    if (size > ConfigMapValidation.MOST_BYTES) {
      errors.tooLong(data, ConfigMapValidation.MOST_BYTES);
    }
    checkType(object, data, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    // As PrepareForUpdate of the strategy: no type means the old one.
    FieldValue type =
        object.at("type").isEmpty()
            ? new FieldValue(object.at("type").path(), old.at("type").tree())
            : object.at("type");
    Immutability.check("text", type, old.at("type"), errors);
    if (old.at("immutable").flag()) {
      ConfigMapValidation.frozen(object, errors);
      boolean same =
          InternalForm.textMap(data(object).tree()).equals(InternalForm.textMap(data(old).tree()));
      if (!same) {
        errors.forbidden(object.at("data"), ConfigMapValidation.FROZEN);
      }
    }
    create(new FieldValue(object.path(), object.tree().with(type.tree(), "type")), errors);
  }

  // The conversion from v1 adds stringData to data, over what stands there.
  private static FieldValue data(FieldValue object) {
    FieldValue data = object.at("data");
    FieldValue plain = object.at("stringData");
    if (plain.isEmpty()) {
      return data;
    }
    ObjectTree all = data.tree().object();
    for (FieldValue entry : plain.entries()) {
      byte[] bytes = entry.text().getBytes(StandardCharsets.UTF_8);
      all = all.with(entry.name(), Tree.of(Base64.getEncoder().encodeToString(bytes)));
    }
    return new FieldValue(data.path(), all);
  }

  private static void checkType(FieldValue object, FieldValue data, FieldErrors errors) {
    switch (object.at("type").text()) {
      case "kubernetes.io/service-account-token" -> {
        FieldValue account = object.at("metadata", "annotations").key(SERVICE_ACCOUNT);
        if (account.isEmpty()) {
          errors.required(account, "");
        }
      }
      case "kubernetes.io/dockercfg" -> checkJson(data.key(".dockercfg"), errors);
      case "kubernetes.io/dockerconfigjson" -> checkJson(data.key(".dockerconfigjson"), errors);
      case "kubernetes.io/basic-auth" -> {
        if (!data.key("username").tree().isPresent() && !data.key("password").tree().isPresent()) {
          errors.required(data.key("username"), "");
          errors.required(data.key("password"), "");
        }
      }
      case "kubernetes.io/ssh-auth" -> {
        if (data.key("ssh-privatekey").isEmpty()) {
          errors.required(data.key("ssh-privatekey"), "");
        }
      }
      case "kubernetes.io/tls" -> {
        checkThere(data.key("tls.crt"), errors);
        checkThere(data.key("tls.key"), errors);
      }
      default -> {
        // Opaque, or a type that only its users know.
      }
    }
  }

  private static void checkThere(FieldValue entry, FieldErrors errors) {
    if (!entry.tree().isPresent()) {
      errors.required(entry, "");
    }
  }

  private static void checkJson(FieldValue entry, FieldErrors errors) {
    if (!entry.tree().isPresent()) {
      errors.required(entry, "");
      return;
    }
    Optional<String> problem = GoJson.objectProblem(decoded(entry.text()));
    if (problem.isPresent()) {
      errors.invalid(entry, Tree.of("<secret contents redacted>"), problem.get());
    }
  }

  /** The key of an entry, as errors show it. */
  static Tree key(FieldValue entry) {
    return Tree.of(entry.name());
  }

  /** The bytes of a value; none where decoding has already refused it. */
  static byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
