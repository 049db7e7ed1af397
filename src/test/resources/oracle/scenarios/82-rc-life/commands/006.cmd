kubectl get rc,pods --show-labels
