Feature: All pods on one node
  After a drain nothing spreads the pods again, and the next drain takes them all at once (kubernetes#31487).

  Scenario: The second drain takes the whole deployment down
    Given a cluster with 2 worker nodes
    And a deployment web with 2 replicas
    When I drain w1-k8s
    And I uncordon w1-k8s
    And I delete a pod of web
    And 1 minute passes
    And I cordon w1-k8s
    And I run "kubectl delete pods -l app=web"
    Then 2 pods of web are ready
    And 2 pods are on w2-k8s
    When I uncordon w1-k8s
    And I run "kubectl drain w2-k8s --disable-eviction"
    Then condition Available of deployment/web is False
    And within 30 seconds 2 pods of web are ready
