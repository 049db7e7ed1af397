package dev.seatrial.scheduler;

/** A plugin of the filter phase. Listed in {@link Plugins}. */
interface FilterPlugin {
  /** The plugin's name in Kubernetes. */
  String name();

  /** Prepares for a pod. */
  Preparation prepare(PodState pod, ClusterCache cluster);

  /** Whether the event may lift this plugin's refusal of the pod, as its queueing hint says. */
  boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster);
}
