kubectl get pods -l job-name=drained
