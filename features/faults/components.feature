Feature: Components that are slow, down or refused
  What every component does it does once it hears of a change; what it is refused it tries again.

  Background:
    Given a deployment web with 3 replicas

  Scenario: A slow watch delays what its controller does
    Given the replicaset-controller hears of changes 20 seconds late
    And 1 second passes
    When I scale web to 5
    And 15 seconds pass
    Then 3 pods of web are ready
    And within 15 seconds, 5 pods of web are ready

  Scenario: While a controller is down, what it does is not done
    Given the deployment-controller stops
    When I set the image of web to nginx:1.29
    And 5 minutes pass
    Then all pods of web run nginx
    When the deployment-controller starts again
    Then within 1 minute, the rollout of web is complete

  Scenario: While the scheduler is down, pods wait
    Given the scheduler stops
    When I scale web to 5
    And 1 minute passes
    Then 2 pods of web show Pending
    When the scheduler starts again
    Then within 10 seconds, 5 pods of web are ready

  Scenario: A restart in the middle of a rollout loses nothing
    Given never fewer than 3 pods of web are ready
    When I set the image of web to nginx:1.29
    And 4 seconds pass
    And the deployment-controller restarts
    And the replicaset-controller restarts
    Then within 1 minute, the rollout of web is complete

  Scenario: Refused writes are tried again
    Given never fewer than 3 pods of web are ready
    And 30% of all writes conflict
    And 20% of the writes of the replicaset-controller time out
    When I set the image of web to nginx:1.29
    Then within 5 minutes, the rollout of web is complete
    And 3 pods of web are ready
