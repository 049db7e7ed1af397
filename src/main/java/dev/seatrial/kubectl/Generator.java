package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A {@code kubectl create KIND NAME}: makes one object from flags.
 *
 * @param word the kind as users type it
 * @param title the kind as errors name it: {@code failed to create deployment}
 */
// As the create_….go files in kubectl/pkg/cmd/create, v0.37.
record Generator(String word, String title, Consumer<FlagSet> flags, Function<Call, Tree> object)
    implements Verb {
  @Override
  public String name() {
    return "create " + word;
  }

  @Override
  public List<String> aliases() {
    return switch (word) {
      case "deployment" -> List.of("create deploy");
      case "namespace" -> List.of("create ns");
      default -> List.of();
    };
  }

  @Override
  public void describe(FlagSet known) {
    FlagGroups.validate(FlagGroups.dryRun(FlagGroups.output(known)));
    FlagGroups.fieldManager(known, "kubectl-create").flag("save-config");
    flags.accept(known);
  }

  @Override
  public int run(Call call) {
    Tree made = object.apply(call);
    if (call.flags().flag("save-config")) {
      made = LastApplied.annotated(made);
    }
    if (call.dryRun() == DryRun.CLIENT) {
      call.print(made, "created");
      return 0;
    }
    call.print(created(call, made), "created");
    return 0;
  }

  private Tree created(Call call, Tree made) {
    Tree placed =
        call.isNamespaceGiven() || made.text("", "kind").equals("Namespace")
            ? made
            : made.with(Tree.of(call.namespace()), "metadata", "namespace");
    try {
      return call.api().create(placed, call.validatedWriting());
    } catch (ApiError refusal) {
      // Some generators hand the server's refusal on as it is.
      throw title.isEmpty() ? refusal : Failures.explained("failed to create " + title, refusal);
    }
  }

  /** The only argument. */
  static String nameOf(Call call) {
    int before = call.flags().argumentsBeforeDash();
    if (before != 1) {
      throw KubectlError.usage(
          call.words().command(), "exactly one NAME is required, got " + before);
    }
    return call.arguments().get(0);
  }
}
