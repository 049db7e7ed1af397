package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Change;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.print.HumanOutput;
import dev.seatrial.kubectl.print.ObjectPrinter;
import dev.seatrial.kubectl.print.OutputFormats;
import dev.seatrial.kubectl.resource.Batch;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code kubectl get -w}: prints every change until nothing has changed for a while.
 *
 * <p>The real one goes on until it is interrupted; {@code --request-timeout} ends both.
 */
final class Watch {
  private static final Duration QUIET = Duration.ofSeconds(30);
  private static final Duration LIMIT = Duration.ofHours(1);

  private final Call call;
  private final HumanOutput output;
  private final Optional<ObjectPrinter> printer;

  Watch(Call call) {
    this.call = call;
    this.output = new HumanOutput(Get.options(call), call.streams().out());
    this.printer = OutputFormats.ofGet(call.outputFlags(), call.streams().out());
  }

  int run() {
    Query query =
        new Query(call)
            .files()
            .selectors()
            .arguments(call.arguments(), Targets.Unnamed.EVERY)
            .ofOneKind();
    List<Batch> batches = new ArrayList<>();
    query.visitBatches(batches::add);
    if (!call.flags().flag("watch-only")) {
      batches.forEach(this::begin);
    }
    if (batches.size() > 1) {
      // As Watch in cli-runtime/pkg/resource/result.go, v0.37.
      throw new KubectlError("you may only watch a single resource or type of resource at a time");
    }
    Batch first = batches.get(0);
    Consumer<Change> observer =
        change -> {
          if (concerns(first, change)) {
            print(change.kind().name(), Batch.of(item(first, change)));
          }
        };
    untilQuiet(call, observer);
    return 0;
  }

  /** Has every change shown until nothing has changed for a while, or the request has ended. */
  static void untilQuiet(Call call, Consumer<Change> observer) {
    call.cluster().observe(observer);
    try {
      await(call);
    } finally {
      call.cluster().ignore(observer);
    }
  }

  private static void await(Call call) {
    Duration timeout = Preconditions.timeout(call);
    if (timeout.isZero()) {
      call.cluster().runUntilQuiet(QUIET, LIMIT);
    } else {
      call.cluster().runFor(timeout);
    }
  }

  private boolean concerns(Batch first, Change change) {
    if (!change.key().resource().equals(first.resource().groupResource())) {
      return false;
    }
    if (first.single()) {
      return first.items().get(0).key().equals(change.key());
    }
    boolean everywhere = call.flags().flag("all-namespaces") || change.key().namespace().isEmpty();
    if (!everywhere && !change.key().namespace().equals(call.namespace())) {
      return false;
    }
    return new Targets(call).selects(first.resource(), change.after());
  }

  private static Item item(Batch first, Change change) {
    return new Item(
        first.resource(), change.key().namespace(), change.key().name(), "", change.after());
  }

  private void begin(Batch batch) {
    if (printer.isPresent() || call.flags().flag("output-watch-events")) {
      batch.items().forEach(item -> print("ADDED", Batch.of(item)));
    } else {
      output.printWatched(Get.table(call, batch));
    }
  }

  private void print(String type, Batch batch) {
    boolean withType = call.flags().flag("output-watch-events");
    String word = type.toUpperCase(Locale.ROOT);
    if (printer.isPresent()) {
      Tree object = batch.items().get(0).tree();
      printer
          .get()
          .print(withType ? ObjectTree.of("object", object, "type", Tree.of(word)) : object);
    } else if (withType) {
      output.printWatchEvent(word, Get.table(call, batch));
    } else {
      output.printWatched(Get.table(call, batch));
    }
  }
}
