Feature: Pods resized in place
  Background:
    Given a cluster with 1 node
    And the manifest:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: shop}
      spec:
        containers:
        - name: main
          image: shop:1
          resizePolicy: [{resourceName: memory, restartPolicy: RestartContainer}]
          resources: {requests: {cpu: 500m, memory: 256Mi}, limits: {memory: 256Mi}}
      """
    And within 10 seconds, all pods of shop are ready

  Scenario: A running container gets more without a restart
    When I run "kubectl patch pod shop --subresource=resize -p '{\"spec\":{\"containers\":[{\"name\":\"main\",\"resources\":{\"requests\":{\"cpu\":\"1\"}}}]}}'"
    And I run "kubectl get pod shop -o jsonpath={.status.containerStatuses[0].resources.requests.cpu}"
    Then the output is "500m"
    And within 1 second, condition PodResizeInProgress of pod/shop is True
    And field "status.containerStatuses[0].allocatedResources.cpu" of pod/shop is "1"
    And within 3 seconds, field "status.containerStatuses[0].resources.requests.cpu" of pod/shop is "1"
    And field "status.containerStatuses[0].restartCount" of pod/shop is "0"
    When I run "kubectl get events --field-selector involvedObject.name=shop -o custom-columns=R:.reason,M:.message"
    Then the output contains:
      """
      ResizeStarted     Pod resize started: {"containers":[{"name":"main","resources":{"limits":{"memory":"256Mi"},"requests":{"cpu":"1","memory":"256Mi"}}}],"generation":2}
      """
    And the output contains:
      """
      ResizeCompleted   Pod resize completed: {"containers":[{"name":"main","resources":{"limits":{"memory":"256Mi"},"requests":{"cpu":"1","memory":"256Mi"}}}],"generation":2}
      """
    When I run "kubectl get pod shop -o jsonpath={.status.conditions[*].type}"
    Then the output does not contain "PodResize"

  Scenario: A container whose policy says so is started anew
    When I run "kubectl patch pod shop --subresource=resize -p '{\"spec\":{\"containers\":[{\"name\":\"main\",\"resources\":{\"requests\":{\"memory\":\"512Mi\"},\"limits\":{\"memory\":\"512Mi\"}}}]}}'"
    Then within 5 seconds, field "status.containerStatuses[0].restartCount" of pod/shop is "1"
    And within 5 seconds, pod/shop has an event ResizeCompleted
    And field "status.containerStatuses[0].resources.limits.memory" of pod/shop is "512Mi"
    When I run "kubectl get events --field-selector reason=Killing -o jsonpath={.items[*].message}"
    Then the output is "Container main resize requires restart"

  Scenario: What the node does not have is deferred until another pod leaves
    Given the manifest:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: other}
      spec:
        containers: [{name: main, image: "other:1", resources: {requests: {cpu: "2"}}}]
      """
    And within 10 seconds, all pods of other are ready
    When I run "kubectl patch pod shop --subresource=resize -p '{\"spec\":{\"containers\":[{\"name\":\"main\",\"resources\":{\"requests\":{\"cpu\":\"3\"}}}]}}'"
    Then within 1 second, condition PodResizePending of pod/shop is True
    And pod/shop has an event ResizeDeferred
    When I run "kubectl get pod shop -o jsonpath='{.status.conditions[?(@.type==\"PodResizePending\")].reason}: {.status.conditions[?(@.type==\"PodResizePending\")].message}'"
    Then the output is "Deferred: Node didn't have enough resource: cpu, requested: 3000, used: 2000, capacity: 4000"
    And field "status.containerStatuses[0].resources.requests.cpu" of pod/shop is "500m"
    When I delete pod/other
    Then within 5 seconds, field "status.containerStatuses[0].resources.requests.cpu" of pod/shop is "3"
    And pod/shop has an event ResizeCompleted

  Scenario: A deferred resize that is taken back is forgotten
    When I run "kubectl patch pod shop --subresource=resize -p '{\"spec\":{\"containers\":[{\"name\":\"main\",\"resources\":{\"requests\":{\"cpu\":\"9\"}}}]}}'"
    And 5 minutes pass
    Then condition PodResizePending of pod/shop is True
    When I run "kubectl patch pod shop --subresource=resize -p '{\"spec\":{\"containers\":[{\"name\":\"main\",\"resources\":{\"requests\":{\"cpu\":\"500m\"}}}]}}'"
    And 1 second passes
    And I run "kubectl get pod shop -o jsonpath={.status.conditions[*].type}"
    Then the output does not contain "PodResize"
