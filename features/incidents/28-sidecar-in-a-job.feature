Feature: A sidecar in a job
  A job is complete when all containers of its pod have ended; a proxy beside the work never does (kubernetes#25908). As an init container with restartPolicy Always it is stopped when the work is done.

  Background:
    Given containers of work:1 that exit with code 0 after 10 seconds

  Scenario: A plain sidecar keeps the job running
    When I create:
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: once}
      spec:
        template:
          spec:
            restartPolicy: Never
            containers:
            - {name: main, image: "work:1"}
            - {name: proxy, image: "proxy:1"}
      """
    And 24 hours pass
    And I run "kubectl get job once --no-headers"
    Then the output contains "Running   0/1"
    And 1 pod of once shows NotReady

  Scenario: A sidecar among the init containers does not
    When I create:
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: once}
      spec:
        template:
          spec:
            restartPolicy: Never
            initContainers: [{name: proxy, image: "proxy:1", restartPolicy: Always}]
            containers: [{name: main, image: "work:1"}]
      """
    And 1 minute passes
    And I run "kubectl get job once --no-headers"
    Then the output contains "Complete   1/1"
