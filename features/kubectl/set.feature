Feature: kubectl set changes what pods are made of

  Background:
    When I create:
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
            - {name: nginx, image: nginx, env: [{name: LEVEL, value: info}]}
      """
    Then all pods of web are ready

  Scenario: Another environment rolls the pods over
    When I run "kubectl set env deployment/web LEVEL=debug"
    Then the output is:
      """
      deployment.apps/web env updated
      """
    When I run "kubectl rollout status deployment/web"
    And I run "kubectl set env pods -l app=web --list"
    Then the output contains "LEVEL=debug"

  Scenario: What changes nothing is not sent
    When I run "kubectl set resources deployment/web --limits=cpu=500m"
    Then the output is:
      """
      deployment.apps/web resource requirements updated
      """
    When I run "kubectl set resources deployment/web --limits=cpu=0.5"
    Then the output is ""
