kubectl get priorityclasses
