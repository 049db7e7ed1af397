Feature: Faults said in steps
  What a World file can declare, a step can say, also when the cluster runs already.

  Scenario: A node runs short of memory and recovers
    Given a pod lone of nginx
    When node w1-k8s has 50Mi of memory left
    And 30 seconds pass
    Then condition MemoryPressure of node/w1-k8s is True
    When node w1-k8s has 8Gi of memory left
    And 6 minutes pass
    Then condition MemoryPressure of node/w1-k8s is False

  Scenario: A node runs short of disk
    When node w2-k8s has 1Gi of disk left
    And 30 seconds pass
    Then condition DiskPressure of node/w2-k8s is True

  Scenario: A registry breaks in the middle of a rollout
    Given a deployment web with 2 replicas
    When pulls of image nginx:1.29 fail with "registry is down"
    And I set the image of web to nginx:1.29
    And 20 seconds pass
    And I run "kubectl get events --field-selector reason=Failed -o jsonpath={.items[*].message}"
    Then the output contains "registry is down"

  Scenario: Pods that fall ill are started again
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
            - {name: web, image: nginx, livenessProbe: {httpGet: {port: 80}, periodSeconds: 5}}
      """
    When the pods of web are unhealthy 30 seconds after each start
    And 1 minute passes
    And I run "kubectl get events --field-selector reason=Killing -o jsonpath={.items[*].message}"
    Then the output contains "Container web failed liveness probe, will be restarted"

  Scenario: Pods that are never ready
    Given a deployment web with 2 replicas
    When the pods of web are never ready
    And I scale web to 3
    And 1 minute passes
    Then 0 pods of web are ready

  Scenario: Pods that do not stop when told to are killed
    Given a deployment web with 1 replica
    When the pods of web do not stop when told to
    And I scale web to 0
    And 25 seconds pass
    And I run "kubectl get pods"
    Then the output contains "Terminating"
    When 10 seconds pass
    And I run "kubectl get pods"
    Then the output does not contain "web"

  Scenario: A storage driver that breaks and is mended
    Given the storage driver disk.example.com fails with "quota exceeded"
    And the manifests:
      """
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: {name: fast}
      provisioner: disk.example.com
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: claim}
      spec: {accessModes: [ReadWriteOnce], storageClassName: fast, resources: {requests: {storage: 1Gi}}}
      """
    When 1 minute passes
    And I run "kubectl get events --field-selector reason=ProvisioningFailed -o jsonpath={.items[*].message}"
    Then the output contains "quota exceeded"
    When the storage driver disk.example.com makes a volume in 3 seconds
    Then within 10 minutes, field ".status.phase" of pvc/claim is "Bound"

  Scenario: Anything else that a World can declare
    Given the world:
      """
      apiVersion: seatrial.dev/v1
      kind: World
      metadata: {name: slow}
      spec:
        images: [{name: nginx, pull: 20s}]
      """
    And a deployment web with 1 replica
    When the world becomes:
      """
      apiVersion: seatrial.dev/v1
      kind: World
      metadata: {name: failing}
      spec:
        containers: [{of: {image: "nginx:1.29"}, exits: [{code: 3, after: 2s}]}]
      """
    And I set the image of web to nginx:1.29
    And 2 minutes pass
    Then 1 pod of web shows CrashLoopBackOff
