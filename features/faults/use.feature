Feature: What containers use
  Autoscalers and the kubelet act on what containers use, which is declared.

  Scenario: A load that all pods share is met with more of them
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 1
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers: [{name: web, image: nginx, resources: {requests: {cpu: 500m}}}]
      """
    When I run "kubectl autoscale deployment web --max=6 --cpu=50%"
    And the pods of web share a load of 800m of CPU
    Then within 3 minutes, 4 pods of web are ready
    When the pods of web share a load of 100m of CPU
    And 4 minutes pass
    Then 4 pods of web are ready
    And within 2 minutes, 1 pod of web is ready

  Scenario: A container that comes to use more memory than it may is killed
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: leaky}
      spec:
        selector: {matchLabels: {app: leaky}}
        template:
          metadata: {labels: {app: leaky}}
          spec:
            containers: [{name: leaky, image: nginx, resources: {limits: {memory: 256Mi}}}]
      """
    When each pod of leaky uses 200Mi of memory
    And 1 minute passes
    And I run "kubectl get pods -o jsonpath={.items[0].status.containerStatuses[0].restartCount}"
    Then the output is "0"
    When each pod of leaky uses 300Mi of memory
    And 1 minute passes
    And I run "kubectl get pods -o jsonpath={.items[0].status.containerStatuses[0].lastState.terminated.reason}"
    Then the output is "OOMKilled"
