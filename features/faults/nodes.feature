Feature: Nodes that fail
  A lost node's pods count until the control plane gives it up, fifty seconds after its last
  heartbeat; they are evicted when they no longer tolerate that, and go when the node is back.

  Scenario: The pods of a lost node are replaced after five minutes
    Given a deployment web with 3 replicas
    When node w1-k8s is lost
    And 70 seconds pass
    Then 2 pods of web are ready
    When I run "kubectl get node w1-k8s -o jsonpath={.spec.taints[*].key}"
    Then the output is "node.kubernetes.io/unreachable node.kubernetes.io/unreachable"
    When 6 minutes pass
    Then 3 pods of web are ready
    When I run "kubectl get pods -o jsonpath={.items[*].status.phase}"
    Then the output is "Running Running Running Running"
    When node w1-k8s returns
    And 30 seconds pass
    And I run "kubectl get pods -o jsonpath={.items[*].status.phase}"
    Then the output is "Running Running Running"

  Scenario: A pod of a stateful set is not replaced while its node is lost
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
          spec: {containers: [{name: db, image: postgres:17}]}
      """
    When node w1-k8s is lost
    And 10 minutes pass
    Then 2 pods of db are ready
    When node w1-k8s returns
    Then within 30 seconds, all pods of db are ready

  Scenario: Where every node is lost, nothing is evicted
    Given a deployment web with 3 replicas
    When node m-k8s is lost
    And node w1-k8s is lost
    And node w2-k8s is lost
    And node w3-k8s is lost
    And 10 minutes pass
    Then no pods of web are ready
    When I run "kubectl get pods -o jsonpath={.items[*].metadata.deletionTimestamp}"
    Then the output is ""

  Scenario: The containers of a node that crashed start anew
    Given a cluster with 1 worker node
    And a pod lone of nginx
    When node w1-k8s crashes
    And 10 seconds pass
    And node w1-k8s returns
    And 5 seconds pass
    Then within 10 seconds, all pods of lone are ready
    When I run "kubectl get pod lone -o jsonpath={.status.containerStatuses[0].restartCount}"
    Then the output is "1"

  Scenario: A node that never reports is given a minute
    Given the world:
      """
      apiVersion: seatrial.dev/v1
      kind: World
      metadata: {name: quiet}
      spec: {nodes: [{of: {name: bare}, lost: true}]}
      """
    And the manifests:
      """
      apiVersion: v1
      kind: Node
      metadata: {name: bare, labels: {kubernetes.io/hostname: bare}}
      """
    When 55 seconds pass
    And I run "kubectl get node bare -o jsonpath={.status.conditions[*].reason}"
    Then the output is ""
    When 10 seconds pass
    And I run "kubectl get node bare -o jsonpath={.status.conditions[0].reason}"
    Then the output is "NodeStatusNeverUpdated"

  Scenario: A node made as a bare object takes pods
    Given the manifests:
      """
      apiVersion: v1
      kind: Node
      metadata: {name: bare, labels: {kubernetes.io/hostname: bare}}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: there}
      spec: {nodeSelector: {kubernetes.io/hostname: bare}, containers: [{name: c, image: nginx}]}
      """
    Then within 30 seconds, all pods of there are ready

  Scenario Outline: A node turns away a pod that no scheduler placed there and that it can't take
    Given a cluster with 1 node
    And I run "kubectl label node w1-k8s disk=slow"
    And I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: first}
      spec:
        nodeName: w1-k8s
        containers:
        - name: main
          image: shop:1
          ports: [{containerPort: 80, hostPort: 80}]
          resources: {requests: {cpu: 1500m}}
      """
    And 5 seconds pass
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: second}
      spec:
        nodeName: w1-k8s
        nodeSelector: {disk: <disk>}
        containers:
        - name: main
          image: shop:1
          ports: [{containerPort: 80, hostPort: <port>}]
          resources: {requests: {cpu: <cpu>}}
      """
    And 5 seconds pass
    Then 1 pod of second shows <reason>
    And pod/second has an event <reason>
    When I run "kubectl get pod second -o jsonpath='{.status.phase}: {.status.message}'"
    Then the output is "Failed: Pod was rejected: <message>"

    Examples:
      | cpu | disk | port | reason       | message                                                                                  |
      | 3   | slow | 81   | OutOfcpu     | Node didn't have enough resource: cpu, requested: 3000, used: 1500, capacity: 4000       |
      | 1   | fast | 81   | NodeAffinity | Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector         |
      | 1   | slow | 80   | NodePorts    | Predicate NodePorts failed: node(s) didn't have free ports for the requested pod ports   |
