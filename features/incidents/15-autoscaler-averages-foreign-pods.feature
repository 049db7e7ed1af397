Feature: Two deployments share the labels that an autoscaler counts by
  An autoscaler averages over every pod that its target's selector matches, also over those of another
  deployment, such as a canary (kubernetes#116898).

  Background:
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web, track: stable}}
          spec:
            containers: [{name: web, image: nginx, resources: {requests: {cpu: 200m}}}]
      """

  Scenario: Alone, it scales with its load
    Given each pod of web uses 170m of CPU
    When I run "kubectl autoscale deployment web --min=2 --max=4 --cpu=60%"
    And 3 minutes pass
    Then 4 pods of web are ready

  Scenario: Busy pods of another deployment scale what is idle
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: other}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web, track: other}}
        template:
          metadata: {labels: {app: web, track: other}}
          spec:
            containers: [{name: other, image: nginx, resources: {requests: {cpu: 200m}}}]
      """
    And each pod of web uses 10m of CPU
    And each pod of other uses 200m of CPU
    When I run "kubectl autoscale deployment web --min=2 --max=4 --cpu=60%"
    And 3 minutes pass
    Then 4 pods of web are ready

  Scenario: Moderate pods of another deployment hide the load
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: other}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web, track: other}}
        template:
          metadata: {labels: {app: web, track: other}}
          spec:
            containers: [{name: other, image: nginx, resources: {requests: {cpu: 200m}}}]
      """
    And each pod of web uses 170m of CPU
    And each pod of other uses 95m of CPU
    When I run "kubectl autoscale deployment web --min=2 --max=4 --cpu=60%"
    And 10 minutes pass
    Then 2 pods of web are ready
    When I run "kubectl get hpa web --no-headers"
    Then the output is like:
      """
      web Deployment/web cpu: 66%/60% 2 4 2 10m
      """
