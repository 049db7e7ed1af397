package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.HorizontalPodAutoscaler;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.tree.Tree;

/** The workload that an autoscaler scales, as its subresource {@code scale} shows it. */
final class ScaleTarget {
  private final Api api;
  private final ObjectKey key;
  private final Tree workload;

  private ScaleTarget(Api api, ObjectKey key, Tree workload) {
    this.api = api;
    this.key = key;
    this.workload = workload;
  }

  /** Finds it; throws what the API server answers where it is not there. */
  static ScaleTarget of(Api api, HorizontalPodAutoscaler autoscaler) {
    Tree target = autoscaler.target();
    ObjectKey key =
        api.keyOf(new OwnerReference(target), autoscaler.object().namespace())
            .orElseThrow(() -> unknown(target));
    return new ScaleTarget(api, key, api.get(key));
  }

  private static ApiError unknown(Tree target) {
    String version = target.text("", "apiVersion");
    int slash = version.indexOf('/');
    String kind = target.text("", "kind");
    String group = slash < 0 ? "" : version.substring(0, slash);
    return ApiError.badRequest("no matches for kind \"" + kind + "\" in group \"" + group + "\"");
  }

  /** How many replicas it asks for. */
  int replicas() {
    return workload.integer(1, "spec", "replicas");
  }

  LabelSelector selector() {
    return Claims.selectorOf(workload);
  }

  /** Asks for another number of replicas. */
  void scale(int replicas) {
    api.modify(key, stored -> stored.with(Tree.of(replicas), "spec", "replicas"));
  }
}
