kubectl replace -f cm.yaml
