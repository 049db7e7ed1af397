kubectl apply -f usekeep.yaml
