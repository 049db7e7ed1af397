kubectl get cronjobs,jobs --show-labels
