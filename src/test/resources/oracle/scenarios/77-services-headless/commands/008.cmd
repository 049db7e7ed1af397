kubectl apply -f headless.yaml -f manual.yaml
