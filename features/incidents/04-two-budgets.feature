Feature: Two budgets for one pod
  The API server knows no answer to which of them counts, and refuses with an error of its own (kubernetes#75957).

  Scenario: The eviction fails with 500
    Given a deployment web with 2 replicas
    And a disruption budget that keeps 1 pod of web available
    And the manifests:
      """
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: another}
      spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}
      """
    When I run "kubectl drain w1-k8s w2-k8s w3-k8s --timeout=20s"
    Then the exit code is 1
    And the error output contains "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support."
