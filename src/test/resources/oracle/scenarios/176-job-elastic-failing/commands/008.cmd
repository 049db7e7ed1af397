kubectl get pods -L batch.kubernetes.io/job-completion-index --sort-by=.metadata.labels.batch.kubernetes.io/job-completion-index
