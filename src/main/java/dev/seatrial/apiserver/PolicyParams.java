package dev.seatrial.apiserver;

import dev.seatrial.object.LabelSelector;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * The parameters with which a binding asks a policy.
 *
 * <p>Follows {@code CollectParams} in {@code
 * apiserver/pkg/admission/plugin/policy/generic/policy_dispatcher.go}, v1.37.
 */
final class PolicyParams {
  /** A policy or a binding that can't be asked, and why. */
  static final class Misconfigured extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misconfigured(String why) {
      super(why, null, false, false);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  private static final List<Tree> NONE = List.of(Tree.ABSENT);

  private final ServedKinds kinds;
  private final Store store;

  PolicyParams(ServedKinds kinds, Store store) {
    this.kinds = kinds;
    this.store = store;
  }

  /**
   * The kind of a policy's parameters, empty where it has none.
   *
   * @throws Misconfigured where there is no such kind
   */
  Optional<Resource> kind(Tree policy) {
    Tree kind = policy.at("spec", "paramKind");
    if (kind.isUnset()) {
      return Optional.empty();
    }
    String apiVersion = kind.text("", "apiVersion");
    String name = kind.text("", "kind");
    Optional<Resource> found = kinds.catalog().kind(apiVersion, name);
    if (found.isEmpty()) {
      String groupVersion = apiVersion.indexOf('/') < 0 ? "/" + apiVersion : apiVersion;
      throw new Misconfigured(
          "failed to find resource referenced by paramKind: '"
              + groupVersion
              + ", Kind="
              + name
              + "'");
    }
    return found;
  }

  /**
   * The objects to ask the policy with, one after the other; an absent one where it has none.
   *
   * @throws Misconfigured where the binding does not say which, or asks for some that are not there
   */
  List<Tree> of(Optional<Resource> kind, Tree binding, String requestNamespace) {
    Tree reference = binding.at("spec", "paramRef");
    if (kind.isEmpty() || reference.isUnset()) {
      return NONE;
    }
    String namespace = namespace(kind.get(), reference, requestNamespace);
    List<Tree> found = found(kind.get(), reference, namespace);
    if (found.isEmpty() && reference.text("", "parameterNotFoundAction").equals("Deny")) {
      throw new Misconfigured(
          "no params found for policy binding with `Deny` parameterNotFoundAction");
    }
    return found;
  }

  private static String namespace(Resource kind, Tree reference, String requestNamespace) {
    String own = reference.text("", "namespace");
    if (!kind.namespaced()) {
      if (!own.isEmpty()) {
        throw new Misconfigured(
            "paramRef.namespace must not be provided for a cluster-scoped `paramKind`");
      }
      return "";
    }
    if (own.isEmpty() && requestNamespace.isEmpty()) {
      throw new Misconfigured(
          "cannot use namespaced paramRef in policy binding that matches cluster-scoped resources");
    }
    return own.isEmpty() ? requestNamespace : own;
  }

  private List<Tree> found(Resource kind, Tree reference, String namespace) {
    String name = reference.text("", "name");
    if (!name.isEmpty()) {
      Tree object = store.get(new ObjectKey(kind.groupResource(), namespace, name));
      return object.isPresent() ? List.of(object) : List.of();
    }
    LabelSelector selector = LabelSelector.of(reference.at("selector"));
    return store.list(kind.groupResource(), namespace).stream()
        .filter(object -> selector.matches(object.at("metadata", "labels")))
        .toList();
  }
}
