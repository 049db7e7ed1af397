kubectl apply -f sc.yaml
