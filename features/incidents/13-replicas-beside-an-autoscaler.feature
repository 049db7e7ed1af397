Feature: A manifest says how many replicas while an autoscaler decides
  An apply sets the number of replicas back to what the manifest says, whatever the load (kubernetes#25238).

  Background:
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: nginx
              resources: {requests: {cpu: 200m}}
      """
    And the pods of web share a load of 1200m of CPU
    When I run "kubectl autoscale deployment web --min=2 --max=10 --cpu=60%"
    Then within 5 minutes, the rollout of web is complete

  Scenario: An apply takes away capacity under load
    When 6 minutes pass
    Then 10 pods of web are ready
    When I apply:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: nginx
              resources: {requests: {cpu: 200m}}
      """
    And I run "kubectl get deployment web -o jsonpath={.spec.replicas}"
    Then the output is "2"
    And within 15 seconds, at most 4 pods of web are ready
    And within 5 minutes, 10 pods of web are ready
