Feature: Draining a node

  Scenario: The pods of a drained node are rescheduled
    Given a deployment with 3 replicas
    When its node is drained
    Then the pods are rescheduled
