package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.ScaleShape;
import dev.seatrial.object.HorizontalPodAutoscaler;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.tree.Tree;

/** The workload that an autoscaler scales, as its subresource {@code scale} shows it. */
final class ScaleTarget {
  private final Api api;
  private final ObjectKey key;
  private final ScaleShape shape;
  private final Tree scale;

  private ScaleTarget(Api api, ObjectKey key, ScaleShape shape, Tree scale) {
    this.api = api;
    this.key = key;
    this.shape = shape;
    this.scale = scale;
  }

  /** Finds it; throws what the API server answers where it is not there or can't be scaled. */
  static ScaleTarget of(Api api, HorizontalPodAutoscaler autoscaler) {
    Tree target = autoscaler.target();
    OwnerReference reference = new OwnerReference(target);
    ObjectKey key =
        api.keyOf(reference, autoscaler.object().namespace()).orElseThrow(() -> unknown(target));
    ScaleShape shape = ScaleShape.of(api, reference).orElseThrow(() -> unknown(target));
    return new ScaleTarget(api, key, shape, shape.read(api.get(key)));
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
    return scale.integer(0, "spec", "replicas");
  }

  /** What selects its pods; empty where the target does not say. */
  String selectorText() {
    return scale.text("", "status", "selector");
  }

  /** Asks for another number of replicas. */
  void scale(int replicas) {
    api.modify(key, stored -> shape.scaled(stored, replicas));
  }
}
