Feature: A stateful set on a lost node
  Nobody can tell whether the pod still runs there, so it stays Terminating and its name is not given again until somebody deletes it by force (kubernetes#54368).

  Scenario: No replacement until the pod is deleted by force
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
    Then 3 pods of db are ready
    When node w1-k8s is lost
    And 2 hours pass
    Then 2 pods of db are ready
    When I run "kubectl get pods --field-selector spec.nodeName=w1-k8s --no-headers"
    Then the output contains "db-0   1/1   Terminating"
    When I run "kubectl delete pods --field-selector spec.nodeName=w1-k8s --force"
    Then within 1 minute, 3 pods of db are ready
