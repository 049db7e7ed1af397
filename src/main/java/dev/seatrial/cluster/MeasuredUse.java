package dev.seatrial.cluster;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.controller.ResourceUse;
import dev.seatrial.kubelet.Kubelet;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Quantity;
import java.util.Optional;
import java.util.OptionalLong;

/** What containers use, as a metrics server hears it from the simulated kubelets. */
public record MeasuredUse(Kubelet kubelet) implements ResourceUse {
  @Override
  public boolean isServed() {
    return kubelet.isMeasured();
  }

  /**
   * What a container uses of {@code cpu} or {@code memory}; none where it does not run, or not yet
   * long enough to be measured.
   */
  public Optional<Quantity> of(ObjectKey pod, String container, String resource) {
    return kubelet.use(pod, container, resource);
  }

  @Override
  public OptionalLong milli(Pod pod, String container, String resource) {
    ObjectKey key = ObjectKey.pod(pod.object().namespace(), pod.name());
    Optional<Quantity> use = kubelet.use(key, container, resource);
    return use.map(found -> OptionalLong.of(found.milliValue())).orElse(OptionalLong.empty());
  }
}
