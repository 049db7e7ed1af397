Feature: A grace period shorter than the stop
  What isn't done when the grace period ends is killed with SIGKILL, and the work in hand is lost (sql-flow#182).

  Background:
    Given an image queue:1 that takes 1 minute to stop

  Scenario: Killed with 137
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: lone, finalizers: [example.com/keep]}
      spec: {containers: [{name: main, image: "queue:1"}]}
      """
    And 10 seconds pass
    And I run "kubectl delete pod lone --wait=false"
    And 29 seconds pass
    And I run "kubectl get pod lone --no-headers"
    Then the output contains "Terminating"
    When 1 hour passes
    And I run "kubectl get pod lone -o jsonpath={.status.containerStatuses[0].state.terminated.exitCode},{.status.phase}"
    Then the output is "137,Failed"

  Scenario: A longer grace period lets it end well
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: lone, finalizers: [example.com/keep]}
      spec: {terminationGracePeriodSeconds: 90, containers: [{name: main, image: "queue:1"}]}
      """
    And 10 seconds pass
    And I run "kubectl delete pod lone --wait=false"
    And 1 hour passes
    And I run "kubectl get pod lone -o jsonpath={.status.containerStatuses[0].state.terminated.exitCode},{.status.phase}"
    Then the output is "0,Succeeded"
