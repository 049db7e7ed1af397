Feature: Nodes under pressure
  A kubelet whose node runs short of memory or disk says so, turns pods away and evicts those that
  use more than they asked for, the least important first.

  Background:
    Given the world "pressure.world.yaml"

  Scenario: The pod that uses more than it asked for goes first
    Given the manifests:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: greedy}
      spec:
        nodeName: w1-k8s
        containers: [{name: c, image: nginx, resources: {requests: {memory: 1Gi}}}]
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: modest}
      spec:
        nodeName: w1-k8s
        containers: [{name: c, image: nginx, resources: {requests: {memory: 4Gi}}}]
      """
    When 1 minute passes
    And I run "kubectl get pod greedy -o jsonpath='{.status.phase} {.status.reason}: {.status.message}'"
    Then the output contains "Failed Evicted: The node was low on resource: memory. Threshold quantity: 100Mi, available: 0. Container c was using 5Gi, request is 1Gi, has larger consumption of memory. "
    When I run "kubectl get events --field-selector involvedObject.name=w1-k8s -o custom-columns=R:.reason,M:.message"
    Then the output contains "EvictionThresholdMet        Attempting to reclaim memory"
    And the output contains "NodeHasInsufficientMemory   Node w1-k8s status is now: NodeHasInsufficientMemory"
    And condition DisruptionTarget of pod/greedy is True

  Scenario: A node short of memory takes no pods that ask for nothing, for five minutes
    Given the manifests:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: greedy}
      spec:
        nodeName: w1-k8s
        containers: [{name: c, image: nginx}]
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: modest}
      spec:
        nodeName: w1-k8s
        containers: [{name: c, image: nginx, resources: {requests: {memory: 4Gi}}}]
      """
    When 1 minute passes
    Then condition MemoryPressure of node/w1-k8s is True
    When I run "kubectl describe node w1-k8s"
    Then the output contains "node.kubernetes.io/memory-pressure:NoSchedule"
    Given the manifests:
      """
      {apiVersion: v1, kind: Pod, metadata: {name: late}, spec: {nodeName: w1-k8s, containers: [{name: c, image: nginx}]}}
      """
    When 5 seconds pass
    And I run "kubectl get pod late -o jsonpath='{.status.reason}: {.status.message}'"
    Then the output contains "Evicted: Pod was rejected: The node had condition: [MemoryPressure]. "
    When 5 minutes pass
    Then condition MemoryPressure of node/w1-k8s is False

  Scenario: What a deployment loses to a full disk starts elsewhere
    When I run "kubectl create deployment web --image=nginx --replicas=6"
    Then 6 pods of web are ready
    When 1 minute passes
    Then condition DiskPressure of node/w2-k8s is True
    And 6 pods of web are ready
    When I run "kubectl get pods --field-selector=status.phase=Failed -o custom-columns=R:.status.reason,M:.status.message"
    Then the output contains "Evicted   The node was low on resource: ephemeral-storage. Threshold quantity: 5Gi, available: 2Gi."
