Feature: A single pod is drained
  An eviction deletes first and its controller creates after: a single pod has a gap (kubernetes#48307).

  Scenario: There is a moment without a ready pod
    Given a deployment web with 1 replica
    When the node of web is drained
    And I run "kubectl get deployment web -o jsonpath={.status.readyReplicas}"
    Then the output does not contain "1"
    And within 30 seconds 1 pod of web is ready
