Feature: Jobs

  Background:
    Given the manifests:
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: work}
      spec:
        completions: 3
        parallelism: 2
        completionMode: Indexed
        activeDeadlineSeconds: 600
        template: {spec: {restartPolicy: Never, containers: [{name: main, image: busybox}]}}
      """

  Scenario: As many pods run at once as the job allows
    Then 2 pods of work are ready
    And field ".status.active" of job/work is "2"
    And job/work has an event SuccessfulCreate

  Scenario: A suspended job has no pods until it is resumed
    When I run "kubectl patch job work -p 'spec: {suspend: true}'"
    And 10 seconds pass
    Then condition Suspended of job/work is True
    And job/work has an event Suspended
    When I run "kubectl patch job work -p 'spec: {suspend: false}'"
    Then 2 pods of work are ready

  Scenario: A job that takes too long fails
    When 11 minutes pass
    Then condition Failed of job/work is True
    And job/work has an event DeadlineExceeded
