kubectl get pods -l job-name=once
