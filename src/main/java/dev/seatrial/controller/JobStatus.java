package dev.seatrial.controller;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.Job;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The status of a job while it is being brought up to date.
 *
 * <p>Follows {@code ensureJobConditionStatus} and {@code cleanUncountedPodsWithoutFinalizers} in
 * {@code pkg/controller/job/job_controller.go}, v1.37.
 */
final class JobStatus {
  private static final String UNCOUNTED = "uncountedTerminatedPods";

  private final long nowSeconds;
  private final Tree before;
  private Tree status;

  JobStatus(Job job, long nowSeconds) {
    this.nowSeconds = nowSeconds;
    Tree stored = job.tree().object("status");
    this.before =
        stored.at(UNCOUNTED).isPresent() ? stored : stored.with(ObjectTree.EMPTY, UNCOUNTED);
    this.status = before;
  }

  Tree tree() {
    return status;
  }

  /** Whether more changed than the time of its start, which waits for something to go with it. */
  // As needsStatusUpdate and needsFlush, which do not ask for it.
  boolean isToBeWritten() {
    return !status.without("startTime").equals(before.without("startTime"));
  }

  /** Sets a field; an absent value removes it. */
  void set(Tree value, String field) {
    status = status.with(value, field);
  }

  /** Sets a count; 0 is not written. */
  void setCount(String field, int count) {
    set(count == 0 ? Tree.ABSENT : Tree.of(count), field);
  }

  /** When the job began to run, in seconds since 1970; empty where it has not. */
  OptionalLong startedSeconds() {
    return Timestamps.seconds(status.text("", "startTime"));
  }

  void start() {
    set(Tree.of(Timestamps.ofSeconds(nowSeconds)), "startTime");
  }

  Optional<Tree> condition(String type) {
    return conditions().find(type).filter(found -> found.text("", "status").equals("True"));
  }

  /** A condition that holds from now on. */
  Tree holds(String type, String reason, String message) {
    return condition(type, "True", reason, message);
  }

  void append(Tree condition) {
    set(conditions().with(condition).toTree(), "conditions");
  }

  /** Sets a condition, unless it would only say that what never was is not. */
  boolean ensure(String type, String value, String reason, String message) {
    Tree condition = condition(type, value, reason, message);
    Optional<Tree> found = conditions().find(type);
    boolean same = found.filter(old -> bare(old).equals(bare(condition))).isPresent();
    if (same || found.isEmpty() && value.equals("False")) {
      return false;
    }
    append(condition);
    return true;
  }

  /** The UIDs of pods that ended that way and are in no count yet. */
  List<String> uncounted(String which) {
    return status.items(UNCOUNTED, which).stream().map(uid -> uid.text("")).toList();
  }

  void addUncounted(String which, String uid) {
    List<String> uids = new ArrayList<>(uncounted(which));
    uids.add(uid);
    status = status.with(Tree.texts(uids), UNCOUNTED, which);
  }

  int uncountedTotal() {
    return uncounted("succeeded").size() + uncounted("failed").size();
  }

  /** Counts the pods that are no longer tracked. */
  void count(Set<String> tracked) {
    count("succeeded", tracked);
    count("failed", tracked);
  }

  private void count(String which, Set<String> tracked) {
    List<String> before = uncounted(which);
    List<String> left = before.stream().filter(tracked::contains).toList();
    int counted = before.size() - left.size();
    if (counted > 0) {
      setCount(which, status.integer(0, which) + counted);
      Tree rest = left.isEmpty() ? Tree.ABSENT : Tree.texts(left);
      status = status.with(status.object(UNCOUNTED).with(which, rest), UNCOUNTED);
    }
  }

  private Conditions conditions() {
    return new Conditions(status.items("conditions"));
  }

  private Tree condition(String type, String value, String reason, String message) {
    String now = Timestamps.ofSeconds(nowSeconds);
    return new ObjectBuilder()
        .put("lastProbeTime", now)
        .put("lastTransitionTime", now)
        .put("message", message)
        .put("reason", reason)
        .put("status", value)
        .put("type", type)
        .build();
  }

  private static Tree bare(Tree condition) {
    return condition.without("lastProbeTime").without("lastTransitionTime");
  }
}
