kubectl get cronjobs,jobs
