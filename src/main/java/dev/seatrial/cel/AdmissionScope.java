package dev.seatrial.cel;

/**
 * What an admission expression may speak of beside {@code object}, {@code oldObject}, {@code
 * request} and {@code namespaceObject}. As {@code OptionalVariableDeclarations} in {@code
 * k8s.io/apiserver/pkg/admission/plugin/cel}, v0.37.
 *
 * @param hasParams whether there is {@code params}: the policy has a paramKind
 * @param hasAuthorizer whether there is {@code authorizer}, which messages don't have
 * @param hasPatchTypes whether objects and JSON patches can be constructed
 */
public record AdmissionScope(boolean hasParams, boolean hasAuthorizer, boolean hasPatchTypes) {
  /** That of the match conditions of webhooks. */
  public static AdmissionScope ofWebhook() {
    return new AdmissionScope(false, true, false);
  }

  /** That of a policy. */
  public static AdmissionScope ofPolicy(Boolean hasParams) {
    return new AdmissionScope(hasParams, true, false);
  }

  /** Without the authorizer. */
  public AdmissionScope ofMessages() {
    return new AdmissionScope(hasParams, false, hasPatchTypes);
  }

  /** With the types that mutations construct. */
  public AdmissionScope ofMutations() {
    return new AdmissionScope(hasParams, hasAuthorizer, true);
  }
}
