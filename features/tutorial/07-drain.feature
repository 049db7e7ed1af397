Feature: Draining a node

  Background:
    Given the manifests "daemonsets.yaml"
    And the manifests "echo-hname.yaml"

  Scenario: Pods of daemon sets stop a drain, and the node stays cordoned
    When I run "kubectl drain w1-k8s"
    Then the exit code is 1
    And the error output is like:
      """
      error: unable to drain node "w1-k8s" due to error: cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): kube-system/calico-node-*, kube-system/kube-proxy-*, continuing command...
      There are pending nodes to be drained:
       w1-k8s
      cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): kube-system/calico-node-*, kube-system/kube-proxy-*
      """
    And node w1-k8s is cordoned
    And 3 pods of echo-hname are ready

  Scenario: With --ignore-daemonsets all other pods go elsewhere
    When I run "kubectl drain w1-k8s --ignore-daemonsets"
    Then the exit code is 0
    And no pods are on w1-k8s
    And 3 pods of echo-hname are ready
    And the pods of echo-hname run on w2-k8s and w3-k8s
    When I uncordon w1-k8s
    Then node w1-k8s is schedulable
    And no pods are on w1-k8s
