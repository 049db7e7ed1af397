package dev.seatrial.validation.pod;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.IpValidation;
import java.util.List;

/**
 * The rules for the network side of a pod: DNS, names, host network.
 *
 * <p>Follows validatePodDNSConfig and its neighbours in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
final class PodNetworkValidation {
  private static final int NAMESERVERS = 3;
  private static final int SEARCHES = 32;
  private static final int SEARCH_CHARACTERS = 2048;
  private static final int HOST_NAME_LENGTH = 64;

  private PodNetworkValidation() {}

  /** As validatePodDNSConfig. */
  static void dns(FieldValue spec, FieldErrors errors) {
    FieldValue config = spec.at("dnsConfig");
    FieldValue servers = config.at("nameservers");
    if (spec.at("dnsPolicy").text().equals("None")) {
      if (!config.isSet()) {
        errors.required(config, "must provide `dnsConfig` when `dnsPolicy` is None");
        return;
      }
      if (servers.items().isEmpty()) {
        errors.required(
            servers, "must provide at least one DNS nameserver when `dnsPolicy` is None");
        return;
      }
    }
    if (servers.items().size() > NAMESERVERS) {
      errors.invalid(servers, "must not have more than " + NAMESERVERS + " nameservers");
    }
    servers.items().forEach(server -> IpValidation.legacyIp(server, errors));
    searches(config.at("searches"), errors);
    for (FieldValue option : config.at("options").items()) {
      if (option.at("name").isEmpty()) {
        errors.required(option, "must not be empty");
      }
    }
  }

  /** As ValidateHostAliases. */
  static void hostAliases(FieldValue aliases, FieldErrors errors) {
    for (FieldValue alias : aliases.items()) {
      IpValidation.legacyIp(alias.at("ip"), errors);
      for (FieldValue name : alias.at("hostnames").items()) {
        errors.invalidEach(name, Tree.of(name.text()), Formats.dnsSubdomain(name.text()));
      }
    }
  }

  /** As validatePodHostName. */
  static void hostNameOverride(FieldValue spec, FieldErrors errors) {
    FieldValue name = spec.at("hostnameOverride");
    if (!name.isSet()) {
      return;
    }
    if (spec.at("setHostnameAsFQDN").flag()) {
      errors.forbidden(name, "may not be specified when setHostnameAsFQDN is true");
    }
    if (spec.at("hostNetwork").flag()) {
      errors.forbidden(name, "may not be specified when hostNetwork is true");
    }
    if (Formats.bytes(name.text()) > HOST_NAME_LENGTH) {
      errors.tooLong(name, HOST_NAME_LENGTH);
    }
    errors.invalidEach(name, Formats.dnsSubdomain(name.text()));
  }

  /** As validatePodHostNetworkDeps, of a pod: each port is the host's. */
  static void hostPortsOfPod(FieldValue spec, FieldErrors errors) {
    for (FieldValue port : hostNetworkPorts(spec)) {
      hostPort(port, errors);
    }
  }

  /** As validatePodHostNetworkDeps, of a template: only the ports that name one of the host. */
  static void hostPortsOfTemplate(FieldValue spec, FieldErrors errors) {
    for (FieldValue port : hostNetworkPorts(spec)) {
      if (!port.at("hostPort").isEmpty()) {
        hostPort(port, errors);
      }
    }
  }

  /** As validateHostUsers. */
  static void hostUsers(FieldValue spec, FieldErrors errors) {
    if (spec.tree().flag(true, "hostUsers")) {
      return;
    }
    String why = "when `hostUsers` is false";
    if (spec.at("hostNetwork").flag()) {
      errors.forbidden(spec.at("hostNetwork"), why);
    }
    // Upstream writes these two with a capital letter.
    if (spec.at("hostPID").flag()) {
      errors.forbidden(spec.at("HostPID"), why);
    }
    if (spec.at("hostIPC").flag()) {
      errors.forbidden(spec.at("HostIPC"), why);
    }
    for (FieldValue container : PodContainers.of(spec)) {
      if (!container.at("volumeDevices").isEmpty()) {
        errors.forbidden(container.at("volumeDevices"), why);
      }
    }
  }

  private static void searches(FieldValue searches, FieldErrors errors) {
    List<FieldValue> items = searches.items();
    if (items.isEmpty()) {
      return;
    }
    if (items.size() > SEARCHES) {
      errors.invalid(searches, "must not have more than " + SEARCHES + " search paths");
    }
    String joined = String.join(" ", items.stream().map(FieldValue::text).toList());
    if (Formats.bytes(joined) > SEARCH_CHARACTERS) {
      errors.invalid(
          searches,
          "must not have more than "
              + SEARCH_CHARACTERS
              + " characters (including spaces) in the search list");
    }
    for (FieldValue search : items) {
      String text = search.text();
      if (!text.equals(".")) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        errors.invalidEach(search, Tree.of(name), Formats.dnsSubdomainWithUnderscore(name));
      }
    }
  }

  private static List<FieldValue> hostNetworkPorts(FieldValue spec) {
    return spec.at("hostNetwork").flag()
        ? spec.at("containers").items().stream()
            .flatMap(container -> container.at("ports").items().stream())
            .toList()
        : List.of();
  }

  private static void hostPort(FieldValue port, FieldErrors errors) {
    if (port.at("hostPort").number() != port.at("containerPort").number()) {
      errors.invalidNumber(
          port.at("hostPort"), "must match `containerPort` when `hostNetwork` is true");
    }
  }
}
