package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Failures;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Awaited;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl wait}: moves time until conditions hold. */
// As wait.go in kubectl/pkg/cmd/wait, v0.37.
final class Wait implements Verb {
  private static final Duration WEEK = Duration.ofDays(7);

  @Override
  public String name() {
    return "wait";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.selector(FlagGroups.output(flags)).list("filename").letter("filename", "f");
    flags.flagOn("recursive").letter("recursive", "R");
    flags.flag("all").flag("all-namespaces").letter("all-namespaces", "A").flag("local");
    flags.text("field-selector", "").duration("timeout", "30s").texts("for");
  }

  @Override
  public int run(Call call) {
    List<WaitCondition> conditions = new ArrayList<>();
    for (String text : call.flags().texts("for")) {
      conditions.add(WaitCondition.parse(text));
    }
    if (conditions.isEmpty()) {
      throw new KubectlError("unrecognized condition: []");
    }
    if (call.flags().flag("local") && !call.arguments().isEmpty()) {
      throw Failures.notLocal();
    }
    Duration asked = call.flags().duration("timeout");
    Duration timeout = asked.isNegative() ? WEEK : asked;
    long end = call.cluster().nowMicros() + timeout.toNanos() / 1_000;
    if (conditions.contains(WaitCondition.CREATED)) {
      awaitCreation(call, left(call, end));
    }
    boolean deletes = conditions.contains(WaitCondition.DELETED);
    int[] count = {0};
    try {
      query(call)
          .visit(
              item -> {
                count[0]++;
                conditions.forEach(condition -> await(call, item, condition, end));
              });
    } catch (ApiError | SeveralErrors refusal) {
      SeveralErrors.throwAny(deletes ? withoutMissing(refusal) : List.of(refusal));
    }
    if (count[0] == 0 && !deletes) {
      throw new KubectlError("no matching resources found");
    }
    return 0;
  }

  /** What went wrong besides that objects whose end is waited for are not there. */
  private static List<RuntimeException> withoutMissing(RuntimeException error) {
    List<RuntimeException> all =
        error instanceof SeveralErrors several ? several.errors() : List.of(error);
    return all.stream().filter(each -> !isNotFound(each)).toList();
  }

  private static boolean isNotFound(RuntimeException error) {
    return error instanceof ApiError refusal && refusal.is(ApiError.Reason.NOT_FOUND);
  }

  private static Query query(Call call) {
    Query query =
        new Query(call)
            .files()
            .selectors()
            .arguments(
                call.arguments(),
                call.flags().flag("all") ? Targets.Unnamed.EVERY : Targets.Unnamed.MISTAKE)
            .continuingOnError();
    return query;
  }

  private static Duration left(Call call, long end) {
    return Duration.ofNanos(Math.max(0, end - call.cluster().nowMicros()) * 1_000);
  }

  private static void awaitCreation(Call call, Duration limit) {
    if (!call.cluster().runUntil(() -> anyIsThere(call), limit)) {
      throw new KubectlError("timed out waiting for the condition");
    }
  }

  private static boolean anyIsThere(Call call) {
    boolean[] found = {false};
    try {
      query(call).visit(item -> found[0] = true);
    } catch (ApiError refusal) {
      if (!isNotFound(refusal)) {
        throw refusal;
      }
      return false;
    }
    return found[0];
  }

  private static void await(Call call, Item item, WaitCondition condition, long end) {
    boolean once = call.flags().duration("timeout").isZero();
    if (!once && call.cluster().nowMicros() >= end) {
      throw tooLate(item, condition);
    }
    boolean met =
        call.cluster()
            .runUntil(() -> condition.holds(call, item), once ? Duration.ZERO : left(call, end));
    if (!met) {
      throw once
          ? new KubectlError("condition not met for " + item.path())
          : Awaited.timedOut(item);
    }
    Tree now = call.api().find(item.key()).orElse(item.tree());
    call.print(now, "condition met");
  }

  /** What is said of an object that was not looked at before the time was over. */
  private static KubectlError tooLate(Item item, WaitCondition condition) {
    return condition.equals(WaitCondition.DELETED)
        ? new KubectlError("context deadline exceeded")
        : Awaited.timedOut(item);
  }
}
