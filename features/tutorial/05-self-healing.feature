Feature: Self-healing of pods

  Scenario: A deployment replaces a deleted pod
    Given the manifests "echo-hname.yaml"
    When I delete a pod of echo-hname
    Then 3 pods of echo-hname are ready

  Scenario: Nobody replaces a pod without a controller
    Given a pod nginx-pod of nginx
    When I run "kubectl delete pods nginx-pod"
    Then the output contains:
      """
      pod "nginx-pod" deleted
      """
    And there is no pod/nginx-pod
    When 1 minute passes
    And I run "kubectl get pods nginx-pod"
    Then the exit code is 1
    And the error output is:
      """
      Error from server (NotFound): pods "nginx-pod" not found
      """
