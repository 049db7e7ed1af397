Feature: Horizontal pod autoscalers

  Scenario: Without a metrics server only the bounds count
    Given a deployment web with 1 replica
    When I run "kubectl autoscale deployment web --min=2 --max=4 --cpu=50%"
    And 30 seconds pass
    And I run "kubectl get deployment web -o jsonpath={.spec.replicas}"
    Then the output is "2"
    When I run "kubectl get hpa web -o jsonpath={.status.conditions[*].reason}"
    Then the output contains "FailedGetResourceMetric"
