kubectl get pods -l app=old -L controller-revision-hash
