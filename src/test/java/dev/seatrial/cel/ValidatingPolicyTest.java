package dev.seatrial.cel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.cel.PolicyDecision.Evaluation;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatingPolicyTest {
  private static final Tree DEPLOYMENT =
      Json.read(
          """
          {"kind": "Deployment", "metadata": {"name": "web"}, "spec": {"replicas": 6}}
          """);
  private static final Tree REQUEST =
      Json.read(
          """
          {"operation": "CREATE", "name": "web", "namespace": "shop",
           "userInfo": {"username": "ann", "groups": ["devs"]}}
          """);

  @Test
  void aValidationThatIsTrueAdmits() {
    PolicyDecision decision = only("{'expression': 'object.spec.replicas <= 6'}");
    assertFalse(decision.isDenied());
    assertEquals(Evaluation.ADMIT, decision.evaluation());
  }

  @Test
  void aValidationThatIsFalseDeniesWithItsExpression() {
    PolicyDecision decision = only("{'expression': 'object.spec.replicas <= 5 '}");
    assertTrue(decision.isDenied());
    assertEquals("failed expression: object.spec.replicas <= 5", decision.message());
    assertEquals("Invalid", decision.reason());
  }

  @Test
  void aComputedMessageGoesBeforeTheGivenOne() {
    assertEquals(
        "6 is too many",
        only("{'expression': 'false', 'message': 'no', 'messageExpression':"
                + " 'string(object.spec.replicas) + \\\" is too many\\\"'}")
            .message());
  }

  @Test
  void aMessageThatFailsGivesWayToTheGivenOne() {
    assertEquals(
        "no",
        only("{'expression': 'false', 'message': 'no', 'messageExpression': 'object.spec.nope'}")
            .message());
  }

  @Test
  void theFailurePolicyDecidesWhereAValidationCanNotRun() {
    PolicyDecision decision = only("{'expression': 'object.spec.nope == 1'}");
    assertTrue(decision.isDenied());
    assertEquals(
        "expression 'object.spec.nope == 1' resulted in error: no such key: nope",
        decision.message());
    PolicyVerdict ignored =
        judged("'failurePolicy': 'Ignore', 'validations': [{'expression': 'object.nope == 1'}]");
    assertFalse(ignored.decisions().get(0).isDenied());
  }

  @Test
  void variablesBuildOnEachOther() {
    PolicyVerdict verdict =
        judged(
            """
            'variables': [{'name': 'n', 'expression': 'object.spec.replicas'},
                          {'name': 'twice', 'expression': 'variables.n * 2'}],
            'validations': [{'expression': 'variables.twice == 12'}]
            """);
    assertFalse(verdict.decisions().get(0).isDenied());
  }

  @Test
  void aVariableThatDoesNotCompileIsNamed() {
    PolicyVerdict verdict =
        judged(
            """
            'variables': [{'name': 'n', 'expression': 'foo'}],
            'validations': [{'expression': 'variables.n == 12'}]
            """);
    assertEquals(
        """
        expression 'variables.n == 12' resulted in error: composited variable "n" fails to compile: \
        compilation failed: ERROR: <input>:1:1: undeclared reference to 'foo' (in container '')
         | foo
         | ^""",
        verdict.decisions().get(0).message());
  }

  @Test
  void theRequestIsKnown() {
    assertFalse(
        only("{'expression': 'request.userInfo.groups.exists(g, g == \\\"devs\\\")'}").isDenied());
  }

  @Test
  void conditionsThatDoNotMatchLeaveNothingToDecide() {
    PolicyVerdict verdict =
        judged(
            """
            'matchConditions': [{'name': 'never', 'expression': 'request.operation == \\"DELETE\\"'}],
            'validations': [{'expression': 'false'}]
            """);
    assertEquals(List.of(), verdict.decisions());
  }

  @Test
  void auditAnnotationsAreComputed() {
    PolicyVerdict verdict =
        judged(
            """
            'auditAnnotations': [{'key': 'replicas',
                                  'valueExpression': '\\"now \\" + string(object.spec.replicas)'}]
            """);
    assertEquals(
        List.of(new PolicyAuditAnnotation("replicas", "now 6", "")), verdict.auditAnnotations());
  }

  private static PolicyDecision only(String validation) {
    return judged("'validations': [" + validation + "]").decisions().get(0);
  }

  private static PolicyVerdict judged(String spec) {
    Tree policy = Json.read("{\"spec\": {" + spec.replace('\'', '"') + "}}");
    AdmissionInput input =
        new AdmissionInput(DEPLOYMENT, Tree.ABSENT, REQUEST, Tree.ABSENT, Tree.ABSENT);
    return ValidatingPolicy.of(policy).judge(input);
  }
}
