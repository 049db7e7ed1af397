package dev.seatrial.validation.resource;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;

/**
 * The names of resources such as {@code cpu} or {@code example.com/gpu}, and where each may stand.
 *
 * <p>Follows {@code pkg/apis/core/helper/helpers.go} and the functions for resource names in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class ResourceNames {
  private static final List<String> CONTAINER = List.of("cpu", "memory", "ephemeral-storage");
  private static final List<String> COUNTED =
      List.of(
          "pods",
          "resourcequotas",
          "services",
          "replicationcontrollers",
          "secrets",
          "configmaps",
          "persistentvolumeclaims",
          "services.nodeports",
          "services.loadbalancers");
  private static final List<String> QUOTA_AMOUNTS =
      List.of(
          "cpu",
          "memory",
          "ephemeral-storage",
          "requests.cpu",
          "requests.memory",
          "requests.storage",
          "requests.ephemeral-storage",
          "limits.cpu",
          "limits.memory",
          "limits.ephemeral-storage");
  private static final String HUGE_PAGES = "hugepages-";
  private static final String REQUESTS = "requests.";

  private ResourceNames() {}

  /** As validateResourceName: any name that is known or has a domain. */
  static void any(FieldValue field, String name, FieldErrors errors) {
    List<String> problems = Formats.qualifiedName(name);
    if (!problems.isEmpty()) {
      errors.invalidEach(field, Tree.of(name), problems);
    } else if (!hasDomain(name) && !isKnown(name)) {
      refuse(field, name, "must be a standard resource type or fully qualified", errors);
    }
  }

  /** As ValidateContainerResourceName: what a container may ask for. */
  public static void container(FieldValue field, String name, FieldErrors errors) {
    any(field, name, errors);
    if (!hasDomain(name)) {
      if (!CONTAINER.contains(name) && !isHugePages(name)) {
        refuse(field, name, "must be a standard resource for containers", errors);
      }
    } else if (!isNative(name) && !isExtended(name)) {
      refuse(field, name, "doesn't follow extended resource name standard", errors);
    }
  }

  /** As ValidateResourceQuotaResourceName: what a quota may limit. */
  static void quota(FieldValue field, String name, FieldErrors errors) {
    any(field, name, errors);
    if (!hasDomain(name) && !isQuota(name)) {
      refuse(field, name, "must be a standard resource for quota", errors);
    }
  }

  /** As IsStandardQuotaResourceName. */
  static boolean isQuota(String name) {
    return QUOTA_AMOUNTS.contains(name) || COUNTED.contains(name) || isQuotaHugePages(name);
  }

  /** As IsIntegerResourceName: whether only whole units make sense. */
  static boolean isCounted(String name) {
    return COUNTED.contains(name) || isExtended(name);
  }

  /** As IsNativeResource. */
  static boolean isNative(String name) {
    return !hasDomain(name) || name.contains("kubernetes.io/");
  }

  /** As IsExtendedResourceName. */
  static boolean isExtended(String name) {
    return !isNative(name)
        && !name.startsWith(REQUESTS)
        && Formats.qualifiedName(REQUESTS + name).isEmpty();
  }

  /** As IsHugePageResourceName. */
  static boolean isHugePages(String name) {
    return name.startsWith(HUGE_PAGES);
  }

  /** As IsOvercommitAllowed: whether requests may be less than limits. */
  static boolean mayOvercommit(String name) {
    return isNative(name) && !isHugePages(name);
  }

  private static boolean isKnown(String name) {
    return isQuota(name) || name.equals("storage");
  }

  private static boolean isQuotaHugePages(String name) {
    return isHugePages(name) || name.startsWith(REQUESTS + HUGE_PAGES);
  }

  private static boolean hasDomain(String name) {
    return name.indexOf('/') >= 0;
  }

  private static void refuse(FieldValue field, String name, String why, FieldErrors errors) {
    errors.invalid(field, Tree.of(name), why);
  }
}
