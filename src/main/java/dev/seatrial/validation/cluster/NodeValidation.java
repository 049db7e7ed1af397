package dev.seatrial.validation.cluster;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.CidrText;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.IpValidation;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.resource.QuantityRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Nodes.
 *
 * <p>As {@code ValidateNode} and {@code ValidateNodeUpdate} in {@code
 * pkg/apis/core/validation/validation.go}, v1.37. The long retired annotations for taints and
 * avoided pods are not looked into.
 */
public final class NodeValidation implements KindValidation {
  private static final List<String> EFFECTS =
      List.of("NoSchedule", "PreferNoSchedule", "NoExecute");

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    checkTaints(object, errors);
    for (String amounts : List.of("capacity", "allocatable")) {
      FieldValue list = object.at("status", amounts);
      for (FieldValue amount : list.entries()) {
        // The path writes the resource as a field, not as a key.
        FieldValue field = new FieldValue(list.path().field(amount.name()), amount.tree());
        QuantityRules.ofResource(amount.name(), field, errors);
      }
    }
    checkFeatures(object.at("status", "declaredFeatures"), errors);
    checkPodCidrs(podCidrs(object), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    // The status stays as it was, whatever the new object says.
    FieldValue node =
        new FieldValue(object.path(), object.tree().with(old.tree().at("status"), "status"));
    create(node, errors);
    checkKeptCidrs(podCidrs(node), podCidrs(old), errors);
    checkProvider(node.at("spec", "providerID"), old.at("spec", "providerID").text(), errors);
    if (old.at("spec", "configSource").isSet()) {
      // Dropped from all others.
      checkConfigSource(node.at("spec", "configSource"), errors);
    }
    FieldValue external = node.at("spec", "externalID");
    if (!external.text().equals(old.at("spec", "externalID").text())) {
      errors.forbidden(external, "may not be updated");
    }
  }

  // As Convert_v1_NodeSpec_To_core_NodeSpec: the single block wins over a list that begins
  // otherwise.
  private static FieldValue podCidrs(FieldValue node) {
    FieldValue all = node.at("spec", "podCIDRs");
    Tree one = node.tree().at("spec", "podCIDR");
    boolean differ = !one.isEmpty() && !one.equals(all.tree().at(0));
    return differ ? new FieldValue(all.path(), ListTree.of(one)) : all;
  }

  private static void checkTaints(FieldValue object, FieldErrors errors) {
    // Upstream places the taints under the metadata.
    FieldValue taints =
        new FieldValue(
            object.at("metadata").path().field("taints"), object.tree().at("spec", "taints"));
    Set<String> seen = new TreeSet<>();
    for (FieldValue taint : taints.items()) {
      LabelValidation.labelName(taint.at("key"), errors);
      FieldValue value = taint.at("value");
      List<String> problems = Formats.labelValue(value.text());
      if (!problems.isEmpty()) {
        errors.invalid(value, String.join(";", problems));
      }
      FieldValue effect = taint.at("effect");
      if (effect.isEmpty()) {
        errors.required(effect, "");
      } else if (!EFFECTS.contains(effect.text())) {
        errors.notSupported(effect, EFFECTS);
      }
      if (!seen.add(effect.text() + "/" + taint.at("key").text())) {
        errors.add(
            FieldError.Type.DUPLICATE,
            taint.path(),
            InternalForm.of("core.Taint", taint.tree()),
            "taints must be unique by key and effect pair");
      }
    }
  }

  private static void checkFeatures(FieldValue features, FieldErrors errors) {
    List<FieldValue> items = features.items();
    for (int i = 0; i < items.size(); i++) {
      checkFeature(items.get(i), errors);
      if (i + 1 < items.size()) {
        FieldValue next = items.get(i + 1);
        int order = items.get(i).text().compareTo(next.text());
        if (order == 0) {
          errors.duplicate(next);
        } else if (order > 0) {
          errors.invalid(next, "list must be sorted alphabetically");
        }
      }
    }
  }

