Feature: Anti-affinity, and as many replicas as nodes
  The surge pod has no node to go to, and a quarter of three rounds down to none that may be missing: the rollout stands still (kubernetes#116891).

  Scenario: The rollout never ends
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            affinity:
              podAntiAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                - {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}
            containers: [{name: web, image: "nginx:1"}]
      """
    Then 3 pods of web are ready
    When I set the image of web to nginx:2
    And 11 minutes pass
    Then condition Progressing of deployment/web is False
    And 1 pod of web shows Pending
    And web has an event FailedScheduling
    And 3 pods of web are ready
    When I run "kubectl get events --field-selector reason=FailedScheduling -o jsonpath={.items[0].message}"
    Then the output contains "3 node(s) didn't match pod anti-affinity rules"
