package dev.seatrial.validation.cluster;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * StorageVersions: what API servers write into their status. A new one has none.
 *
 * <p>As {@code validateStorageVersionStatus} in {@code
 * pkg/apis/apiserverinternal/validation/validation.go}, v1.37.
 */
public final class StorageVersionValidation implements KindValidation {
  private static final String NO_VERSION =
      "an apiVersion is a DNS-1035 label, which must consist of lower case alphanumeric characters"
          + " or '-', start with an alphabetic character, and end with an alphanumeric character"
          + " (e.g. 'my-name',  or 'abc-123', regex used for validation is"
          + " '[a-z]([-a-z0-9]*[a-z0-9])?') with an optional DNS subdomain prefix and '/' (e.g."
          + " 'example.com/MyVersion')";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    // The name says it all; the status is the server's.
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    // There is nothing in the spec.
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue status = object.at("status");
    List<FieldValue> servers = status.at("storageVersions").items();
    Set<String> seen = new TreeSet<>();
    for (FieldValue server : servers) {
      if (!seen.add(server.at("apiServerID").text())) {
        errors.duplicate(server.at("apiServerID"));
      }
      checkServer(server, errors);
    }
    checkCommon(status.at("commonEncodingVersion"), servers, errors);
    checkConditions(status, errors);
  }

  private static void checkServer(FieldValue server, FieldErrors errors) {
    FieldValue id = server.at("apiServerID");
    errors.invalidEach(id, id.text(), Formats.dnsSubdomain(id.text()));
    FieldValue encoding = server.at("encodingVersion");
    checkVersion(encoding, errors);
    FieldValue decodable = server.at("decodableVersions");
    List<String> versions = new ArrayList<>();
    for (FieldValue version : decodable.items()) {
      checkVersion(version, errors);
      versions.add(version.text());
    }
    if (!versions.contains(encoding.text())) {
      errors.invalid(
          decodable,
          decodable.isSet() ? decodable.tree() : Tree.NULL,
          "decodableVersions must include encodingVersion " + encoding.text());
    }
    for (FieldValue served : server.at("servedVersions").items()) {
      checkVersion(served, errors);
      if (!versions.contains(served.text())) {
        errors.invalid(
            served,
            "individual served version : %s must be included in decodableVersions : [%s]"
                .formatted(served.text(), String.join(" ", versions)));
      }
    }
  }

  // As isValidAPIVersion.
  private static void checkVersion(FieldValue field, FieldErrors errors) {
    String[] parts = field.text().split("/", -1);
    List<String> wrong = new ArrayList<>();
    if (parts.length > 2) {
      wrong.add(NO_VERSION);
    } else {
      if (parts.length == 2) {
        addWrong("group part: ", parts[0], Formats.dnsSubdomain(parts[0]), wrong);
      }
      String version = parts[parts.length - 1];
      addWrong("version part: ", version, Formats.dns1035Label(version), wrong);
    }
    if (!wrong.isEmpty()) {
      errors.invalid(field, Tree.of(field.text()), String.join(",", wrong));
    }
  }

  private static void addWrong(String part, String text, List<String> why, List<String> wrong) {
    if (text.isEmpty()) {
      wrong.add(part + "must be non-empty");
    } else {
      why.forEach(each -> wrong.add(part + each));
    }
  }

  // As validateCommonVersion.
  private static void checkCommon(FieldValue common, List<FieldValue> servers, FieldErrors errors) {
    Set<String> encodings = new TreeSet<>();
    servers.forEach(server -> encodings.add(server.at("encodingVersion").text()));
    if (encodings.size() != 1) {
      if (common.isSet()) {
        errors.invalid(
            common,
            "should be nil if servers do not agree on the same encoding version, or if there is no"
                + " server reporting the supported versions yet");
      }
      return;
    }
    String agreed = encodings.iterator().next();
    if (!common.isSet()) {
      errors.invalid(common, Tree.NULL, "the common encoding version is " + agreed);
    } else if (!common.text().equals(agreed)) {
      errors.invalid(common, "the actual common encoding version is " + agreed);
    }
  }

  // Upstream leaves "conditions" out of the paths.
  private static void checkConditions(FieldValue status, FieldErrors errors) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    List<FieldValue> conditions = status.at("conditions").items();
    for (int i = 0; i < conditions.size(); i++) {
      FieldValue condition = new FieldValue(status.index(i).path(), conditions.get(i).tree());
      FieldValue type = condition.at("type");
      Integer before = seen.put(type.text(), i);
      if (before != null) {
        errors.invalidText(
            type,
            "the type of the condition is not unique, it also appears in conditions["
                + before
                + "]");
      }
      errors.invalidEach(type, type.text(), Formats.qualifiedName(type.text()));
      String state = condition.at("status").text();
      errors.invalidEach(condition.at("status"), state, Formats.qualifiedName(state));
      for (String field : List.of("reason", "message")) {
        if (condition.at(field).isEmpty()) {
          errors.required(condition.at(field), "");
        }
      }
    }
  }
}
