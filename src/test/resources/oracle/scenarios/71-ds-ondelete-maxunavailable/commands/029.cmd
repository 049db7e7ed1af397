kubectl get ds,pods --show-labels
