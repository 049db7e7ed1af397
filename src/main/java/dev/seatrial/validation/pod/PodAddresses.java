package dev.seatrial.validation.pod;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.IpText;
import dev.seatrial.validation.format.IpValidation;
import java.util.List;
import java.util.Optional;

/**
 * The addresses in a pod's status: one a family, the first of them said once more by itself. What
 * stood there before may stay.
 *
 * <p>As {@code validatePodIPs} and {@code validateHostIPs} in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
record PodAddresses(FieldValue status, FieldErrors errors) {
  void ofPod(FieldValue old) {
    FieldValue all = status.at("podIPs");
    checkForms(all, old.at("podIPs"));
    checkFamilies(all);
    String one = status.at("podIP").text();
    if (one.isEmpty() != all.isEmpty()) {
      errors.invalid(all, shown(all), "podIP and podIPs must either both be set or both be unset");
    } else if (!all.isEmpty()) {
      checkFirst(all, one, "podIP");
    }
  }

  void ofHost(FieldValue old) {
    FieldValue all = status.at("hostIPs");
    if (!all.isEmpty()) {
      checkFirst(all, status.at("hostIP").text(), "hostIP");
      checkForms(all, old.at("hostIPs"));
      checkFamilies(all);
    }
  }

  private void checkFirst(FieldValue all, String one, String name) {
    FieldValue first = all.index(0).at("ip");
    if (!first.text().equals(one)) {
      errors.invalidText(first, "must be equal to `" + name + "`");
    }
  }

  private void checkForms(FieldValue all, FieldValue old) {
    List<String> known = old.items().stream().map(each -> each.at("ip").text()).toList();
    for (FieldValue each : all.items()) {
      String ip = each.at("ip").text();
      if (!known.contains(ip)) {
        IpValidation.legacyIp(new FieldValue(each.path(), Tree.of(ip)), errors);
      }
    }
  }

  private void checkFamilies(FieldValue all) {
    List<FieldValue> items = all.items();
    if (items.size() < 2) {
      return;
    }
    boolean ipv4 = false;
    boolean ipv6 = false;
    for (int i = 0; i < items.size(); i++) {
      Optional<IpText> ip = IpText.parse(items.get(i).at("ip").text());
      if (ip.isEmpty()) {
        errors.add(
            FieldError.Type.INTERNAL,
            all.path(),
            Tree.ABSENT,
            "failed to check for dual stack with error:invalid IP["
                + i
                + "]: "
                + items.get(i).at("ip").text());
        break;
      }
      boolean isIpv4 = ip.get().isIpv4() || ip.get().isMapped();
      ipv4 |= isIpv4;
      ipv6 |= !isIpv4;
    }
    if (!(ipv4 && ipv6) || items.size() > 2) {
      errors.invalid(all, shown(all), "may specify no more than one IP for each IP family");
    }
  }

  private static Tree shown(FieldValue all) {
    return all.isEmpty()
        ? Tree.NULL
        : Tree.of(
            all.items().stream()
                .<Tree>map(each -> ObjectTree.of("IP", Tree.of(each.at("ip").text())))
                .toList());
  }
}
