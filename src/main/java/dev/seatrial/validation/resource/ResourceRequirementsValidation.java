package dev.seatrial.validation.resource;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rules for what a container, or a pod as a whole, asks of its node.
 *
 * <p>Follows validateResourceRequirements in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class ResourceRequirementsValidation {
  private static final String HUGE_PAGES = "hugepages-";
  private static final List<String> COMPUTE = List.of("cpu", "memory");
  private static final List<String> OF_PODS = List.of("cpu", HUGE_PAGES, "memory");

  private interface NameCheck {
    void check(FieldValue field, String name, FieldErrors errors);
  }

  private ResourceRequirementsValidation() {}

  /** As ValidateContainerResourceRequirements; the claims are those of the pod. */
  public static void ofContainer(FieldValue requirements, Set<String> claims, FieldErrors errors) {
    check(requirements, ResourceNames::container, errors);
    claims(requirements.at("claims"), claims, errors);
  }

  /** As validatePodResourceRequirements. */
  static void ofPod(FieldValue requirements, Set<String> claims, FieldErrors errors) {
    check(requirements, ResourceRequirementsValidation::podResource, errors);
    claims(requirements.at("claims"), claims, errors);
  }

  /** As validateOverhead: the amounts are checked as limits, and said to be. */
  public static void overhead(FieldValue overhead, FieldErrors errors) {
    Tree limits = ObjectTree.EMPTY.with("limits", overhead.tree());
    ofContainer(new FieldValue(overhead.path(), limits), new TreeSet<>(), errors);
  }

  private static void check(FieldValue requirements, NameCheck names, FieldErrors errors) {
    FieldValue limits = requirements.at("limits");
    FieldValue requests = requirements.at("requests");
    for (FieldValue limit : limits.entries()) {
      amount(limit, names, errors);
      hugePages(limit, errors);
    }
    for (FieldValue request : requests.entries()) {
      amount(request, names, errors);
      againstLimit(request, requests, limits, errors);
      hugePages(request, errors);
    }
    boolean computes = asksFor(limits, COMPUTE::contains) || asksFor(requests, COMPUTE::contains);
    boolean pages =
        asksFor(limits, ResourceNames::isHugePages)
            || asksFor(requests, ResourceNames::isHugePages);
    if (pages && !computes) {
      errors.forbidden(requirements, "HugePages require cpu or memory");
    }
  }

  private static void amount(FieldValue amount, NameCheck names, FieldErrors errors) {
    names.check(amount, amount.name(), errors);
    QuantityRules.ofResource(amount.name(), amount, errors);
  }

  private static void againstLimit(
      FieldValue request, FieldValue requests, FieldValue limits, FieldErrors errors) {
    String name = request.name();
    boolean mayExceed = ResourceNames.mayOvercommit(name);
    if (!limits.tree().at(name).isPresent()) {
      if (!mayExceed) {
        errors.required(limits, "Limit must be set for non overcommitable resources");
      }
      return;
    }
    Quantity asked = Quantity.of(request.tree());
    Quantity limit = Quantity.of(limits.tree().at(name));
    if (!mayExceed && asked.compareTo(limit) != 0) {
      errors.invalid(requests, asked.toTree(), "must be equal to " + name + " limit of " + limit);
    } else if (asked.compareTo(limit) > 0) {
      errors.invalid(
          requests, asked.toTree(), "must be less than or equal to " + name + " limit of " + limit);
    }
  }

  // As IsHugePageResourceValueDivisible: so many whole pages of the size in the name.
  private static void hugePages(FieldValue amount, FieldErrors errors) {
    String name = amount.name();
    if (!ResourceNames.isHugePages(name)) {
      return;
    }
    Quantity asked = Quantity.of(amount.tree());
    Optional<Quantity> page = Quantity.find(name.substring(HUGE_PAGES.length()));
    boolean whole =
        page.filter(size -> size.sign() > 0 && size.milliValue() % 1000 == 0)
            .filter(size -> asked.value() % size.value() == 0)
            .isPresent();
    if (!whole) {
      errors.invalid(
          amount, asked.toTree(), asked + " is not positive integer multiple of " + name);
    }
  }

  private static boolean asksFor(FieldValue amounts, Predicate<String> resource) {
    ObjectTree asked = amounts.tree().object();
    for (int i = 0; i < asked.size(); i++) {
      if (resource.test(asked.name(i))) {
        return true;
      }
    }
    return false;
  }

  // As validatePodResourceName.
  private static void podResource(FieldValue field, String name, FieldErrors errors) {
    int before = errors.size();
    ResourceNames.any(field, name, errors);
    boolean supported = OF_PODS.contains(name) || ResourceNames.isHugePages(name);
    if (errors.size() == before && !supported) {
      errors.notSupported(field, Tree.of(name), OF_PODS);
    }
  }

  // As validateResourceClaimNames.
  private static void claims(FieldValue list, Set<String> ofPod, FieldErrors errors) {
    Set<String> names = new TreeSet<>();
    for (FieldValue claim : list.items()) {
      String name = claim.at("name").text();
      if (name.isEmpty()) {
        errors.required(claim, "");
        continue;
      }
      uniqueClaim(claim, names, errors);
      if (!ofPod.contains(name)) {
        String known = ofPod.isEmpty() ? " which is empty" : ": " + String.join(", ", ofPod);
        errors.add(
            FieldError.Type.NOT_FOUND,
            claim.path(),
            Tree.of(name),
            "must be one of the names in pod.spec.resourceClaims" + known);
      }
    }
  }

  private static void uniqueClaim(FieldValue claim, Set<String> names, FieldErrors errors) {
    String name = claim.at("name").text();
    if (names.contains(name)) {
      errors.duplicate(claim, Tree.of(name));
      return;
    }
    FieldValue request = claim.at("request");
    String key = request.isEmpty() ? name : name + "/" + request.text();
    if (!request.isEmpty()) {
      errors.invalidEach(request, Formats.dnsLabel(request.text()));
    }
    if (!request.isEmpty() && names.contains(key)) {
      errors.duplicate(claim, Tree.of(key));
    } else if (request.isEmpty()
        && names.stream().anyMatch(taken -> taken.startsWith(name + "/"))) {
      errors.duplicate(claim, Tree.of(name));
    }
    names.add(key);
  }
}
