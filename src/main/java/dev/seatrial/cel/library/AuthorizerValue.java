package dev.seatrial.cel.library;

import dev.seatrial.cel.library.Authorizer.Question;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;

/**
 * An authorizer, or a question that is being put to it: each has functions and nothing else. As
 * {@code receiverOnlyObjectVal} in {@code k8s.io/apiserver/pkg/cel/library/authz.go}, v0.37.
 *
 * @param question as far as it is put
 */
public record AuthorizerValue(Stage stage, Authorizer authorizer, Question question)
    implements Value {
  /** How far a question is put. */
  public enum Stage {
    AUTHORIZER("Authorizer"),
    PATH("PathCheck"),
    GROUP("GroupCheck"),
    RESOURCE("ResourceCheck");

    private final String word;

    Stage(String word) {
      this.word = word;
    }
  }

  /** The authorizer itself. */
  public static AuthorizerValue of(Authorizer authorizer) {
    return new AuthorizerValue(Stage.AUTHORIZER, authorizer, Question.ofPath(""));
  }

  /** The question about what a request is for. */
  public static AuthorizerValue ofResource(Authorizer authorizer, Question question) {
    return new AuthorizerValue(Stage.RESOURCE, authorizer, question);
  }

  AuthorizerValue to(Stage next, Question more) {
    return new AuthorizerValue(next, authorizer, more);
  }

  @Override
  public String type() {
    return "kubernetes.authorization." + stage.word;
  }

  // Upstream compares it with what no value is.
  @Override
  public Value equalTo(Value other) {
    return ErrorValue.noOverload(other);
  }

  @Override
  public String text() {
    return type();
  }
}
