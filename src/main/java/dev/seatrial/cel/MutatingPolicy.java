package dev.seatrial.cel;

import dev.seatrial.cel.schema.ValueTrees;
import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.ObjectValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code MutatingAdmissionPolicy}, compiled, to say how what its bindings match is to be changed.
 *
 * <p>As {@code compilePolicy} and the patchers in {@code
 * k8s.io/apiserver/pkg/admission/plugin/policy/mutating}, v0.37.
 */
public final class MutatingPolicy {
  private final AdmissionCompiler compiler;
  private final MatchConditions matchConditions;
  private final List<Mutation> mutations = new ArrayList<>();

  /** One mutation. */
  private record Mutation(MutationKind kind, AdmissionExpression expression) {}

  /**
   * How an object is to be changed.
   *
   * @param patch a part of the object, or the operations of a JSON patch
   */
  public record Change(MutationKind kind, Tree patch) {}

  /** An object can't be changed, and why. */
  public static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    public Failed(String why) {
      super(why, null, false, false);
    }

    /** Why, in the words of the API server. */
    public String why() {
      return String.valueOf(getMessage());
    }
  }

  private MutatingPolicy(Tree policy) {
    Tree spec = policy.at("spec");
    this.compiler = AdmissionCompiler.ofPolicy(Vocabulary.STORED);
    AdmissionScope scope = AdmissionScope.ofPolicy(!spec.at("paramKind").isUnset());
    for (Tree variable : spec.items("variables")) {
      compiler.variable(variable.text("", "name"), variable.text("", "expression"), scope);
    }
    this.matchConditions = MatchConditions.of(spec, compiler, scope);
    for (Tree mutation : spec.items("mutations")) {
      MutationKind kind =
          mutation.text("", "patchType").equals("JSONPatch")
              ? MutationKind.JSON_PATCH
              : MutationKind.APPLY_CONFIGURATION;
      String expression = mutation.text("", kind.field(), "expression");
      mutations.add(
          new Mutation(kind, compiler.compile(expression, scope.ofMutations(), kind.types())));
    }
  }

  /** Compiles a policy. An expression that does not compile fails when it is asked. */
  public static MutatingPolicy of(Tree policy) {
    return new MutatingPolicy(policy);
  }

  /** Whether the policy is about an input. Throws where that can't be said. */
  public boolean matches(AdmissionInput input) throws Failed {
    if (matchConditions.isEmpty()) {
      return true;
    }
    MatchConditions.Match match = matchConditions.match(input);
    if (!match.error().isEmpty()) {
      throw new Failed(match.error());
    }
    return match.matches();
  }

  /** How many changes it makes, one after the other. */
  public int size() {
    return mutations.size();
  }

  /** One change of the input, which has been through those before it. */
  public Change change(int index, AdmissionInput input) throws Failed {
    Mutation mutation = mutations.get(index);
    if (mutation.expression().error().isPresent()) {
      throw new Failed(mutation.expression().error().get());
    }
    Outcome outcome;
    try {
      outcome = new AdmissionRun(compiler, input, CelLimits.PER_OBJECT).run(mutation.expression());
    } catch (AdmissionRun.OutOfBudget e) {
      throw new Failed(e.words());
    }
    if (outcome.error().isPresent()) {
      throw new Failed(outcome.error().get());
    }
    Tree patch =
        mutation.kind() == MutationKind.JSON_PATCH
            ? operations(outcome.value())
            : configuration(outcome.value());
    return new Change(mutation.kind(), patch);
  }

  private static Tree configuration(Value value) throws Failed {
    checkNames(value);
    return ValueTrees.of(value).orElseThrow(() -> new Failed("invalid return type: types.Err"));
  }

  private static void checkNames(Value value) throws Failed {
    List<String> misnamed = value instanceof ObjectValue object ? object.misnamed() : List.of();
    if (!misnamed.isEmpty()) {
      throw new Failed("type mismatch: " + String.join("\n", misnamed));
    }
  }

  private static Tree operations(Value value) throws Failed {
    List<Tree> operations = new ArrayList<>();
    if (value instanceof ListValue list) {
      for (Value item : list.items()) {
        if (item instanceof ObjectValue operation) {
          operations.add(operation(operation));
        }
      }
    }
    return Tree.of(operations);
  }

  // As evaluatePatchExpression in json_patch.go: what is not set is an empty text there.
  private static Tree operation(ObjectValue operation) throws Failed {
    ObjectBuilder patch =
        new ObjectBuilder().put("op", text(operation, "op")).put("path", text(operation, "path"));
    if (!text(operation, "from").isEmpty()) {
      patch.put("from", text(operation, "from"));
    }
    Optional<Value> value = operation.field("value");
    if (value.isPresent()) {
      checkNames(value.get());
      Optional<Tree> json = ValueTrees.of(value.get());
      patch.put(
          "value",
          json.orElseThrow(
              () ->
                  new Failed(
                      "JSONPath valueExpression evaluated to a type that could not marshal to"
                          + " JSON: type conversion not supported for '"
                          + value.get().type()
                          + "'")));
    }
    return patch.build();
  }

  private static String text(ObjectValue operation, String field) {
    return operation.field(field).orElse(new TextValue("")) instanceof TextValue text
        ? text.value()
        : "";
  }
}
