package dev.seatrial.validation.network;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.IpText;
import dev.seatrial.validation.format.IpValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The addresses of a Service and their families.
 *
 * <p>As {@code ValidateServiceClusterIPsRelatedFields} in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
final class ServiceAddresses {
  private static final List<String> FAMILIES = List.of("IPv4", "IPv6");
  private static final List<String> POLICIES =
      List.of("PreferDualStack", "RequireDualStack", "SingleStack");
  private static final int MOST = 2;

  private ServiceAddresses() {}

  static void checkClusterIps(FieldValue spec, Tree old, FieldErrors errors) {
    if (spec.at("type").text().equals("ExternalName")) {
      return;
    }
    FieldValue all = spec.at("clusterIPs");
    checkFirst(spec.at("clusterIP"), all, errors);
    checkFamilies(spec, errors);
    if (!checkForms(all, texts(old.at("clusterIPs")), errors)) {
      return;
    }
    List<FieldValue> items = all.items();
    if (items.size() > 1 && !isDualStack(items)) {
      errors.invalid(all, "may specify no more than one IP for each IP family");
    }
    if (!AllocatedService.isHeadless(spec.tree())) {
      checkFamiliesOf(items, spec.at("ipFamilies").items(), errors);
    }
  }

  private static void checkFirst(FieldValue one, FieldValue all, FieldErrors errors) {
    if (one.isEmpty()) {
      if (!all.isEmpty()) {
        errors.invalid(all, "must be empty when `clusterIP` is not specified");
      }
    } else if (all.isEmpty()) {
      errors.required(all, "");
    } else if (!all.index(0).text().equals(one.text())) {
      errors.invalid(all, "first value must match `clusterIP`");
    }
  }

  private static void checkFamilies(FieldValue spec, FieldErrors errors) {
    Set<String> seen = new TreeSet<>();
    for (FieldValue family : spec.at("ipFamilies").items()) {
      if (!FAMILIES.contains(family.text())) {
        errors.notSupported(family, FAMILIES);
      }
      if (!seen.add(family.text())) {
        errors.duplicate(family);
      }
    }
    FieldValue policy = spec.at("ipFamilyPolicy");
    if (policy.isSet() && !POLICIES.contains(policy.text())) {
      errors.notSupported(policy, POLICIES);
    }
  }

  /** Whether every address reads as one. */
  private static boolean checkForms(FieldValue all, List<String> known, FieldErrors errors) {
    List<FieldValue> items = all.items();
    FieldErrors problems = new FieldErrors();
    for (int i = 0; i < items.size(); i++) {
      FieldValue ip = items.get(i);
      if (i == 0 && ip.text().equals("None")) {
        if (items.size() > 1) {
          problems.invalid(all, "'None' must be the first and only value");
        }
      } else if (!known.contains(ip.text())) {
        IpValidation.legacyIp(ip, problems);
      }
    }
    errors.addAll(problems);
    if (items.size() > MOST) {
      errors.invalid(all, "may only hold up to 2 values");
    }
    return problems.isEmpty();
  }

  private static boolean isDualStack(List<FieldValue> ips) {
    boolean ipv4 = ips.stream().anyMatch(ip -> !isIpv6(ip.text()));
    boolean ipv6 = ips.stream().anyMatch(ip -> isIpv6(ip.text()));
    return ipv4 && ipv6;
  }

  private static void checkFamiliesOf(
      List<FieldValue> ips, List<FieldValue> families, FieldErrors errors) {
    for (int i = 0; i < Math.min(ips.size(), families.size()); i++) {
      String family = families.get(i).text();
      boolean ipv6 = isIpv6(ips.get(i).text());
      boolean wrong = family.equals("IPv4") && ipv6 || family.equals("IPv6") && !ipv6;
      if (wrong) {
        errors.invalid(
            ips.get(i), "expected an " + family + " value as indicated by `ipFamilies[" + i + "]`");
      }
    }
  }

  static void checkExternalIps(FieldValue spec, Tree old, FieldErrors errors) {
    List<String> known = texts(old.at("externalIPs"));
    for (FieldValue ip : spec.at("externalIPs").items()) {
      int before = errors.size();
      if (!known.contains(ip.text())) {
        IpValidation.legacyIp(ip, errors);
      }
      if (errors.size() == before) {
        EndpointAddress.checkIp(ip, errors);
      }
    }
  }

  static boolean isIpv6(String text) {
    Optional<IpText> ip = IpText.parse(text);
    return ip.isPresent() && !ip.get().isIpv4() && !ip.get().isMapped();
  }

  /** The texts of a list; {@code ""} for what is none. */
  static List<String> texts(Tree list) {
    List<String> texts = new ArrayList<>();
    list.items().forEach(item -> texts.add(item.text("")));
    return texts;
  }
}
