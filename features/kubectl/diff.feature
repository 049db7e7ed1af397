Feature: kubectl diff shows what an apply would change

  Scenario: A changed value, and nothing more
    When I create:
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings}
      data: {color: red}
      """
    And I run "kubectl diff -f -" with the input:
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings}
      data: {color: blue}
      """
    Then the output contains "-  color: red"
    And the output contains "+  color: blue"
    When I run "kubectl get cm settings -o jsonpath={.data.color}"
    Then the output is "red"
