Feature: Draining a node

  Scenario: The pods of a drained node are rescheduled
    Given a deployment with 3 replicas
    When its node is drained
    Then the pods are rescheduled

  Scenario: One drained node costs at most one of three spread pods
    Given a deployment web with 3 replicas
    And never fewer than 2 pods of web are ready
    When the node of web is drained
    Then within 30 seconds 3 pods of web are ready
