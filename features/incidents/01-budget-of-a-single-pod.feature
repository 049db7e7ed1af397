Feature: A budget that keeps the only pod
  One replica and minAvailable 1: no eviction is ever allowed, and the drain of the node never ends (kubernetes#66811).

  Scenario: The drain is refused for an hour
    Given a deployment web with 1 replica
    And a disruption budget that keeps 1 pod of web available
    And always 1 pod of web is ready
    When I run "kubectl drain w1-k8s w2-k8s w3-k8s --timeout=1h"
    Then the exit code is 1
    And the error output contains "global timeout reached: 1h0m0s"
    When I run "kubectl get pdb -o jsonpath={.items[0].status.disruptionsAllowed}"
    Then the output is "0"

  Scenario: kubectl tries every five seconds
    Given a cluster with 1 worker node
    And a deployment web with 1 replica
    And a disruption budget that keeps 1 pod of web available
    When I run "kubectl drain w1-k8s --timeout=12s"
    Then the exit code is 1
    And the error output contains "(will retry after 5s): Cannot evict pod as it would violate the pod's disruption budget."
    And the error output contains "global timeout reached: 12s"
