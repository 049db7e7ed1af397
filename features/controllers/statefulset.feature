Feature: Stateful sets

  Background:
    Given the manifests:
      """
      apiVersion: v1
      kind: Service
      metadata: {name: db}
      spec: {clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: db}
      spec:
        replicas: 3
        serviceName: db
        selector: {matchLabels: {app: db}}
        template:
          metadata: {labels: {app: db}}
          spec: {containers: [{name: db, image: "postgres:16"}]}
      """

  Scenario: Pods come one after the other and keep their names
    Then 3 pods of db are ready
    When I run "kubectl delete pod db-1"
    Then 3 pods of db are ready
    And there is pod/db-1

  Scenario: An update begins with the last pod and stops at the partition
    When I run "kubectl patch sts db -p 'spec: {updateStrategy: {rollingUpdate: {partition: 2}}}'"
    And I set the image of db to postgres:17
    And 1 minute passes
    And I run "kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image"
    Then the output is:
      """
      NAME   IMAGE
      db-0   postgres:16
      db-1   postgres:16
      db-2   postgres:17
      """

  Scenario: A missing image stops the update until somebody deletes the pod
    Given an image postgres:bad that does not exist
    When I set the image of db to postgres:bad
    And 1 minute passes
    Then 2 pods of db are ready
    When I undo the rollout of db
    And 1 minute passes
    Then 2 pods of db are ready
    When I run "kubectl delete pod db-2"
    Then 3 pods of db are ready
    And all pods of db run postgres:16

  Scenario: Scaling down takes the last pods first
    When I scale db to 1
    Then db has 1 pod
    And there is pod/db-0
    And db has an event SuccessfulDelete
