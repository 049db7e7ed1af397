Feature: A higher priority for the big pods
  A rollout of important pods that needs one more place takes it from all others, pod by pod (Grafana, 2019-07-24).

  Scenario: Small pods are preempted by the rollout of the big one
    Given a cluster with 1 worker node
    And the manifests:
      """
      apiVersion: scheduling.k8s.io/v1
      kind: PriorityClass
      metadata: {name: important}
      value: 1000
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: small}
      spec:
        replicas: 2
        selector: {matchLabels: {app: small}}
        template:
          metadata: {labels: {app: small}}
          spec: {containers: [{name: small, image: "app:1", resources: {requests: {cpu: "1"}}}]}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: big}
      spec:
        replicas: 1
        selector: {matchLabels: {app: big}}
        template:
          metadata: {labels: {app: big}}
          spec:
            priorityClassName: important
            containers: [{name: big, image: "app:1", resources: {requests: {cpu: "2"}}}]
      """
    Then 2 pods of small are ready
    And 1 pod of big is ready
    When I set the image of big to app:2
    Then the rollout of big is complete
    When I run "kubectl get events --field-selector reason=Preempted -o jsonpath={.items[*].message}"
    Then the output contains "Preempted by pod"
