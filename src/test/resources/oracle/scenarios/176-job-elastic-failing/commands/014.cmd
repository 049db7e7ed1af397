kubectl apply -f repl.yaml
