kubectl apply -f nosa.yaml
