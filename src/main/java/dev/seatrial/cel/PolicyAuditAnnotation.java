package dev.seatrial.cel;

/**
 * What an audit annotation of a policy came to. As {@code PolicyAuditAnnotation} in {@code
 * k8s.io/apiserver/pkg/admission/plugin/policy/validating}, v0.37.
 *
 * @param value to publish; empty where there is none
 * @param error why there is none, if the failure policy is to fail
 */
public record PolicyAuditAnnotation(String key, String value, String error) {}
