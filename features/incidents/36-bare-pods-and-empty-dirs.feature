Feature: Pods that a drain would lose
  A drain refuses to lose data or pods that nobody makes anew, unless it is told to (kubernetes#57049).

  Scenario: A bare pod
    Given a cluster with 1 worker node
    And a pod alone of nginx
    When I run "kubectl drain w1-k8s"
    Then the exit code is 1
    And the error output contains "cannot delete Pods that declare no controller (use --force to override): default/alone"

  Scenario: A pod with local data
    Given a cluster with 1 worker node
    And the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cache}
      spec:
        selector: {matchLabels: {app: cache}}
        template:
          metadata: {labels: {app: cache}}
          spec:
            containers: [{name: cache, image: "redis:1"}]
            volumes: [{name: data, emptyDir: {}}]
      """
    Then 1 pod of cache is ready
    When I run "kubectl drain w1-k8s"
    Then the exit code is 1
    And the error output contains "cannot delete Pods with local storage (use --delete-emptydir-data to override): default/cache-"
