kubectl apply -f sc.yaml -f pvs.yaml -f claims.yaml
