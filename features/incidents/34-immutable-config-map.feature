Feature: A config map that can't be changed
  What was made immutable stays as it is; the edit is refused (website#44540).

  Scenario: The apply is refused
    Given the manifests:
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings}
      immutable: true
      data: {level: info}
      """
    When I run "kubectl apply -f -" with the input:
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings}
      immutable: true
      data: {level: debug}
      """
    Then the exit code is 1
    And the error output contains "data: Forbidden: field is immutable when `immutable` is set"
