package dev.seatrial.cluster;

import dev.seatrial.controller.NodeHeartbeats;
import dev.seatrial.kubelet.Kubelet;
import java.time.Duration;

/** The heartbeats of the simulated kubelets, as the control plane hears them. */
record Heartbeats(Kubelet kubelet) implements NodeHeartbeats {
  @Override
  public Beat of(String node) {
    return new Beat(kubelet.silentSinceMicros(node), kubelet.nextSilenceMicros(node));
  }

  @Override
  public Duration grace() {
    return kubelet.world().controlPlane().nodeMonitorGracePeriod();
  }

  @Override
  public Duration period() {
    return kubelet.world().controlPlane().nodeMonitorPeriod();
  }
}
