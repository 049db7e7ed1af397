Feature: Horizontal pod autoscalers

  Scenario: Without a metrics server only the bounds count
    Given a deployment web with 1 replica
    When I run "kubectl autoscale deployment web --min=2 --max=4 --cpu=50%"
    And 30 seconds pass
    And I run "kubectl get deployment web -o jsonpath={.spec.replicas}"
    Then the output is "2"
    When I run "kubectl get hpa web -o jsonpath={.status.conditions[*].reason}"
    Then the output contains "FailedGetResourceMetric"

  Scenario: What has no scale can't be scaled
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: {name: agent}
      spec:
        selector: {matchLabels: {app: agent}}
        template:
          metadata: {labels: {app: agent}}
          spec: {containers: [{name: agent, image: agent:1}]}
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: {name: agent}
      spec:
        scaleTargetRef: {apiVersion: apps/v1, kind: DaemonSet, name: agent}
        minReplicas: 2
        maxReplicas: 4
        metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}]
      """
    When 20 seconds pass
    And I run "kubectl get hpa agent -o jsonpath={.status.conditions[*].message}"
    Then the output is "the HPA controller was unable to get the target's current scale: the server could not find the requested resource"
