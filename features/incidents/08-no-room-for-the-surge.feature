Feature: No room for one more
  The defaults bring the new pod before the old one goes; where the nodes are full, it waits for ever (open-bank-oss#3544).

  Scenario: The new pod stays pending while the old one serves
    Given a cluster with 1 worker node
    And the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: big}
      spec:
        replicas: 1
        selector: {matchLabels: {app: big}}
        template:
          metadata: {labels: {app: big}}
          spec: {containers: [{name: big, image: "app:1", resources: {requests: {cpu: "3"}}}]}
      """
    Then 1 pod of big is ready
    And always 1 pod of big is ready
    When I set the image of big to app:2
    And 2 hours pass
    Then 1 pod of big shows Pending
    When I run "kubectl get events --field-selector reason=FailedScheduling -o jsonpath={.items[0].message}"
    Then the output contains "1 Insufficient cpu"
