Feature: Namespaces

  Scenario: A deleted namespace takes its content with it
    Given the manifests:
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: team}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings, namespace: team}
      data: {a: b}
      """
    When I run "kubectl delete namespace team"
    Then the output is:
      """
      namespace "team" deleted
      """
    When I run "kubectl get configmaps -n team"
    Then the error output is:
      """
      No resources found in team namespace.
      """
