package dev.seatrial.cel;

import dev.seatrial.tree.Tree;

/**
 * What admission expressions judge; each absent where there is none.
 *
 * @param object as it would be stored; absent for a deletion
 * @param oldObject as it is stored; absent for a creation
 * @param request an {@code AdmissionRequest} of {@code admission.k8s.io/v1} without its objects
 * @param params the object that the binding names
 * @param namespaceObject the namespace of the object
 */
public record AdmissionInput(
    Tree object, Tree oldObject, Tree request, Tree params, Tree namespaceObject) {}
