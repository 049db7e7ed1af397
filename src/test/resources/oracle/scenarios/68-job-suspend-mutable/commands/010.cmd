kubectl get pods -l job-name=work -o wide
