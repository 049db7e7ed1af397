kubectl get pods -l job-name=elastic
