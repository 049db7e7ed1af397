Feature: A stateful set stuck on a bad image
  Its controller waits for the broken pod to become ready before it looks at the rollback (kubernetes#67250).

  Scenario: Undo alone does not heal it
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: db}
      spec:
        replicas: 3
        selector: {matchLabels: {app: db}}
        template:
          metadata: {labels: {app: db}}
          spec: {containers: [{name: db, image: "db:1"}]}
      """
    And an image db:bad that does not exist
    Then 3 pods of db are ready
    When I set the image of db to db:bad
    And 2 minutes pass
    And I undo the rollout of db
    And 30 minutes pass
    Then 2 pods of db are ready
    When I run "kubectl delete pod db-2"
    Then within 1 minute 3 pods of db are ready
