package dev.seatrial.validation.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Json;
import dev.seatrial.validation.Validator;
import dev.seatrial.validation.field.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words are those of the API server, v1.37, about the same policies. */
final class AdmissionExpressionsTest {
  private static final String RULES =
      "{'apiGroups':['apps'],'apiVersions':['v1'],'operations':['CREATE'],'resources':['pods']}";

  private final Validator validator = Validator.of(Catalog.of(KubernetesVersion.NEWEST));

  @Test
  void validationsAreCompiled() {
    assertEquals(
        "spec.validations[0].expression: Invalid value: \"1 + 1\": must evaluate to bool but got"
            + " int",
        errors("'validations':[{'expression':'1 + 1'}]"));
  }

  @Test
  void variablesAreKnown() {
    assertEquals(
        "",
        errors(
            "'variables':[{'name':'a','expression':'true'}],"
                + "'validations':[{'expression':'variables.a'}]"));
  }

  @Test
  void annotationsMayBeNull() {
    assertEquals("", errors("'auditAnnotations':[{'key':'k','valueExpression':'null'}]"));
  }

  private String errors(String fields) {
    String policy =
        "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy',"
            + "'metadata':{'name':'p'},'spec':{'failurePolicy':'Fail','matchConstraints':{"
            + "'matchPolicy':'Equivalent','namespaceSelector':{},'objectSelector':{},"
            + "'resourceRules':["
            + RULES
            + "]},"
            + fields
            + "}}";
    List<FieldError> errors = validator.create(Json.read(policy.replace('\'', '"')));
    return String.join("; ", errors.stream().map(FieldError::toString).toList());
  }
}