  private static void checkFeature(FieldValue feature, FieldErrors errors) {
    String quoted = GoText.quoted(feature.text());
    if (Formats.bytes(feature.text()) > Formats.SUBDOMAIN_LENGTH) {
      errors.invalid(
          feature, "invalid feature name " + quoted + ": must be no more than 253 characters");
    } else if (!feature.text().matches("[A-Z][a-zA-Z0-9]*(/[a-zA-Z][a-zA-Z0-9]*)*")) {
      errors.invalid(
          feature,
          "invalid feature name "
              + quoted
              + ": must start with an UpperCamelCase segment, with subsequent segments separated by"
              + " '/' (e.g., MyFeature or MyFeature/mySubFeature), and contain only alphanumeric"
              + " characters and slashes");
    }
  }

  private static void checkPodCidrs(FieldValue cidrs, FieldErrors errors) {
    List<FieldValue> items = cidrs.items();
    items.forEach(cidr -> IpValidation.legacyCidr(cidr, errors));
    if (items.size() < 2) {
      return;
    }
    boolean ipv4 = false;
    boolean ipv6 = false;
    for (FieldValue item : items) {
      boolean isIpv6 = CidrText.parse(item.text()).filter(cidr -> !cidr.ip().isIpv4()).isPresent();
      ipv6 |= isIpv6;
      ipv4 |= !isIpv6;
    }
    checkReadable(cidrs, errors);
    if (!(ipv4 && ipv6) || items.size() > 2) {
      errors.invalid(cidrs, "may specify no more than one CIDR for each IP family");
    }
  }

  // As IsDualStackCIDRStrings: it stops at the first that is none.
  private static void checkReadable(FieldValue cidrs, FieldErrors errors) {
    List<FieldValue> items = cidrs.items();
    for (int i = 0; i < items.size(); i++) {
      String text = items.get(i).text();
      if (CidrText.parse(text).isEmpty()) {
        errors.add(
            FieldError.Type.INTERNAL,
            cidrs.path(),
            Tree.ABSENT,
            "invalid PodCIDRs. failed to check with dual stack with error:invalid CIDR["
                + i
                + "]: <nil> (invalid CIDR address: "
                + text
                + ")");
        return;
      }
    }
  }

  private static void checkKeptCidrs(FieldValue cidrs, FieldValue old, FieldErrors errors) {
    List<String> before = old.items().stream().map(FieldValue::text).toList();
    List<String> now = cidrs.items().stream().map(FieldValue::text).toList();
    if (!before.isEmpty() && !before.equals(now)) {
      errors.forbidden(cidrs, "node updates may not change podCIDR except from \"\" to valid");
    }
  }

  private static void checkProvider(FieldValue provider, String old, FieldErrors errors) {
    if (old.isEmpty() || provider.text().equals(old)) {
      return;
    }
    errors.invalid(
        provider,
        Tree.NULL,
        provider.text().isEmpty()
            ? "field cannot be cleared once set"
            : "field cannot be modified once set");
  }

  private static void checkConfigSource(FieldValue source, FieldErrors errors) {
    if (!source.isSet()) {
      return;
    }
    FieldValue map = source.at("configMap");
    if (!map.isSet()) {
      errors.invalid(
          source,
          InternalForm.of("*core.NodeConfigSource", source.tree()),
          "exactly one reference subfield must be non-nil");
      return;
    }
    for (String field : List.of("uid", "resourceVersion")) {
      if (!map.at(field).isEmpty()) {
        errors.forbidden(map.at(field), field + " must not be set in spec");
      }
    }
    for (String field : List.of("namespace", "name", "kubeletConfigKey")) {
      if (map.at(field).isEmpty()) {
        errors.required(map.at(field), "");
      }
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    Set<Tree> seen = new LinkedHashSet<>();
    for (FieldValue address : object.at("status", "addresses").items()) {
      Tree shown = InternalForm.of("core.NodeAddress", address.tree());
      if (!seen.add(shown)) {
        errors.duplicate(address, shown);
      }
    }
  }
}
