/**
 * The kinds that make pods from a template, and the one that scales them: Deployments, ReplicaSets,
 * StatefulSets, DaemonSets, Jobs, CronJobs, ReplicationControllers, HorizontalPodAutoscalers.
 *
 * <p>Follows {@code validation} in {@code pkg/apis/apps}, {@code pkg/apis/batch} and {@code
 * pkg/apis/autoscaling}, v1.37.
 */
@NullMarked
package dev.seatrial.validation.workload;

import org.jspecify.annotations.NullMarked;
