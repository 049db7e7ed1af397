package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.describe.Described;
import dev.seatrial.kubectl.describe.Describers;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.schema.Resource;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl describe}. */
// As describe.go in kubectl/pkg/cmd/describe, v0.37.
final class Describe implements Verb {
  @Override
  public String name() {
    return "describe";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(FlagGroups.files(flags));
    flags.flag("all-namespaces").letter("all-namespaces", "A");
    flags.flagOn("show-events").number("chunk-size", 500);
  }

  @Override
  public int run(Call call) {
    if (call.arguments().isEmpty() && !FlagGroups.namesFiles(call.flags())) {
      throw new KubectlError(
          "You must specify the type of resource to describe. Use \"kubectl api-resources\" for a"
              + " complete list of supported resources.\n");
    }
    List<Item> items = new ArrayList<>();
    List<RuntimeException> errors = new ArrayList<>();
    try {
      query(call, call.arguments()).continuingOnError().visit(items::add);
    } catch (ApiError | KubectlError | SeveralErrors error) {
      errors.addAll(error instanceof SeveralErrors several ? several.errors() : List.of(error));
    }
    if (errors.size() == 1 && isNotFound(errors.get(0)) && call.arguments().size() == 2) {
      describeByPrefix(call, errors.get(0));
      return 0;
    }
    boolean several = !errors.isEmpty() || items.size() > 1;
    print(call, items, showsEvents(call, several));
    if (items.isEmpty() && errors.isEmpty()) {
      call.err(
          call.flags().flag("all-namespaces")
              ? "No resources found\n"
              : "No resources found in " + call.namespace() + " namespace.\n");
    }
    SeveralErrors.throwAny(errors);
    return 0;
  }

  private static Query query(Call call, List<String> arguments) {
    return new Query(call).files().selectors().arguments(arguments, Targets.Unnamed.EVERY);
  }

  private static boolean isNotFound(RuntimeException error) {
    return error instanceof ApiError refusal && refusal.is(ApiError.Reason.NOT_FOUND);
  }

  /** Events are left out where several objects are told of, unless they were asked for. */
  private static boolean showsEvents(Call call, boolean several) {
    boolean asked = call.flags().has("show-events");
    return call.flags().flag("show-events") && (asked || !several);
  }

  private static void print(Call call, List<Item> items, boolean showsEvents) {
    for (int i = 0; i < items.size(); i++) {
      call.out((i == 0 ? "" : "\n\n") + text(call, items.get(i), showsEvents));
    }
  }

  private static String text(Call call, Item item, boolean showsEvents) {
    Resource resource = item.resource();
    String group = resource.group().isEmpty() ? "" : "." + resource.group();
    return Describers.describe(
        resource.kind() + group, new Described(item.tree(), call.api(), showsEvents));
  }

  // As DescribeMatchingResources: a name that nothing has may begin others.
  private static void describeByPrefix(Call call, RuntimeException notFound) {
    boolean found = false;
    for (Item item : query(call, call.arguments().subList(0, 1)).ofOneKind().items()) {
      if (item.name().startsWith(call.arguments().get(1))) {
        call.out(text(call, item, showsEvents(call, true)) + "\n");
        found = true;
      }
    }
    if (!found) {
      throw notFound;
    }
  }
}
