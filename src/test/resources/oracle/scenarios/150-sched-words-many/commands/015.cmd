kubectl create --validate=false -f late.yaml
