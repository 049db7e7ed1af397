package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KlogLine;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.SilentExit;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.HumanOutput;
import dev.seatrial.kubectl.print.ObjectLists;
import dev.seatrial.kubectl.print.ObjectNames;
import dev.seatrial.kubectl.print.ObjectPrinter;
import dev.seatrial.kubectl.print.OutputFormats;
import dev.seatrial.kubectl.print.ResourceTable;
import dev.seatrial.kubectl.print.TableOptions;
import dev.seatrial.kubectl.print.UnsortableException;
import dev.seatrial.kubectl.resource.Batch;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code kubectl get}. */
// As get.go in kubectl/pkg/cmd/get, v0.37.
final class Get implements Verb {
  @Override
  public String name() {
    return "get";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.output(FlagGroups.selector(FlagGroups.files(flags)));
    flags.flag("no-headers").flag("show-labels").flag("show-kind").text("sort-by", "");
    flags.list("label-columns").letter("label-columns", "L").text("field-selector", "");
    flags.flag("all-namespaces").letter("all-namespaces", "A").flag("ignore-not-found");
    flags.flag("watch").letter("watch", "w").flag("watch-only").flag("output-watch-events");
    flags.flagOn("server-print").number("chunk-size", 500).text("subresource", "").text("raw", "");
  }

  @Override
  public int run(Call call) {
    Flags flags = call.flags();
    boolean watches = flags.flag("watch") || flags.flag("watch-only");
    if (!flags.text("raw").isEmpty()) {
      return RawGet.run(call);
    }
    if (!watches && call.arguments().isEmpty() && !FlagGroups.namesFiles(flags)) {
      throw nothingNamed(call);
    }
    checkTableFlags(flags);
    if (watches) {
      return new Watch(call).run();
    }
    Query query =
        new Query(call)
            .files()
            .selectors()
            .subresource(flags.text("subresource"))
            .arguments(call.arguments(), Targets.Unnamed.EVERY)
            .takingNameless()
            .continuingOnError()
            .checked();
    Optional<ObjectPrinter> printer = OutputFormats.ofGet(call.outputFlags(), call.streams().out());
    try {
      if (printer.isPresent()) {
        printObjects(call, query, printer.get());
      } else {
        printTables(call, query);
      }
    } catch (UnsortableException unsortable) {
      KlogLine.fatal(call, unsortable.place(), String.valueOf(unsortable.getMessage()));
      throw new SilentExit();
    }
    return 0;
  }

  private static KubectlError nothingNamed(Call call) {
    call.err(
        "You must specify the type of resource to get. Use \"kubectl api-resources\" for a complete"
            + " list of supported resources.\n\n");
    return new KubectlError(
        "Required resource not specified.\nUse \"kubectl explain <resource>\" for a detailed"
            + " description of that resource (e.g. kubectl explain pods).\nSee 'kubectl get -h' for"
            + " help and examples");
  }

  private static void checkTableFlags(Flags flags) {
    String output = flags.text("output");
    boolean table = output.isEmpty() || output.equals("wide");
    if (flags.flag("show-labels") && !table) {
      throw new KubectlError("--show-labels option cannot be used with " + output + " printer");
    }
    if (!flags.texts("label-columns").isEmpty() && output.startsWith("custom-columns")) {
      throw new KubectlError("--label-columns option cannot be used with " + output + " printer");
    }
    boolean watches = flags.flag("watch") || flags.flag("watch-only");
    if (flags.flag("output-watch-events") && !watches) {
      throw new KubectlError(
          "--output-watch-events option can only be used with --watch or --watch-only");
    }
  }

  private static void printObjects(Call call, Query query, ObjectPrinter printer) {
    List<Tree> objects = new ArrayList<>();
    List<RuntimeException> errors = new ArrayList<>();
    try {
      query.visit(item -> objects.add(call.shown(item.tree())));
    } catch (ApiError | KubectlError | SeveralErrors error) {
      keep(call, error, errors);
    }
    if (query.isSingle()) {
      SeveralErrors.throwAny(errors);
    }
    boolean ignores = call.flags().flag("ignore-not-found");
    if (!objects.isEmpty() || !ignores) {
      printer.print(
          query.isSingle() && objects.size() == 1
              ? objects.get(0)
              : ObjectLists.of(sorted(call, objects)));
    }
    SeveralErrors.throwAny(errors);
  }

  private static List<Tree> sorted(Call call, List<Tree> objects) {
    String field = call.flags().text("sort-by");
    return field.isEmpty() ? objects : ObjectLists.sorted(objects, field);
  }

  private static void keep(Call call, RuntimeException error, List<RuntimeException> errors) {
    List<RuntimeException> all =
        error instanceof SeveralErrors several ? several.errors() : List.of(error);
    for (RuntimeException each : all) {
      boolean notFound = each instanceof ApiError refusal && refusal.is(ApiError.Reason.NOT_FOUND);
      if (!notFound || !call.flags().flag("ignore-not-found")) {
        errors.add(each);
      }
    }
  }

  private static void printTables(Call call, Query query) {
    List<ResourceTable> tables = new ArrayList<>();
    List<RuntimeException> errors = new ArrayList<>();
    try {
      query.visitBatches(batch -> tables.add(table(call, batch)));
    } catch (ApiError | KubectlError | SeveralErrors error) {
      keep(call, error, errors);
    }
    HumanOutput output = new HumanOutput(options(call), call.streams().out());
    String field = call.flags().text("sort-by");
    boolean printed = field.isEmpty() ? output.print(tables) : output.printSorted(tables, field);
    if (!printed && errors.isEmpty() && !call.flags().flag("ignore-not-found")) {
      boolean namespaced =
          !call.flags().flag("all-namespaces")
              && tables.stream().allMatch(ResourceTable::isNamespaced);
      call.err(
          namespaced
              ? "No resources found in " + call.namespace() + " namespace.\n"
              : "No resources found\n");
    }
    SeveralErrors.throwAll(errors);
  }

  /** The table of what one request brought. */
  static ResourceTable table(Call call, Batch batch) {
    Resource resource = batch.resource();
    String kind = ObjectNames.kind(resource.group(), resource.kind());
    return new ResourceTable(kind, resource.namespaced(), new ShownRows(call).of(batch));
  }

  /** What the flags want to see of a table. */
  static TableOptions options(Call call) {
    Flags flags = call.flags();
    return new TableOptions(
        flags.flag("show-kind"),
        !flags.flag("no-headers"),
        flags.text("output").equals("wide"),
        flags.flag("all-namespaces"),
        flags.flag("show-labels"),
        flags.texts("label-columns"));
  }
}
