kubectl get pods -l app=two -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName
