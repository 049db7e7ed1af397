kubectl apply -f mixed.yaml -f ok.yaml -f whole.yaml -f lone.yaml
