Feature: What the back-off limit counts
  Never leaves a pod behind for each failure; OnFailure restarts within one pod, and deletes it with its logs when the limit is reached (kubernetes#74848).

  Background:
    Given containers of broken that exit with code 1 after 1 second

  Scenario: Never leaves one failed pod for each try
    When I create:
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: migrate}
      spec:
        backoffLimit: 3
        template:
          spec: {restartPolicy: Never, containers: [{name: main, image: broken}]}
      """
    And 10 minutes pass
    Then condition Failed of job/migrate is True
    And job/migrate has an event BackoffLimitExceeded
    When I run "kubectl get pods -l job-name=migrate -o jsonpath={.items[*].status.phase}"
    Then the output is "Failed Failed Failed Failed"

  Scenario: OnFailure leaves no pod and no logs
    When I create:
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: migrate}
      spec:
        backoffLimit: 3
        template:
          spec: {restartPolicy: OnFailure, containers: [{name: main, image: broken}]}
      """
    And 10 minutes pass
    Then condition Failed of job/migrate is True
    And migrate has no pods
    When I run "kubectl logs job/migrate"
    Then the exit code is 1
