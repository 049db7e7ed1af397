package dev.seatrial.trial;

import java.util.List;

/** Everything that a trial can expect. A name that is empty means what was named last. */
public final class Expect {
  private Expect() {}

  /** So many pods of a workload are ready and not on their way out. */
  public static Expectation readyPods(String name, Count count) {
    return PodExpectations.ready(name, count);
  }

  /** A workload has so many pods, ready or not; those on their way out do not count. */
  public static Expectation pods(String name, Count count) {
    return PodExpectations.existing(name, count);
  }

  /** A workload has as many ready pods as it wants. */
  public static Expectation allReady(String name) {
    return PodExpectations.allReady(name);
  }

  /** A workload has all the ready pods it wants, none on a node that was drained. */
  public static Expectation rescheduled(String name) {
    return PodExpectations.rescheduled(name);
  }

  /** Every pod of a workload runs on one of the nodes, and there are pods. */
  public static Expectation podsRunOn(String name, List<String> nodes) {
    return PodExpectations.runOn(name, nodes);
  }

  /** The ready pods of a workload run on so many different nodes. */
  public static Expectation podsSpreadOver(String name, Count nodes) {
    return PodExpectations.spreadOver(name, nodes);
  }

  /** So many pods, those of daemon sets apart, are on a node, on their way out or not. */
  public static Expectation podsOnNode(String node, Count count) {
    return PodExpectations.onNode(node, count);
  }

  /** So many pods of a workload show a word as their status in {@code kubectl get pods}. */
  public static Expectation podStatus(String name, String status, Count count) {
    return PodExpectations.status(name, status, count);
  }

  /** All pods of a workload run an image and are ready, as many as are wanted. */
  public static Expectation runsImage(String name, String image) {
    return PodExpectations.image(name, image);
  }

  /** The rollout of a workload is complete, as {@code kubectl rollout status} has it. */
  public static Expectation rolledOut(String name) {
    return RolloutExpectations.complete(name);
  }

  /** A deployment is at a revision. */
  public static Expectation revision(String name, int revision) {
    return RolloutExpectations.revision(name, revision);
  }

  /** The revisions that the history of a deployment has, in order. */
  public static Expectation history(String name, List<Integer> revisions) {
    return RolloutExpectations.history(name, revisions);
  }

  /** The object exists. */
  public static Expectation exists(String name) {
    return ObjectExpectations.exists(name);
  }

  /** No such object exists. */
  public static Expectation absent(String name) {
    return ObjectExpectations.absent(name);
  }

  /** A field of an object, named as in JSONPath without its dollar, has a value. */
  public static Expectation field(String name, String path, String value) {
    return ObjectExpectations.field(name, path, value);
  }

  /** A condition of an object has a status: True, False or Unknown. */
  public static Expectation condition(String name, String type, String status) {
    return ObjectExpectations.condition(name, type, status);
  }

  /** A node takes no new pods. */
  public static Expectation cordoned(String node) {
    return ObjectExpectations.cordoned(node);
  }

  /** A node takes new pods. */
  public static Expectation schedulable(String node) {
    return ObjectExpectations.schedulable(node);
  }

  /** An event with a reason tells of an object or of what it owns. */
  public static Expectation event(String name, String reason) {
    return ObjectExpectations.event(name, reason);
  }

  /** The last command printed just that, the line break at the end apart. */
  public static Expectation output(String text) {
    return OutputExpectations.out("is", text);
  }

  /** The last command printed that somewhere. */
  public static Expectation outputContains(String text) {
    return OutputExpectations.out("contains", text);
  }

  /** The last command printed that nowhere. */
  public static Expectation outputLacks(String text) {
    return OutputExpectations.out("does not contain", text);
  }

  /** The last command printed lines as these, where {@code *} stands for any characters. */
  public static Expectation outputLike(String pattern) {
    return OutputExpectations.out("is like", pattern);
  }

  /** The last command printed just that as errors and warnings. */
  public static Expectation errors(String text) {
    return OutputExpectations.err("is", text);
  }

  /** The last command printed that among its errors and warnings. */
  public static Expectation errorsContain(String text) {
    return OutputExpectations.err("contains", text);
  }

  /** The last command printed errors and warnings as these, {@code *} for any characters. */
  public static Expectation errorsLike(String pattern) {
    return OutputExpectations.err("is like", pattern);
  }

  /** The last command ended with a code. */
  public static Expectation exitCode(int code) {
    return OutputExpectations.exitCode(code);
  }
}
