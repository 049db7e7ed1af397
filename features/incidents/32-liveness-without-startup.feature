Feature: A liveness probe and an application that starts slowly
  The probe gives up before the application answers for the first time, and each restart begins anew: a crash loop of an application without a fault (camel-k#2173). A startup probe waits for it.

  Background:
    Given an image slow:1 that is ready after 2 minutes

  Scenario: It is killed for ever
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
            containers:
            - name: web
              image: slow:1
              readinessProbe: {httpGet: {port: 80}}
              livenessProbe: {httpGet: {port: 80}}
      """
    When 30 minutes pass
    Then never 1 pod of web is ready
    And within 5 minutes, 1 pod of web shows CrashLoopBackOff
    When I run "kubectl get events --field-selector reason=Killing -o jsonpath={.items[0].message}"
    Then the output is "Container web failed liveness probe, will be restarted"

  Scenario: With a startup probe it starts
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
            containers:
            - name: web
              image: slow:1
              startupProbe: {httpGet: {port: 80}, failureThreshold: 30}
              readinessProbe: {httpGet: {port: 80}}
              livenessProbe: {httpGet: {port: 80}}
      """
    Then within 3 minutes, 1 pod of web is ready
    When 30 minutes pass
    And I run "kubectl get pods -l app=web -o jsonpath={.items[0].status.containerStatuses[0].restartCount}"
    Then the output is "0"
