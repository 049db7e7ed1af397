Feature: A world of its own
  Scenario: What a World file declares happens
    Given the world "slow.world.yaml"
    And a deployment shop with 2 replicas of shop:1
    When I set the image of shop to shop:2
    And 40 seconds pass
    Then 2 pods of shop are ready
    And shop has 3 pods
    When 2 minutes pass
    And I run "kubectl get node w3-k8s --no-headers"
    Then the output contains "NotReady"
    When 2 minutes pass
    And I run "kubectl get node w3-k8s --no-headers"
    Then the output does not contain "NotReady"

  Scenario: A job's container fails once and then succeeds
    Given the world "slow.world.yaml"
    When I create:
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: once}
      spec:
        template:
          spec: {restartPolicy: Never, containers: [{name: main, image: "worker:1"}]}
      """
    And 1 minute passes
    And I run "kubectl get job once --no-headers"
    Then the output contains "Complete   1/1"
    And job/once has an event SuccessfulCreate

  Scenario: Components are down and slow at the times that a World file says
    Given the world "components.world.yaml"
    And a deployment web with 1 replica
    When 40 seconds pass
    And I scale web to 3
    And 1 minute passes
    Then 1 pod of web is ready
    And within 40 seconds, 3 pods of web are ready
