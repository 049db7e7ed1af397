kubectl get rs --show-labels
