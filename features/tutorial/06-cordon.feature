Feature: Cordoning a node

  Background:
    Given the manifests "echo-hname.yaml"

  Scenario: A cordoned node keeps its pods and gets no more
    When I run "kubectl cordon w3-k8s"
    Then the output is "node/w3-k8s cordoned"
    And always 1 pod is on w3-k8s
    When I scale echo-hname to 9
    Then 9 pods of echo-hname are ready
    When I run "kubectl get nodes"
    Then the output is like:
      """
      NAME     STATUS                     ROLES           AGE   VERSION
      m-k8s    Ready                      control-plane   *     v1.37.2
      w1-k8s   Ready                      <none>          *     v1.37.2
      w2-k8s   Ready                      <none>          *     v1.37.2
      w3-k8s   Ready,SchedulingDisabled   <none>          *     v1.37.2
      """

  Scenario: An uncordoned node gets pods again
    Given the manifests "daemonsets.yaml"
    When I cordon w3-k8s
    Then node w3-k8s is cordoned
    When I run "kubectl uncordon w3-k8s"
    Then the output is "node/w3-k8s uncordoned"
    And node w3-k8s is schedulable
    When I scale echo-hname to 9
    Then at least 3 pods are on w3-k8s
