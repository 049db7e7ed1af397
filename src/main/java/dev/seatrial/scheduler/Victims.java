package dev.seatrial.scheduler;

import java.util.List;

/**
 * The pods that have to leave a node so that another fits.
 *
 * @param pods the most important first
 * @param violations how many of them their disruption budgets protect
 */
record Victims(String node, List<PodState> pods, long violations) {
  Victims {
    pods = List.copyOf(pods);
  }
}
