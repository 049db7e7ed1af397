Feature: Create against apply

  Background:
    Given the manifests "echo-hname.yaml"

  Scenario: Create refuses what is already there
    When I run "kubectl create -f echo-hname-6.yaml"
    Then the exit code is 1
    And the error output is:
      """
      Error from server (AlreadyExists): error when creating "echo-hname-6.yaml": deployments.apps "echo-hname" already exists
      """

  Scenario: Apply changes what is there, and warns where create made it
    When I run "kubectl apply -f echo-hname-6.yaml"
    Then the output is "deployment.apps/echo-hname configured"
    And the error output contains "Warning: resource deployments/echo-hname is missing the kubectl.kubernetes.io/last-applied-configuration annotation"
    And 6 pods of echo-hname are ready
    When I run "kubectl apply -f echo-hname-6.yaml"
    Then the output is "deployment.apps/echo-hname unchanged"
