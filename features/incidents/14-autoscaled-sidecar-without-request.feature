Feature: A container without a request is autoscaled by utilization
  One container that requests nothing, often an injected sidecar, and the autoscaler knows nothing (kubernetes#79365).

  Scenario: It never scales
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: nginx
              resources: {requests: {cpu: 200m}}
            - name: proxy
              image: envoy
      """
    And each pod of web uses 900m of CPU
    When I run "kubectl autoscale deployment web --max=10 --cpu=60%"
    And 10 minutes pass
    Then 1 pod of web is ready
    When I run "kubectl get hpa web"
    Then the output is like:
      """
      NAME REFERENCE TARGETS MINPODS MAXPODS REPLICAS AGE
      web Deployment/web cpu: <unknown>/60% 1 10 1 10m
      """
    When I run "kubectl events --for hpa/web"
    Then the output contains "FailedGetResourceMetric"
    And the output contains "failed to get cpu utilization: missing request for cpu in container proxy of Pod web-"
    And the output contains "invalid metrics (1 invalid out of 1), first error is: failed to get cpu resource metric value: failed to get cpu utilization: missing request for cpu in container proxy of Pod web-"
