Feature: The cluster of a scenario

  Background:
    Given a cluster with 5 nodes
    And a node "big" with 16 CPUs and 64Gi
    And the seed 42

  Scenario: A background describes the cluster
    When I run "kubectl get nodes -o name"
    Then the output is:
      """
      node/big
      node/m-k8s
      node/w1-k8s
      node/w2-k8s
      node/w3-k8s
      node/w4-k8s
      node/w5-k8s
      """
    And field "status.allocatable.cpu" of node/big is "16"

  Scenario: What no worker has room for goes to the large one
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: thirsty}
      spec:
        containers:
        - name: thirsty
          image: nginx
          resources: {requests: {cpu: 8}}
      """
    Then the pods of pod/thirsty run on big
