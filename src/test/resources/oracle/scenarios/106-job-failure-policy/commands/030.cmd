kubectl get pods -l job-name=config
