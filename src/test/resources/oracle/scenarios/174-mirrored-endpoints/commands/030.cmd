kubectl apply -f latesvc.yaml
