kubectl get pods -l job-name=many
