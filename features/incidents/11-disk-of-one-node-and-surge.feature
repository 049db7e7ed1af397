Feature: A disk of one node, and a rollout with surge
  The new pod comes to another node and waits for the disk, the old one keeps it until the new one is ready (kubernetes#115997).

  Background:
    Given the world "disks.world.yaml"
    And the manifests:
      """
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: {name: disks}
      provisioner: disks.example.com
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], storageClassName: disks, resources: {requests: {storage: 1Gi}}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: shop}
      spec:
        selector: {matchLabels: {app: shop}}
        template:
          metadata: {labels: {app: shop}}
          spec:
            containers: [{name: shop, image: "shop:1", volumeMounts: [{name: data, mountPath: /data}]}]
            volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
      """

  Scenario: The rollout never ends
    Then 1 pod of shop is ready
    When I set the image of shop to shop:2
    And 1 hour passes
    And I run "kubectl get events --field-selector reason=FailedAttachVolume -o jsonpath={.items[*].message}"
    Then the output contains "Multi-Attach error for volume "
    And the output contains " Volume is already used by pod(s) shop-"
    When I run "kubectl get pods -o jsonpath={.items[*].status.containerStatuses[*].state.waiting.reason}"
    Then the output is "ContainerCreating"
    When I run "kubectl get events --field-selector reason=FailedMount -o jsonpath={.items[*].message}"
    Then the output contains "Unable to attach or mount volumes: unmounted volumes=[data]"
    And 1 pod of shop is ready

  Scenario: Who is recreated lets the disk go first
    When I run "kubectl patch deploy shop -p 'spec: {strategy: {type: Recreate, rollingUpdate: null}}'"
    And I set the image of shop to shop:2
    Then within 2 minutes, the rollout of shop is complete

  Scenario: On the same node it goes well by luck
    Then 1 pod of shop is ready
    And the pods of shop run on w1-k8s
    When I cordon w2-k8s
    And I cordon w3-k8s
    And I set the image of shop to shop:2
    Then within 2 minutes, the rollout of shop is complete
