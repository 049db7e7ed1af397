Feature: The namespace of the context

  Scenario: Commands that name no namespace mean that of the context
    When I run "kubectl create namespace shop"
    And I run "kubectl config set-context --current --namespace=shop"
    Then the output is:
      """
      Context "kubernetes-admin@kubernetes" modified.
      """
    When I run "kubectl create configmap prices"
    And I run "kubectl get configmap prices -o jsonpath={.metadata.namespace}"
    Then the output is "shop"
    When I run "kubectl config set-context kubernetes-admin@kubernetes --namespace="
    And I run "kubectl get pods"
    Then the error output contains "No resources found in default namespace."

  Scenario: A context has to be named
    When I run "kubectl config set-context --namespace=shop"
    Then the error output is:
      """
      error: you must specify a non-empty context name or --current
      """
    When I run "kubectl config current-context"
    Then the output contains "kubernetes-admin@kubernetes"
