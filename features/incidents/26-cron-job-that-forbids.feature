Feature: A cron job that forbids, and a run that never ends
  Forbid skips each tick while the last run is active: one image that can't be pulled, and the job never runs again, although nothing failed (kubernetes#58748).

  Background:
    Given an image batch:404 that does not exist

  Scenario: One stuck run keeps all others away, and too many missed starts are reported
    When I create:
      """
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: backup}
      spec:
        schedule: "* * * * *"
        concurrencyPolicy: Forbid
        jobTemplate:
          spec:
            template:
              spec: {restartPolicy: Never, containers: [{name: main, image: "batch:404"}]}
      """
    And 2 hours pass
    Then cronjob/backup has an event JobAlreadyActive
    And cronjob/backup has an event TooManyMissedTimes
    When I run "kubectl get jobs -o jsonpath={.items[*].kind}"
    Then the output is "Job"
    When I run "kubectl get pods --no-headers"
    Then the output contains "ImagePullBackOff"
