Feature: Volumes and claims

  Background:
    Given the manifests:
      """
      apiVersion: v1
      kind: PersistentVolume
      metadata: {name: disk}
      spec:
        capacity: {storage: 5Gi}
        accessModes: [ReadWriteOnce]
        persistentVolumeReclaimPolicy: Retain
        storageClassName: ""
        hostPath: {path: /data}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: data}
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: ""
        resources: {requests: {storage: 3Gi}}
      """

  Scenario: A claim is bound to a volume that is large enough
    Then field ".status.phase" of pvc/data is "Bound"
    And field ".spec.volumeName" of pvc/data is "disk"
    And field ".status.phase" of pv/disk is "Bound"

  Scenario: A retained volume is released, and stays so
    When I run "kubectl delete pvc data"
    And 5 seconds pass
    Then field ".status.phase" of pv/disk is "Released"
