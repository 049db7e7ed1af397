kubectl get pods -l app=late --show-labels
