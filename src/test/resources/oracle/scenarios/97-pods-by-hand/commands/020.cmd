kubectl replace --force -f web.yaml
