package dev.seatrial.validation.cluster;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import java.util.Base64;
import java.util.List;

/**
 * APIServices, whose name tells the version and the group that they serve.
 *
 * <p>As {@code ValidateAPIService} in {@code pkg/apis/apiregistration/validation/validation.go} of
 * {@code k8s.io/kube-aggregator}, v1.37.
 */
public final class ApiServiceValidation implements KindValidation {
  private static final int MOST_GROUP_PRIORITY = 20_000;
  private static final int MOST_VERSION_PRIORITY = 1000;

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue group = spec.at("group");
    FieldValue version = spec.at("version");
    checkName(object.at("metadata"), version.text() + "." + group.text(), errors);
    if (group.isEmpty() && !version.text().equals("v1")) {
      errors.required(group, "only v1 may have an empty group and it better be legacy kube");
    }
    if (!group.isEmpty()) {
      errors.invalidEach(group, Formats.dnsSubdomain(group.text()));
    }
    errors.invalidEach(version, Tree.of(version.text()), Formats.dns1035Label(version.text()));
    priority(spec.at("groupPriorityMinimum"), MOST_GROUP_PRIORITY, errors);
    priority(spec.at("versionPriority"), MOST_VERSION_PRIORITY, errors);
    if (spec.at("service").isSet()) {
      checkService(spec, errors);
    } else {
      checkLocal(spec, errors);
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }

  private static void checkName(FieldValue metadata, String required, FieldErrors errors) {
    FieldValue name = metadata.at("name");
    boolean usable = Formats.pathSegmentName(name.text()).isEmpty();
    if (!name.isEmpty() && usable && !name.text().equals(required)) {
      errors.invalidText(name, "must be `spec.version+\".\"+spec.group`: \"" + required + "\"");
    }
  }

  private static void priority(FieldValue priority, int most, FieldErrors errors) {
    if (priority.number() <= 0 || priority.number() > most) {
      errors.invalidNumber(priority, "must be positive and less than " + most);
    }
  }

  private static void checkLocal(FieldValue spec, FieldErrors errors) {
    FieldValue bundle = spec.at("caBundle");
    if (!bundle.isEmpty()) {
      int bytes = Base64.getMimeDecoder().decode(bundle.text()).length;
      errors.invalid(
          bundle, Tree.of(bytes + " bytes"), "local APIServices may not have a caBundle");
    }
    if (spec.at("insecureSkipTLSVerify").flag()) {
      errors.invalid(
          spec.at("insecureSkipTLSVerify"), "local APIServices may not have insecureSkipTLSVerify");
    }
  }

  private static void checkService(FieldValue spec, FieldErrors errors) {
    FieldValue service = spec.at("service");
    for (String field : new String[] {"namespace", "name"}) {
      if (service.at(field).isEmpty()) {
        errors.required(service.at(field), "");
      }
    }
    FieldValue port = service.at("port");
    List<String> wrong = Formats.portNumber(port.number());
    if (!wrong.isEmpty()) {
      errors.invalidNumber(port, "port is not valid: " + String.join(", ", wrong));
    }
    FieldValue insecure = spec.at("insecureSkipTLSVerify");
    if (insecure.flag() && !spec.at("caBundle").isEmpty()) {
      errors.invalid(insecure, "may not be true if caBundle is present");
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    for (FieldValue condition : object.at("status", "conditions").items()) {
      Choice.of(condition.at("status"), List.of("True", "False", "Unknown"), errors);
    }
  }
}
