package dev.seatrial.validation.network;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the addresses of a Service and their families when they are to be allocated.
 * That is looked at before all other rules, and refused alone.
 *
 * <p>As {@code initIPFamilyFields} in {@code pkg/registry/core/service/storage/alloc.go}, v1.37.
 */
public final class ServiceFamilies {
  /** The families of a cluster of which nothing is known: it may well have both. */
  static final List<String> ANY = List.of("IPv4", "IPv6");

  private static final String SINGLE = "SingleStack";
  private static final String PREFERRED = "PreferDualStack";
  private static final String REQUIRED = "RequireDualStack";
  private static final String SEVERAL =
      "must be 'RequireDualStack' or 'PreferDualStack' when multiple ";

  private final FieldValue spec;
  private final Tree old;
  private final List<String> configured;
  private final FieldErrors errors;

  private ServiceFamilies(FieldValue spec, Tree old, List<String> configured, FieldErrors errors) {
    this.spec = spec;
    this.old = old;
    this.configured = configured;
    this.errors = errors;
  }

  /**
   * Why nothing can be allocated to a Service.
   *
   * @param service with what it keeps of the old one
   * @param old absent where the Service is new
   * @param configured the families of addresses that the cluster has
   */
  public static List<FieldError> refusal(Tree service, Tree old, List<String> configured) {
    FieldErrors errors = new FieldErrors();
    FieldValue root = FieldValue.root(service);
    FieldValue spec = (old.isPresent() ? root : AllocatedService.created(root)).at("spec");
    new ServiceFamilies(spec, old.at("spec"), configured, errors).check();
    return errors.list();
  }

  private void check() {
    if (spec.at("type").text().equals("ExternalName") || staysPreferred()) {
      return;
    }
    ServiceAddresses.checkClusterIps(spec, old, errors);
    if (!errors.isEmpty()) {
      return;
    }
    String policy = policy();
    List<String> ips = kept("clusterIPs", policy);
    List<String> families = kept("ipFamilies", policy);
    if (policy.equals(SINGLE)) {
      checkSingle(ips, families);
    } else {
      checkNotReduced("clusterIPs", "cluster IP");
      checkNotReduced("ipFamilies", "IP family");
    }
    checkFamiliesOf(ips, families.size());
    boolean isOpen = ips.equals(List.of("None")) && spec.at("selector").isEmpty();
    if (errors.isEmpty() && !isOpen) {
      checkConfigured(families, policy);
    }
  }

  // As isMatchingPreferDualStackClusterIPFields: what follows the cluster stays as it is.
  private boolean staysPreferred() {
    return old.isPresent()
        && spec.at("ipFamilyPolicy").text().equals(PREFERRED)
        && old.text(PREFERRED, "ipFamilyPolicy").equals(PREFERRED)
        && old.text("", "type").equals(spec.at("type").text())
        && isSame("clusterIPs")
        && isSame("ipFamilies");
  }

  private boolean isSame(String field) {
    return now(field).equals(before(field));
  }

  private List<String> now(String field) {
    return ServiceAddresses.texts(spec.tree().at(field));
  }

  private List<String> before(String field) {
    return ServiceAddresses.texts(old.at(field));
  }

  private String policy() {
    boolean isOpen = spec.at("clusterIP").text().equals("None") && spec.at("selector").isEmpty();
    String usual = old.text(isOpen ? REQUIRED : SINGLE, "ipFamilyPolicy");
    return spec.at("ipFamilyPolicy").isSet() ? spec.at("ipFamilyPolicy").text() : usual;
  }

  /** What asks for a single family, and leaves the list as it was, gives the second one up. */
  private List<String> kept(String field, String policy) {
    List<String> now = now(field);
    boolean isReleased =
        old.isPresent() && policy.equals(SINGLE) && isSame(field) && now.size() > 1;
    return isReleased ? now.subList(0, 1) : now;
  }

  private void checkSingle(List<String> ips, List<String> families) {
    if (ips.size() == 2) {
      refusePolicy(SEVERAL + "cluster IPs are specified", SINGLE);
    }
    if (families.size() == 2) {
      refusePolicy(SEVERAL + "IP families are specified", SINGLE);
    }
  }

  private void checkNotReduced(String field, String what) {
    int now = now(field).size();
    if (now > 0 && now < before(field).size()) {
      refusePolicy("must be 'SingleStack' to release the secondary " + what, policy());
    }
  }

  private void refusePolicy(String why, String policy) {
    errors.invalid(spec.at("ipFamilyPolicy"), Tree.of(policy), why);
  }

  private void checkFamiliesOf(List<String> ips, int named) {
    for (int i = named; i < ips.size() && !ips.get(i).equals("None"); i++) {
      String family = ServiceAddresses.isIpv6(ips.get(i)) ? "IPv6" : "IPv4";
      if (!configured.contains(family)) {
        List<Tree> shown = new ArrayList<>();
        ips.forEach(ip -> shown.add(Tree.of(ip)));
        errors.invalid(
            spec.at("clusterIPs").index(i),
            new ListTree(shown),
            family + " is not configured on this cluster");
      }
    }
  }

  private void checkConfigured(List<String> families, String policy) {
    if (policy.equals(REQUIRED) && configured.size() < ANY.size()) {
      refusePolicy("this cluster is not configured for dual-stack services", policy);
    }
    for (int i = 0; i < families.size(); i++) {
      if (!configured.contains(families.get(i))) {
        errors.invalid(
            spec.at("ipFamilies").index(i),
            Tree.of(families.get(i)),
            "not configured on this cluster");
      }
    }
  }
}
