package dev.seatrial.cel.library;

import dev.seatrial.cel.library.Authorizer.Decision;
import dev.seatrial.cel.library.Authorizer.Question;
import dev.seatrial.cel.library.AuthorizerValue.Stage;
import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.object.NameForms;
import java.util.List;
import java.util.function.BiFunction;

/** Who may do what. As {@code library/authz.go}, v0.37. */
final class AuthorizerFunctions {
  private AuthorizerFunctions() {}

  static Bindings bindings() {
    Bindings bindings = new Bindings();
    asked(bindings, "resourcecheck_subresource", Question::subresource);
    asked(bindings, "resourcecheck_namespace", Question::namespace);
    asked(bindings, "resourcecheck_name", Question::name);
    // No authorizer of ours looks at selectors: roles know nothing of them.
    asked(bindings, "authorizer_fieldselector", (question, selector) -> question);
    asked(bindings, "authorizer_labelselector", (question, selector) -> question);
    return bindings
        .two("authorizer_path", AuthorizerFunctions::path)
        .two(
            "authorizer_group",
            (value, group) -> of(value).to(Stage.GROUP, Question.ofGroup(group.text())))
        .many("authorizer_serviceaccount", AuthorizerFunctions::serviceAccount)
        .two("groupcheck_resource", AuthorizerFunctions::resource)
        .two("pathcheck_check", AuthorizerFunctions::decided)
        .two("resourcecheck_check", AuthorizerFunctions::decided)
        .one("decision_allowed", value -> BoolValue.of(decision(value).allowed()))
        .one("decision_reason", value -> new TextValue(decision(value).reason()))
        .one("decision_errored", value -> BoolValue.of(!decision(value).error().isEmpty()))
        .one("decision_error", value -> new TextValue(decision(value).error()));
  }

  private static void asked(
      Bindings bindings, String overload, BiFunction<Question, String, Question> more) {
    bindings.two(
        overload,
        (value, text) ->
            of(value).to(Stage.RESOURCE, more.apply(of(value).question(), text.text())));
  }

  private static AuthorizerValue of(Value value) {
    return (AuthorizerValue) value;
  }

  private static Decision decision(Value value) {
    return ((DecisionValue) value).decision();
  }

  private static Value path(Value value, Value path) {
    return path.text().isBlank()
        ? new ErrorValue("path must not be empty")
        : of(value).to(Stage.PATH, Question.ofPath(path.text()));
  }

  private static Value resource(Value value, Value resource) {
    return resource.text().isBlank()
        ? new ErrorValue("resource must not be empty")
        : of(value).to(Stage.RESOURCE, of(value).question().resource(resource.text()));
  }

  private static Value serviceAccount(List<Value> arguments) {
    String namespace = arguments.get(1).text();
    String name = arguments.get(2).text();
    if (!NameForms.dnsSubdomain(name).isEmpty()) {
      return new ErrorValue("Invalid service account name");
    }
    if (!NameForms.dnsLabel(namespace).isEmpty()) {
      return new ErrorValue("Invalid service account namespace");
    }
    return AuthorizerValue.of(of(arguments.get(0)).authorizer().ofServiceAccount(namespace, name));
  }

  private static Value decided(Value value, Value verb) {
    AuthorizerValue asked = of(value);
    return new DecisionValue(asked.authorizer().decide(asked.question().verb(verb.text())));
  }
}
