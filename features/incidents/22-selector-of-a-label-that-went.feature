Feature: A label that the upgrade removed
  Kubernetes 1.24 took the label node-role.kubernetes.io/master from nodes, and what selected by it selected nothing any more (Reddit, 2023-03-14).

  Scenario: The pod finds no node
    Given the manifests:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: reflector}
      spec:
        nodeSelector: {node-role.kubernetes.io/master: ""}
        containers: [{name: calico, image: "calico:1"}]
      """
    When 1 minute passes
    Then 1 pod of reflector shows Pending
    When I run "kubectl get events --field-selector reason=FailedScheduling -o jsonpath={.items[0].message}"
    Then the output contains "3 node(s) didn't match Pod's node affinity/selector"
