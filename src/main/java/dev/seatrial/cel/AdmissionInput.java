package dev.seatrial.cel;

import dev.seatrial.cel.library.Authorizer;
import dev.seatrial.tree.Tree;

/**
 * What admission expressions judge; each absent where there is none.
 *
 * @param object as it would be stored; absent for a deletion
 * @param oldObject as it is stored; absent for a creation
 * @param request an {@code AdmissionRequest} of {@code admission.k8s.io/v1} without its objects
 * @param params the object that the binding names
 * @param namespaceObject the namespace of the object
 * @param authorizer whom {@code authorizer} asks, for whoever makes the request
 */
public record AdmissionInput(
    Tree object,
    Tree oldObject,
    Tree request,
    Tree params,
    Tree namespaceObject,
    Authorizer authorizer) {
  /** Where there is nobody to ask who may do what. */
  public AdmissionInput(
      Tree object, Tree oldObject, Tree request, Tree params, Tree namespaceObject) {
    this(object, oldObject, request, params, namespaceObject, Authorizer.NONE);
  }

  /** Without the namespace of the object, of which some expressions know nothing. */
  AdmissionInput withoutNamespaceObject() {
    return new AdmissionInput(object, oldObject, request, params, Tree.ABSENT, authorizer);
  }

  /** The question about the very thing that the request is for. */
  // As NewResourceAuthorizerVal in library/authz.go, v0.37.
  Authorizer.Question asked() {
    return new Authorizer.Question(
        "",
        "",
        request.text("", "resource", "group"),
        request.text("", "resource", "resource"),
        request.text("", "subResource"),
        request.text("", "namespace"),
        request.text("", "name"));
  }
}
