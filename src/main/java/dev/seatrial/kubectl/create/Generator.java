package dev.seatrial.kubectl.create;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A {@code kubectl create KIND NAME}: makes one object from flags.
 *
 * @param word the kind as users type it
 * @param others other words for it
 * @param refusal what is said before the server's refusal; empty where it is handed on as it is
 */
// As the create_….go files in kubectl/pkg/cmd/create, v0.37.
public record Generator(
    String word,
    List<String> others,
    String refusal,
    Consumer<FlagSet> flags,
    Function<Call, Tree> object)
    implements Verb {
  public Generator {
    others = List.copyOf(others);
  }

  static Generator of(String word, Consumer<FlagSet> flags, Function<Call, Tree> object) {
    return new Generator(word, List.of(), "", flags, object);
  }

  Generator also(String other) {
    return new Generator(word, List.of(other), refusal, flags, object);
  }

  Generator refusedAs(String text) {
    return new Generator(word, others, text, flags, object);
  }

  @Override
  public String name() {
    return "create " + word;
  }

  @Override
  public List<String> aliases() {
    return others.stream().map(other -> "create " + other).toList();
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
      made = LastApplied.annotatedTyped(call, made);
    }
    if (call.dryRun() == DryRun.CLIENT) {
      call.printTyped(made, "created");
      return 0;
    }
    call.printTyped(created(call, made), "created");
    return 0;
  }

  private Tree created(Call call, Tree made) {
    Tree placed =
        call.isNamespaceGiven() || !isNamespaced(call, made)
            ? made
            : made.with(Tree.of(call.namespace()), "metadata", "namespace");
    try {
      return call.api().create(placed, call.validatedWriting());
    } catch (ApiError error) {
      throw refusal.isEmpty() ? error : new KubectlError(refusal + error.message());
    }
  }

  private static boolean isNamespaced(Call call, Tree made) {
    return call.api()
        .catalog()
        .kind(made.text("", "apiVersion"), made.text("", "kind"))
        .filter(Resource::namespaced)
        .isPresent();
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

  /** What follows the name: the command of a container. */
  static Tree commandOf(Call call) {
    List<String> command = call.arguments().subList(1, call.arguments().size());
    return command.isEmpty() ? Tree.ABSENT : Tree.texts(command);
  }

  /** The name and, where it was given, the namespace. */
  static ObjectTree metadata(Call call) {
    ObjectTree metadata = ObjectTree.of("name", Tree.of(nameOf(call)));
    return call.isNamespaceGiven()
        ? metadata.with("namespace", Tree.of(call.namespace()))
        : metadata;
  }

  /** An object to be filled in. */
  public static ObjectBuilder object(String apiVersion, String kind, Tree metadata) {
    return new ObjectBuilder()
        .put("apiVersion", apiVersion)
        .put("kind", kind)
        .put("metadata", metadata);
  }
}
