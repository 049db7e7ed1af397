Feature: Zones that fail
  How fast the pods of lost nodes are evicted depends on how many nodes of a zone are lost.

  Scenario: What a lost zone ran starts in the others
    Given a cluster with 2 worker nodes in each of the zones a, b, c
    And the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 6
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers: [{name: web, image: nginx}]
            topologySpreadConstraints:
            - {maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway, labelSelector: {matchLabels: {app: web}}}
      """
    Then 6 pods of web are ready
    When zone a is lost
    And 5 minutes pass
    Then 4 pods of web are ready
    And within 90 seconds, 6 pods of web are ready

  Scenario: Of a zone with most of its nodes lost, a small cluster evicts nothing
    Given a cluster with 4 worker nodes in each of the zones a, b
    When I run "kubectl create deployment web --image=nginx --replicas=8"
    Then 8 pods of web are ready
    When node w1-k8s is lost
    And node w3-k8s is lost
    And node w5-k8s is lost
    And 10 minutes pass
    And I run "kubectl get nodes w1-k8s w3-k8s w5-k8s -o jsonpath={.items[*].spec.taints[*].effect}"
    Then the output is "NoSchedule NoSchedule NoSchedule"
    When I run "kubectl get pods -o jsonpath={.items[*].metadata.deletionTimestamp}"
    Then the output is ""
    And 5 pods of web are ready

  Scenario: Two lost nodes of a zone are no disruption of it
    Given a cluster with 2 worker nodes in each of the zones a, b, c
    And a deployment web with 6 replicas
    When node w1-k8s is lost
    And 5 minutes pass
    And I run "kubectl get node w1-k8s -o jsonpath={.spec.taints[*].effect}"
    Then the output is "NoSchedule NoExecute"
    And within 90 seconds, 6 pods of web are ready

  Scenario: While all zones are lost nothing is evicted, and what returns is as it was
    Given a cluster with 1 worker node in each of the zones a, b
    And a deployment web with 2 replicas
    When zone a is lost
    And zone b is lost
    And node m-k8s is lost
    And 10 minutes pass
    And I run "kubectl get pods -o jsonpath={.items[*].metadata.deletionTimestamp}"
    Then the output is ""
    When zone a returns
    And zone b returns
    And node m-k8s returns
    Then within 1 minute, 2 pods of web are ready
    When 10 minutes pass
    Then 2 pods of web are ready
