kubectl get pods -l job-name=zero
