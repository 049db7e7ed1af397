Feature: Containers that fail
  Scenario: A container that exits is restarted, ever later
    Given containers of crasher that exit with code 3 after 5 seconds
    When I run a pod lone of crasher
    Then within 20 seconds, 1 pod of lone shows CrashLoopBackOff
    And pod/lone has an event BackOff
    When 2 minutes pass
    And I run "kubectl get pod lone -o jsonpath={.status.containerStatuses[0].restartCount}"
    Then the output is "4"

  Scenario: A missing image is tried again, ever later
    Given an image shop:2 that does not exist
    When I run a pod lone of shop:2
    Then within 5 seconds, 1 pod of lone shows ErrImagePull
    And within 5 seconds, 1 pod of lone shows ImagePullBackOff
    And within 30 seconds, 1 pod of lone shows ErrImagePull

  Scenario: Init containers run one after the other, sidecars beside the rest
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: lone}
      spec:
        initContainers:
        - {name: first, image: busybox:1.37, command: [sleep, "3"]}
        - {name: proxy, image: proxy:1, restartPolicy: Always}
        - {name: second, image: busybox:1.37, command: [sleep, "2"]}
        containers:
        - {name: main, image: nginx}
      """
    Then within 3 seconds, 1 pod of lone shows Init:0/3
    And within 10 seconds, 1 pod of lone shows Init:2/3
    And within 10 seconds, all pods of lone are ready
    When I run "kubectl get pod lone -o jsonpath={.status.initContainerStatuses[*].ready}"
    Then the output is "true true true"

  Scenario: A failed init container keeps its pod from starting
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: lone}
      spec:
        restartPolicy: Never
        initContainers: [{name: first, image: busybox:1.37, command: ["false"]}]
        containers: [{name: main, image: nginx}]
      """
    And 10 seconds pass
    And I run "kubectl get pod lone"
    Then the output is:
      """
      NAME   READY   STATUS       RESTARTS   AGE
      lone   0/1     Init:Error   0          10s
      """

  Scenario: A slow application without a startup probe is killed by its liveness probe
    Given an image slow:1 that is ready after 2 minutes
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: lone}
      spec:
        containers:
        - name: main
          image: slow:1
          livenessProbe: {httpGet: {port: 80}}
      """
    Then within 40 seconds, pod/lone has an event Unhealthy
    And within 40 seconds, pod/lone has an event Killing

  Scenario: A startup probe gives it the time that it needs
    Given an image slow:1 that is ready after 2 minutes
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: lone}
      spec:
        containers:
        - name: main
          image: slow:1
          startupProbe: {httpGet: {port: 80}, failureThreshold: 30}
          livenessProbe: {httpGet: {port: 80}}
      """
    Then within 3 minutes, all pods of lone are ready
    When I run "kubectl get pod lone -o jsonpath={.status.containerStatuses[0].restartCount}"
    Then the output is "0"

  Scenario: A readiness probe takes a pod out of service and brings it back
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: nginx
              readinessProbe: {httpGet: {port: 80}, periodSeconds: 2, failureThreshold: 2}
      """
    When the pods of web are unready for 30 seconds
    Then within 10 seconds, no pods of web are ready
    And within 40 seconds, all pods of web are ready

  Scenario: A pod that is active for too long fails
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: lone}
      spec: {activeDeadlineSeconds: 20, containers: [{name: main, image: nginx}]}
      """
    Then within 30 seconds, pod/lone has an event DeadlineExceeded
    When 1 second passes
    And I run "kubectl get pod lone -o jsonpath={.status.phase},{.status.reason}"
    Then the output is "Failed,DeadlineExceeded"

  Scenario: A pod that was active for too long runs on until its containers have stopped
    Given an image slow:1 that takes 20 seconds to stop
    When I create:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: late}
      spec:
        activeDeadlineSeconds: 30
        containers: [{name: main, image: "slow:1"}]
      """
    And 40 seconds pass
    Then field "status.phase" of pod/late is "Running"
    And condition Ready of pod/late is False
    And within 15 seconds, field "status.phase" of pod/late is "Failed"
    And field "status.reason" of pod/late is "DeadlineExceeded"

  Scenario: Pods that ended are shown by their words
    When I create:
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: migrate}
      spec:
        template:
          spec:
            restartPolicy: Never
            containers: [{name: main, image: busybox:1.37, command: [sh, -c, sleep 5]}]
      """
    Then within 20 seconds, 1 pod of migrate shows Completed
