Feature: Traffic that keeps to zones and nodes

  Background:
    Given a cluster with 1 worker node in each of the zones a, b
    And the manifests:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: shop, labels: {app: shop}}
      spec: {nodeSelector: {topology.kubernetes.io/zone: b}, containers: [{name: c, image: nginx}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: shop}
      spec: {trafficDistribution: PreferSameNode, selector: {app: shop}, ports: [{port: 80}]}
      """
    And all pods of shop are ready

  Scenario: A pod carries the zone of its node
    When I run "kubectl get pods -l topology.kubernetes.io/zone=b -o name"
    Then the output is "pod/shop"

  Scenario: Endpoints say where traffic should come from
    When 2 seconds pass
    And I run "kubectl get endpointslices -o jsonpath={.items[*].endpoints[*].hints.forZones[*].name}"
    Then the output is "b"
    When I run "kubectl get endpointslices -o jsonpath={.items[*].endpoints[*].hints.forNodes[*].name}"
    Then the output is "w2-k8s"

  Scenario: Without a distribution they say nothing
    When I run "kubectl patch service shop -p 'spec: {trafficDistribution: null}'"
    And 2 seconds pass
    And I run "kubectl get endpointslices -o jsonpath={.items[*].endpoints[*].hints}"
    Then the output is ""
