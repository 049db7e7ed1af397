Feature: A host port, and one pod more
  The new pod wants the port that the old one holds on every node (kubernetes#106417).

  Scenario: The rollout has no free port
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: edge}
      spec:
        replicas: 3
        selector: {matchLabels: {app: edge}}
        template:
          metadata: {labels: {app: edge}}
          spec: {containers: [{name: edge, image: "proxy:1", ports: [{containerPort: 80, hostPort: 80}]}]}
      """
    Then 3 pods of edge are ready
    When I set the image of edge to proxy:2
    And 1 minute passes
    Then 1 pod of edge shows Pending
    When I run "kubectl get events --field-selector reason=FailedScheduling -o jsonpath={.items[0].message}"
    Then the output contains "3 node(s) didn't have free ports for the requested pod ports"
