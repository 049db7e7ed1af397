Feature: Cron jobs

  Scenario: A job starts every minute
    Given the manifests:
      """
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: report}
      spec:
        schedule: "*/1 * * * *"
        jobTemplate:
          spec:
            template: {spec: {restartPolicy: Never, containers: [{name: main, image: busybox}]}}
      """
    When 2 minutes pass
    Then cronjob/report has an event SuccessfulCreate
    When I run "kubectl get jobs -o name"
    Then the output is:
      """
      job.batch/report-29453761
      job.batch/report-29453762
      """

  Scenario: A second job does not start while the first runs
    Given the manifests:
      """
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: report}
      spec:
        schedule: "*/1 * * * *"
        concurrencyPolicy: Forbid
        jobTemplate:
          spec:
            template: {spec: {restartPolicy: Never, containers: [{name: main, image: busybox}]}}
      """
    When 3 minutes pass
    Then cronjob/report has an event JobAlreadyActive
    When I run "kubectl get cronjob report -o jsonpath={.status.active[*].kind}"
    Then the output is "Job"
