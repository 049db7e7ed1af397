Feature: Logs of containers, and commands in them

  Background:
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: pair, labels: {app: pair}}
      spec:
        containers:
        - {name: main, image: nginx}
        - {name: side, image: nginx}
      """

  Scenario: A container that has not started has no logs
    When 500 milliseconds pass
    And I run "kubectl logs pair"
    Then the error output is:
      """
      Defaulted container "main" out of: main, side
      Error from server (BadRequest): container "main" in pod "pair" is waiting to start: ContainerCreating
      """

  Scenario: A container that runs has written nothing unless it is said to
    When all pods of pair are ready
    And I run "kubectl logs pair -c side"
    Then the output is ""
    When I run "kubectl logs pair -c side --previous"
    Then the error output is:
      """
      Error from server (BadRequest): previous terminated container "side" in pod "pair" not found
      """
    When I run "kubectl logs pair -c third"
    Then the error output is:
      """
      error: container third is not valid for pod pair out of: main, side
      """

  Scenario: A world says what containers print
    When the world becomes:
      """
      apiVersion: seatrial.dev/v1
      kind: World
      metadata: {name: talking}
      spec:
        containers:
        - {of: {container: side}, prints: "waiting"}
        - of: {container: main}
          prints: [{text: "starting"}, {after: 4s, text: "listening\non port 80"}]
          exits: [{code: 1, after: 10s}]
      """
    Then all pods of pair are ready
    When I run "kubectl logs pair --all-containers --prefix"
    Then the output is:
      """
      [pod/pair/main] starting
      [pod/pair/side] waiting
      """
    When 5 seconds pass
    And I run "kubectl logs pair -c main --tail=2"
    Then the output is:
      """
      listening
      on port 80
      """
    When 10 seconds pass
    And I run "kubectl logs pair -c main --previous --limit-bytes=12"
    Then the output is:
      """
      starting
      lis
      """

  Scenario: The first process of a container ends on its signal
    Then all pods of pair are ready
    When I run "kubectl exec pair -c side -- kill 1"
    And 10 seconds pass
    And I run "kubectl get pod pair -o jsonpath={.status.containerStatuses[*].restartCount}"
    Then the output is "0 1"

  Scenario: A command tells its exit code
    Then all pods of pair are ready
    When I run "kubectl exec pair -q -- sh -c 'sleep 5; exit 3'"
    Then the error output is:
      """
      command terminated with exit code 3
      """

  Scenario: A command that echoes is plain to see
    Then all pods of pair are ready
    When I run "kubectl exec pair -q -- echo hello there"
    Then the output is "hello there"
    When I run "kubectl exec pair -q -- sh -c 'echo one; echo two; exit 3'"
    Then the output is:
      """
      one
      two
      """
    When I run "kubectl exec pair -q -- sh -c 'echo $HOME'"
    Then the error output contains "is not simulated"

  Scenario: What is not known of an image is not made up
    Then all pods of pair are ready
    When I run "kubectl exec pair -q -- ls"
    Then the error output contains "is not simulated"

  Scenario: Missing pods are named
    When I run "kubectl logs lone"
    Then the error output is:
      """
      error: error from server (NotFound): pods "lone" not found in namespace "default"
      """
    When I run "kubectl exec lone -- true"
    Then the error output is:
      """
      Error from server (NotFound): pods "lone" not found
      """
    When I run "kubectl attach deploy/lone"
    Then the error output is:
      """
      Error from server (NotFound): deployments.apps "lone" not found
      """
    When I run "kubectl cp lone:/etc/hosts hosts"
    Then the error output is:
      """
      Error from server (NotFound): pods "lone" not found
      """

  Scenario: Ports are looked up before they are not forwarded
    Then all pods of pair are ready
    When I run "kubectl port-forward pair 8080:web"
    Then the error output is:
      """
      error: Pod 'pair' does not have a named port 'web'
      """
    When I run "kubectl port-forward pair 8080:80"
    Then the error output contains "port-forward is not simulated"

  Scenario: There are no metrics
    When I run "kubectl top pods"
    Then the error output is:
      """
      error: Metrics API not available
      """
