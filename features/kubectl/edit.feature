Feature: kubectl edit lets a program change what is stored

  Background:
    When I create:
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings}
      data: {color: red}
      """

  Scenario: An editor that needs no terminal
    When I run "KUBE_EDITOR='sed -i s/red/blue/' kubectl edit cm/settings"
    Then the output is:
      """
      configmap/settings edited
      """
    When I run "kubectl get cm settings -o jsonpath={.data.color}"
    Then the output is "blue"

  Scenario: What is saved unchanged changes nothing
    When I run "EDITOR=true kubectl edit cm/settings"
    Then the error output is:
      """
      Edit cancelled, no changes made.
      """
