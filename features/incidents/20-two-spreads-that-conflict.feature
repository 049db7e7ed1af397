Feature: Two spreads that conflict
  Each spread alone is fair; where zones have unequal numbers of nodes, both as a must leave no node to the next pod (the Kivi paper, case C3).

  Background:
    Given a cluster with 3 worker nodes
    And the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 0
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            topologySpreadConstraints:
            - {maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}
            - {maxSkew: 1, topologyKey: kubernetes.io/hostname, nodeTaintsPolicy: Honor, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}
            containers: [{name: web, image: nginx}]
      """
    When I run "kubectl label nodes w1-k8s w2-k8s zone=a"
    And I run "kubectl label node w3-k8s zone=b"

  Scenario: The sixth pod finds no node
    # Five stand as 2 and 1 in zone a and 2 in zone b: a sixth makes 4 to 2 of the zones, or 3 to 1 of the hosts.
    When I scale web to 5
    Then 5 pods of web are ready
    When I scale web to 6
    And 1 hour passes
    Then 5 pods of web are ready
    And 1 pod of web shows Pending
    When I run "kubectl get events --field-selector reason=FailedScheduling -o jsonpath={.items[0].message}"
    Then the output contains "node(s) didn't match pod topology spread constraints"
