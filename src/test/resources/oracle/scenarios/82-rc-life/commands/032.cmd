kubectl create -f rc.yaml --dry-run=server -o 'jsonpath={.spec.selector}'
