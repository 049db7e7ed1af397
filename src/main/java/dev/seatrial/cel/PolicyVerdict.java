package dev.seatrial.cel;

import java.util.List;

/** What a policy says of one input: nothing where its match conditions don't match. */
public record PolicyVerdict(
    List<PolicyDecision> decisions, List<PolicyAuditAnnotation> auditAnnotations) {
  static PolicyVerdict of(PolicyDecision decision) {
    return new PolicyVerdict(List.of(decision), List.of());
  }
}
