kubectl apply -f rc.yaml
