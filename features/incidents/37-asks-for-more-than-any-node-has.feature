Feature: More than any node has
  A pod that asks for too much, or selects or tolerates wrongly, is never scheduled, and the rollout runs out of time (fleet#792).

  Scenario: The deadline passes
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: huge}
      spec:
        progressDeadlineSeconds: 60
        selector: {matchLabels: {app: huge}}
        template:
          metadata: {labels: {app: huge}}
          spec: {containers: [{name: huge, image: "app:1", resources: {requests: {memory: 100Gi}}}]}
      """
    When 2 minutes pass
    Then condition Progressing of deployment/huge is False
    And 1 pod of huge shows Pending
    When I run "kubectl rollout status deployment huge"
    Then the exit code is 1
    And the error output is:
      """
      error: deployment "huge" exceeded its progress deadline
      """
