package dev.seatrial.apiserver;

import dev.seatrial.cel.AdmissionTypeCheck;
import dev.seatrial.cel.AdmissionTypeCheck.TypedKind;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a validating admission policy asks in vain of the kinds that it matches.
 *
 * <p>Follows {@code TypeChecker} in {@code
 * apiserver/pkg/admission/plugin/policy/validating/typechecking.go}, v1.37.
 */
public final class PolicyTypeCheck {
  private final Catalog catalog;
  private final Tree spec;
  private final Map<Resource, AdmissionTypeCheck> checks = new LinkedHashMap<>();

  private PolicyTypeCheck(Catalog catalog, Tree spec) {
    this.catalog = catalog;
    this.spec = spec;
    Optional<TypedKind> params = params();
    for (Resource kind : new MatchedKinds(catalog).of(spec.at("matchConstraints"))) {
      AdmissionTypeCheck check = new AdmissionTypeCheck(typed(kind), params);
      for (Tree variable : spec.items("variables")) {
        check.variable(variable.text("", "name"), variable.text("", "expression"));
      }
      checks.put(kind, check);
    }
  }

  private TypedKind typed(Resource kind) {
    Tree schema =
        catalog
            .custom(kind.apiVersion(), kind.kind())
            .map(custom -> OpenApiTypes.of(custom, catalog.objectMeta()))
            .orElseGet(() -> OpenApiTypes.of(kind));
    return new TypedKind(kind.kind(), schema);
  }

  private Optional<TypedKind> params() {
    Tree written = spec.at("paramKind");
    if (written.isUnset()) {
      return Optional.empty();
    }
    String name = written.text("", "kind");
    return Optional.of(
        catalog
            .kind(written.text("", "apiVersion"), name)
            .map(this::typed)
            .orElse(new TypedKind(name, Tree.ABSENT)));
  }

  /** The entries of {@code status.typeChecking.expressionWarnings}. */
  public static List<Tree> warnings(Catalog catalog, Tree policy) {
    return new PolicyTypeCheck(catalog, policy.at("spec")).warnings();
  }

  private List<Tree> warnings() {
    List<Tree> warnings = new ArrayList<>();
    List<Tree> validations = spec.items("validations");
    for (int i = 0; i < validations.size(); i++) {
      for (String field : List.of("expression", "messageExpression")) {
        String expression = validations.get(i).text("", field);
        String problems = expression.isEmpty() ? "" : problems(expression);
        if (!problems.isEmpty()) {
          Tree place = Tree.of("spec.validations[" + i + "]." + field);
          warnings.add(ObjectTree.of("fieldRef", place, "warning", Tree.of(problems)));
        }
      }
    }
    return warnings;
  }

  private String problems(String expression) {
    List<String> problems = new ArrayList<>();
    checks.forEach(
        (kind, check) -> {
          String problem = check.problem(expression);
          if (!problem.isEmpty()) {
            problems.add(named(kind) + ": " + problem + "\n");
          }
        });
    return String.join("\n", problems);
  }

  // As GroupVersionKind prints itself.
  private static String named(Resource kind) {
    return kind.group() + "/" + kind.version() + ", Kind=" + kind.kind();
  }
}
