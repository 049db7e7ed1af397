Feature: A cron job whose pods crash and never end
  The default policy Allow starts a job at every tick, and a template with OnFailure restarts the container within its pod: with retries enough, pods that crash heap up (the Axis postmortem of 2026-02-04).

  Scenario: Every tick leaves one more crash-looping pod
    Given containers of broken that exit with code 1 after 2 seconds
    When I create:
      """
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: report}
      spec:
        schedule: "* * * * *"
        jobTemplate:
          spec:
            backoffLimit: 100
            template:
              metadata: {labels: {app: report}}
              spec: {restartPolicy: OnFailure, containers: [{name: main, image: broken}]}
      """
    And 30 minutes pass
    And I run "kubectl get cronjob report -o jsonpath={.status.active[*].kind}"
    Then the output contains "Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job Job"
    When I run "kubectl get pods -l app=report -o jsonpath={.items[*].status.phase}"
    Then the output does not contain "Failed"
