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

  Scenario: A scale can be looked at, and kubectl cannot read what became of it
    Given a deployment web with 3 replicas
    When I run "KUBE_EDITOR=cat kubectl edit deployment web --subresource=scale"
    Then the output contains "kind: Scale"
    And the output contains "  selector: app=web"
    When I run "KUBE_EDITOR='sed -i s/replicas:.3/replicas:\ 4/' kubectl edit deployment web --subresource=scale"
    Then the exit code is 1
    And the error output contains "error: Edit cancelled, no valid changes were saved."

  Scenario: A field that there is not is named when the editor opens again
    When I run "KUBE_EDITOR='sed -i -e s/^data:/date:/ -e s/^..patch:/&/w/dev/stdout -e /was.not.valid/,/^#$/w/dev/stdout' kubectl edit cm/settings"
    Then the output contains "map[data:<nil> date:map[color:red]]"
    And the output contains "strict decoding error: unknown field"
