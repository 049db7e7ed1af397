Feature: A budget and pods that crash
  Pods that never became ready leave the budget no room, and by default it then protects them too: the drain waits for pods that serve nobody (kubernetes#72320). AlwaysAllow lets them go.

  Background:
    Given a cluster with 1 worker node
    And containers of broken that exit with code 1 after 5 seconds
    And the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: broken, readinessProbe: {initialDelaySeconds: 10, httpGet: {port: 80}}}]}
      """
    Then within 30 seconds, 2 pods of web show CrashLoopBackOff

  Scenario: By default the drain is refused
    When I create:
      """
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: web}
      spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
      """
    And I run "kubectl drain w1-k8s --timeout=1h"
    Then the exit code is 1
    And the error output contains "Cannot evict pod as it would violate the pod's disruption budget."
    And the error output contains "global timeout reached: 1h0m0s"

  Scenario: AlwaysAllow lets what is not ready go
    When I create:
      """
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: web}
      spec: {minAvailable: 1, unhealthyPodEvictionPolicy: AlwaysAllow, selector: {matchLabels: {app: web}}}
      """
    And I run "kubectl drain w1-k8s --timeout=1m"
    Then the exit code is 0
    And no pods are on w1-k8s
