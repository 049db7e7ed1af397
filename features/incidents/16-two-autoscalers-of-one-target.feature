Feature: Two autoscalers have one target
  Neither does anything any more (kubernetes#112027).

  Scenario: Both call the selector ambiguous
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers: [{name: web, image: nginx, resources: {requests: {cpu: 200m}}}]
      """
    And each pod of web uses 900m of CPU
    When I run "kubectl autoscale deployment web --max=10 --cpu=60%"
    And I run "kubectl autoscale deployment web --name=second --max=10 --cpu=80%"
    And 5 minutes pass
    Then 1 pod of web is ready
    When I run "kubectl get hpa -o jsonpath={.items[*].status.conditions[1].reason}"
    Then the output is "AmbiguousSelector AmbiguousSelector"
    When I run "kubectl events --for hpa/second"
    Then the output contains "pods by selector app=web are controlled by more than one HPA (e.g. ["
