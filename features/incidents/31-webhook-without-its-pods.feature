Feature: A webhook that fails closed, and its own pods
  A webhook that must be asked about every pod runs in a pod itself. Once that pod is gone, nobody can be asked: every new pod is refused, the webhook's own among them, and nothing recovers by itself (kubernetes#109964). Namespaces of the webhook and of the system should be left out.

  Background:
    Given the manifests:
      """
      apiVersion: v1
      kind: Service
      metadata: {name: guard}
      spec: {selector: {app: guard}, ports: [{port: 443}]}
      """
    And a deployment guard with 1 replica
    And a deployment web with 2 replicas
    And the manifests:
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata: {name: guard}
      webhooks:
      - name: pods.guard.example
        admissionReviewVersions: [v1]
        sideEffects: None
        clientConfig: {service: {namespace: default, name: guard, path: /pods}}
        rules: [{apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}]
      """

  Scenario: As long as it answers, pods come
    When I scale web to 3
    Then within 1 minute, 3 pods of web are ready

  Scenario: Without its pod no pod comes any more
    When I scale guard to 0
    And 1 minute passes
    And I scale guard to 1
    And I scale web to 3
    And 10 minutes pass
    Then guard has 0 pods
    And 2 pods of web are ready
    When I run "kubectl get events --field-selector reason=FailedCreate -o jsonpath={.items[0].message}"
    Then the output contains "failed calling webhook \"pods.guard.example\": failed to call webhook: Post \"https://guard.default.svc:443/pods?timeout=10s\": dial tcp"
    And the output contains "connect: connection refused"

  Scenario: Nor with the service gone, until the webhook is deleted
    Given I run "kubectl delete service guard"
    When I run "kubectl run one --image=nginx"
    Then the error output is:
      """
      Error from server (InternalError): Internal error occurred: failed calling webhook "pods.guard.example": failed to call webhook: Post "https://guard.default.svc:443/pods?timeout=10s": service "guard" not found
      """
    When I run "kubectl delete validatingwebhookconfiguration guard"
    And I scale web to 3
    Then within 1 minute, 3 pods of web are ready
