kubectl get pods -l job-name=elastic -L batch.kubernetes.io/job-completion-index
