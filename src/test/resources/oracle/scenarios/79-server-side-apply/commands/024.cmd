kubectl diff -f deploy.yaml
