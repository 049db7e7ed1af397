Feature: Endpoints of services

  Background:
    Given a deployment web with 2 replicas
    And the manifests:
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec: {selector: {app: web}, ports: [{port: 80}]}
      """
    And all pods of web are ready

  Scenario: A service sends to the pods that are ready
    When I run "kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath={.items[0].endpoints[*].conditions.ready}"
    Then the output is "true true"

  Scenario: A deleted pod is no longer among them
    When I scale web to 0
    And 10 seconds pass
    And I run "kubectl get endpoints web"
    Then the output contains "<none>"
