kubectl apply -f rwophigh.yaml
