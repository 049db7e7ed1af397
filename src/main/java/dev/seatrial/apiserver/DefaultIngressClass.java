package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * Gives an ingress that names no class the default one.
 *
 * <p>Follows {@code plugin/pkg/admission/network/defaultingressclass/admission.go}, v1.37.
 */
final class DefaultIngressClass implements AdmissionPlugin {
  private static final String DEFAULT = "ingressclass.kubernetes.io/is-default-class";

  @Override
  public Tree admitted(ObjectKey key, Tree object, Store store) {
    boolean ingress = key.resource().equals(Resources.INGRESSES);
    boolean named =
        !object.at("spec", "ingressClassName").isUnset()
            || object.at("metadata", "annotations", "kubernetes.io/ingress.class").isPresent();
    if (!ingress || named) {
      return object;
    }
    return DefaultClass.name(store, Resources.INGRESS_CLASSES, DEFAULT)
        .map(name -> object.with(name, "spec", "ingressClassName"))
        .orElse(object);
  }
}
