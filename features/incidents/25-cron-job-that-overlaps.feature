Feature: A cron job that overlaps with itself
  A job each minute that takes longer than a minute, and the default policy Allow: the pods pile up until no node has room for the next (devopshero's weekend of 847 pods).

  Background:
    Given a cluster with 1 worker node
    And an image batch:1 that is pulled in 12 hours

  Scenario: The node is full, and pods wait for ever
    When I create:
      """
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: sync}
      spec:
        schedule: "* * * * *"
        jobTemplate:
          spec:
            template:
              metadata: {labels: {app: sync}}
              spec:
                restartPolicy: Never
                containers: [{name: main, image: "batch:1", resources: {requests: {cpu: 500m}}}]
      """
    And 20 minutes pass
    And I run "kubectl get pods --field-selector status.phase=Pending,spec.nodeName= -o jsonpath={.items[*].kind}"
    Then the output contains "Pod Pod Pod Pod Pod Pod Pod Pod Pod Pod"
    When I run "kubectl get events --field-selector reason=FailedScheduling -o jsonpath={.items[0].message}"
    Then the output contains "1 Insufficient cpu"

  Scenario: Forbid keeps it to one
    When I create:
      """
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: sync}
      spec:
        schedule: "* * * * *"
        concurrencyPolicy: Forbid
        jobTemplate:
          spec:
            template:
              metadata: {labels: {app: sync}}
              spec: {restartPolicy: Never, containers: [{name: main, image: "batch:1"}]}
      """
    And 20 minutes pass
    Then cronjob/sync has an event JobAlreadyActive
    When I run "kubectl get pods -o jsonpath={.items[*].kind}"
    Then the output is "Pod"
