Feature: Admission webhooks

  Scenario: A webhook that would be called is named as not run
    Given the manifests:
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata: {name: guard}
      webhooks:
      - name: images.guard.example
        admissionReviewVersions: [v1]
        sideEffects: None
        clientConfig: {url: "https://guard.example/"}
        rules:
        - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}
        matchConditions:
        - {name: not-ours, expression: "object.metadata.name != 'ours'"}
      """
    When I run "kubectl run web --image=nginx"
    Then the error output contains "of ValidatingWebhookConfiguration/guard matches this request; webhooks are not run"
    And there is pod/web
    When I run "kubectl run ours --image=nginx"
    Then the error output is:
      """
      """
