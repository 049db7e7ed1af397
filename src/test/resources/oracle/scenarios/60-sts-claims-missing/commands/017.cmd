kubectl apply -f toolong.yaml
