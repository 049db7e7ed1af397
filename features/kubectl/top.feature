Feature: kubectl top
  Metrics are served where it is declared what containers use.

  Background:
    Given the world "top.world.yaml"
    And the manifests:
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, labels: {app: web}}
      spec:
        nodeName: w1-k8s
        containers: [{name: main, image: nginx}, {name: log, image: fluent}]
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: api, labels: {app: api}}
      spec:
        nodeName: w1-k8s
        containers: [{name: main, image: nginx}]
      """

  Scenario: New pods are not measured yet
    When 5 seconds pass
    And I run "kubectl top pods"
    Then the error output is:
      """
      error: metrics not available yet
      """

  Scenario: What pods and containers use
    When 1 minute passes
    And I run "kubectl top pods --sum"
    Then the output is:
      """
      NAME   CPU(cores)   MEMORY(bytes)   
      api    500m         64Mi            
      web    270m         384Mi           
             ________     ________        
             770m         448Mi           
      """
    When I run "kubectl top pod web --containers"
    Then the output is:
      """
      POD   NAME   CPU(cores)   MEMORY(bytes)   
      web   log    20m          128Mi           
      web   main   250m         256Mi           
      """
    When I run "kubectl top po -A --sort-by=memory --no-headers"
    Then the output is:
      """
      default   web   270m   384Mi   
      default   api   500m   64Mi    
      """

  Scenario: What nodes use, as far as they are heard of
    When 1 minute passes
    And node w3-k8s is lost
    And 2 minutes pass
    And I run "kubectl top nodes --sort-by=cpu"
    Then the output is:
      """
      NAME     CPU(cores)   CPU(%)      MEMORY(bytes)   MEMORY(%)   
      w1-k8s   770m         19%         448Mi           5%          
      m-k8s    0m           0%          0Mi             0%          
      w2-k8s   0m           0%          0Mi             0%          
      w3-k8s   <unknown>    <unknown>   <unknown>       <unknown>   
      """
    When I run "kubectl top node w9"
    Then the error output is:
      """
      Error from server (NotFound): nodes "w9" not found
      """
