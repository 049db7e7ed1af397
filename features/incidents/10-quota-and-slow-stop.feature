Feature: A quota and pods that stop slowly
  Without surge the old pod goes first, but it counts while it stops; each refusal doubles the wait for the next try, so the new pod comes later than the room for it (kubernetes#98656).

  Scenario: The new pod comes long after the old one has gone
    Given an image slow:1 that takes 5 minutes to stop
    And the manifests:
      """
      apiVersion: v1
      kind: ResourceQuota
      metadata: {name: team}
      spec: {hard: {pods: "1"}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 1
        strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {terminationGracePeriodSeconds: 90, containers: [{name: web, image: "slow:1"}]}
      """
    Then 1 pod of web is ready
    When I set the image of web to fast:1
    And 80 seconds pass
    Then condition ReplicaFailure of deployment/web is True
    When 15 seconds pass
    Then web has no pods
    When 30 seconds pass
    And I run "kubectl get pods -o name"
    Then the output is ""
    And within 3 minutes, 1 pod of web is ready
