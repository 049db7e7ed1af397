Feature: A budget that lets no pod go
  maxUnavailable 0, or minAvailable as many as there are: every node with such a pod can't be drained (kubespray#6281).

  Scenario: maxUnavailable 0
    Given a deployment web with 3 replicas
    And a disruption budget that lets 0 pods of web be unavailable
    And always 3 pods of web are ready
    When I run "kubectl drain w1-k8s --timeout=12s"
    Then the exit code is 1
    And the error output contains "Cannot evict pod as it would violate the pod's disruption budget."

  Scenario: minAvailable as many as there are
    Given a deployment web with 3 replicas
    And a disruption budget that keeps 3 pods of web available
    And always 3 pods of web are ready
    When I run "kubectl drain w1-k8s --timeout=12s"
    Then the exit code is 1
